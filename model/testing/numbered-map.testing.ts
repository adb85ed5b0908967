import { type ArgumentMap, mapFromContents } from '../argument-map';
import { readMapJson } from '../formats/map-json';
import type { Polarity } from '../records';

/** An id that is short to write in a test. */
export function numberedId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Records as a map file has them: what is not said is as usual. */
export function mapOfRecords(...records: readonly object[]): ArgumentMap {
  const lines = records.map(record => JSON.stringify(record));
  return mapFromContents(
    readMapJson(`{"format":"crux-argument-map","version":1,"records":[${lines.join()}]}`).contents,
  );
}

/** A step from claims to a claim or another step, all by their numbers; higher ones were made later. */
export function numberedStep(
  number: number,
  target: number,
  polarity: Polarity,
  order: string,
  ...premises: readonly number[]
): object {
  return {
    kind: 'inference',
    id: numberedId(number),
    polarity,
    targetId: numberedId(target),
    order,
    premises: Object.fromEntries(premises.map((premise, place) => [numberedId(premise), `a${place}`])),
    createdAt: number,
  };
}
