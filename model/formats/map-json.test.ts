import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentsOf, mapFromContents } from '../argument-map';
import { countsOf } from '../counts';
import { randomMaps } from '../testing/random-map';
import { readMapJson, validateMapJson, writeMapJson } from './map-json';
import { sharableContents } from './sharable-contents';
import { propertyRuns } from '../testing/property-runs.testing';

const maps = randomMaps({ withDeleted: true });

test('a map comes back from its file as it was shared, byte for byte when written again', () => {
  fc.assert(
    fc.property(maps, map => {
      const text = writeMapJson(contentsOf(map));
      const { contents } = readMapJson(new TextEncoder().encode(text));
      expect(contents).toEqual(sharableContents(contentsOf(map)));
      expect(writeMapJson(contents)).toBe(text);
    }),
  );
});

test('a file is JSON as a whole and holds one record a line, claims with kind and text', () => {
  fc.assert(
    fc.property(maps, map => {
      const text = writeMapJson(contentsOf(map));
      const whole = JSON.parse(text) as { records: { kind: string; text?: string }[] };
      const lines = text.split('\n').slice(1, -2);
      expect(lines.map(line => JSON.parse(line.replace(/,$/, '')) as unknown)).toEqual(whole.records);
      const claims = lines.filter(line => line.includes('"kind":"claim"'));
      expect(claims).toHaveLength(countsOf(map).claims);
      expect(claims.every(line => line.includes('"text":'))).toBe(true);
      expect(text.endsWith(']}\n')).toBe(true);
    }),
  );
});

test('sharing keeps every count of the map', () => {
  fc.assert(
    fc.property(randomMaps(), map => {
      expect(countsOf(mapFromContents(sharableContents(contentsOf(map))))).toEqual(countsOf(map));
    }),
  );
});

test('the order of records and keys in memory does not show in the file', () => {
  fc.assert(
    fc.property(randomMaps(), map => {
      const contents = contentsOf(map);
      const shuffled = {
        ...contents,
        claims: [...contents.claims].reverse(),
        inferences: [...contents.inferences]
          .reverse()
          .map(made => ({ ...made, premises: Object.fromEntries(Object.entries(made.premises).reverse()) })),
      };
      expect(writeMapJson(shuffled)).toBe(writeMapJson(contents));
    }),
  );
});

test('deleted records and the names of authors stay at home unless authors are asked for', () => {
  fc.assert(
    fc.property(maps, map => {
      const contents = contentsOf(map);
      expect(writeMapJson(contents)).not.toMatch(/deletedAt|M\. Rossi/);
      const named = readMapJson(writeMapJson(contents, { withAuthors: true })).contents;
      expect(new Set(named.claims.map(({ author }) => author))).toEqual(
        new Set(contents.claims.filter(({ deletedAt }) => deletedAt === null).map(({ author }) => author)),
      );
    }),
  );
});

test('claims that support themselves in a circle are read, with a warning', () => {
  const [map] = fc.sample(
    randomMaps().filter(made => countsOf(made).cycles > 0),
    { numRuns: propertyRuns(1), seed: 3 },
  );
  if (map === undefined) throw new Error('no map');
  const { contents, warnings } = validateMapJson(writeMapJson(contentsOf(map)));
  expect(contents).not.toBeNull();
  expect(warnings.map(({ message }) => message).join()).toMatch(/in a circle/);
});

test('control characters are left out, with a warning that names the record', () => {
  const text =
    '{"format":"crux-argument-map","version":1,"records":[\n' +
    '{"id":"00000000-0000-4000-8000-000000000001","kind":"map","title":"A\\u0007 \\r\\n B"}]}';
  const { contents, warnings } = readMapJson(text);
  expect(contents.map.title).toBe('A \n B');
  expect(warnings).toMatchObject([{ line: 2, record: 'map 00000000-0000-4000-8000-000000000001' }]);
});
