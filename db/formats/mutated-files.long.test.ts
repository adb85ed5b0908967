import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mapFromContents } from '../../model/argument-map';
import { CruxError } from '../../model/borders/reply';
import { countsOf } from '../../model/counts';
import { readMapJson, writeMapJson } from '../../model/formats/map-json';
import { mapContentsSchema } from '../../model/parse/record-schemas';
import { mapFileBytes } from './map-file';
import { readAnyMapFile } from './read-any';

const sample = readFileSync(path.resolve(import.meta.dirname, '../../assets/samples/european-ports.argmap.json'));
const runs = 1_000;

/** Numbers that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function mutate(bytes: Buffer, random: (below: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  const changes = 1 + random(4);
  for (let change = 0; change < changes; change += 1) copy[random(copy.length)] = random(256);
  switch (random(8)) {
    case 0:
      return copy.subarray(0, random(copy.length));
    case 1: {
      const from = random(copy.length);
      return Buffer.concat([copy.subarray(0, from), copy.subarray(Math.min(copy.length, from + random(200)))]);
    }
    case 2: {
      const from = random(copy.length);
      return Buffer.concat([copy.subarray(0, from), copy.subarray(random(from + 1))]);
    }
    default:
      return copy;
  }
}

/** Refused in words, or a map that keeps to every rule: nothing between. */
async function outcomeOf(name: string, bytes: Buffer): Promise<'refused' | 'read'> {
  try {
    const { contents } = await readAnyMapFile({ name, bytes });
    expect(mapContentsSchema.parse(contents)).toEqual(contents);
    countsOf(mapFromContents(contents));
    expect(readMapJson(writeMapJson(contents)).contents.claims).toHaveLength(contents.claims.length);
    return 'read';
  } catch (error) {
    if (!(error instanceof CruxError)) throw error;
    expect(error.message).toMatch(/^“.*” was not opened\. \S/);
    return 'refused';
  }
}

test.each([
  ['.argmap.json', sample],
  ['.argmap', Buffer.from(mapFileBytes(readMapJson(sample).contents))],
] as const)('a %s with changed bytes is refused in words or still a sound map', async (name, good) => {
  const random = randomNumbers(20_190_603);
  const outcomes = { refused: 0, read: 0 };
  for (let run = 0; run < runs; run += 1) outcomes[await outcomeOf(`x${name}`, mutate(good, random))] += 1;
  expect(outcomes.refused + outcomes.read).toBe(runs);
  expect(outcomes.refused).toBeGreaterThan(100);
});

test('a .argmap.json with lines left out, repeated or swapped is refused in words or still a sound map', async () => {
  const random = randomNumbers(7);
  const lines = sample.toString('utf8').split('\n');
  for (let run = 0; run < 200; run += 1) {
    const changed = [...lines];
    const at = random(lines.length);
    const line = changed[random(lines.length)] ?? '';
    changed.splice(at, random(2), ...(random(2) === 0 ? [] : [line]));
    await outcomeOf('x.argmap.json', Buffer.from(changed.join('\n')));
  }
});
