import type { ArgumentMap } from '../../model/argument-map';
import type { Difference, Mark } from '../../model/compare';
import { homeInference, kindOf } from '../../model/facts';
import type { ClaimId, RecordId } from '../../model/ids';
import type { Json } from '../../model/json';
import { premisesOf } from '../../model/map-index';
import type { MapItem } from '../../model/records';

/** One line of the list of what changed. */
export interface DifferenceRow {
  readonly key: string;
  readonly mark: Mark;
  /** What it is, as the catalogue selects it: 'reason', 'question' … */
  readonly what: string;
  /** Its words, to know it by. */
  readonly text: string;
  /** What a press on the line selects; null where the canvas shows nothing of it. */
  readonly shows: RecordId | null;
  /** Texts that were rewritten. */
  readonly texts: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  /** Other fields that differ. */
  readonly fields: readonly string[];
}

const textFields: ReadonlySet<string> = new Set(['text', 'note', 'title', 'question', 'quote', 'reason']);

function textIn(item: MapItem | null, field: string): string {
  const value = (item as unknown as Readonly<Record<string, Json>> | null)?.[field];
  return typeof value === 'string' ? value : '';
}

function claimText(map: ArgumentMap, id: ClaimId): string {
  return map.claims.get(id)?.text ?? '';
}

function whatOf(map: ArgumentMap, item: MapItem): string {
  if (item.kind === 'inference') return kindOf(map, item);
  if (item.kind !== 'claim') return item.kind;
  if (map.map.mainClaimId === item.id) return 'contention';
  const home = homeInference(map, item.id);
  return home === undefined ? 'loose' : kindOf(map, home);
}

function wordsOf(map: ArgumentMap, item: MapItem): string {
  switch (item.kind) {
    case 'map':
    case 'source':
      return item.title;
    case 'claim':
    case 'question':
      return item.text;
    case 'inference':
      return premisesOf(map, item)
        .map(({ text }) => text)
        .join(' · ');
    case 'citation':
      return map.sources.get(item.sourceId)?.title ?? '';
    case 'pin':
      return claimText(map, item.claimId);
    case 'note':
      return item.text;
    case 'frame':
      return item.title;
    case 'dismissal':
      return item.reason;
  }
}

function shownRecord(item: MapItem): RecordId | null {
  if (item.kind === 'citation' || item.kind === 'pin') return item.claimId;
  if (item.kind === 'dismissal') return item.aboutId;
  return item.kind === 'map' || item.kind === 'source' ? null : item.id;
}

/** What the lines of others say already: the step and the citations of an added claim, the source of an added citation. */
function saidByOthers(differences: readonly Difference[]): (difference: Difference) => boolean {
  const marked = new Map(differences.map(({ record, mark }) => [record, mark]));
  const cited = new Set<string>();
  for (const { mark, before, after } of differences) {
    const item = after ?? before;
    if (item?.kind === 'citation') cited.add(`${item.sourceId} ${mark}`);
  }
  return ({ record, mark, before, after }) => {
    const item = after ?? before;
    if (item?.kind === 'source') return cited.has(`${record} ${mark}`);
    if (item?.kind === 'citation' && mark !== 'changed') return marked.get(item.claimId) === mark;
    if (item?.kind !== 'inference' || mark === 'changed') return false;
    return Object.keys(item.premises).some(id => marked.get(id as ClaimId) === mark);
  };
}

/** The differences as the list shows them; `then` and `now` are the maps that were compared. */
export function differenceRows(
  then: ArgumentMap,
  now: ArgumentMap,
  differences: readonly Difference[],
): readonly DifferenceRow[] {
  const isSaid = saidByOthers(differences);
  return differences.flatMap((difference): readonly DifferenceRow[] => {
    const { mark, record, before, after, fields } = difference;
    const item = after ?? before;
    if (item === null || isSaid(difference)) return [];
    const map = after === null ? then : now;
    const texts = fields
      .filter(field => textFields.has(field))
      .map(field => ({ field, before: textIn(before, field), after: textIn(after, field) }));
    return [
      {
        key: record,
        mark,
        what: whatOf(map, item),
        text: wordsOf(map, item),
        shows: shownRecord(item),
        texts,
        fields: fields.filter(field => !textFields.has(field)),
      },
    ];
  });
}
