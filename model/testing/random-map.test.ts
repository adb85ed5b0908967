import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentsOf } from '../argument-map';
import { countsOf } from '../counts';
import { mapContentsSchema } from '../parse/record-schemas';
import { randomMaps } from './random-map';
import { propertyRuns } from './property-runs.testing';

test('random maps keep to the rules of every record, with ids that are never reused', () => {
  fc.assert(
    fc.property(randomMaps({ withDeleted: true }), map => {
      const contents = contentsOf(map);
      expect(mapContentsSchema.parse(contents)).toEqual(contents);
      const { map: record, ...tables } = contents;
      const ids = [record.id, ...Object.values(tables).flatMap(items => items.map(({ id }) => id as string))];
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('random maps hold cycles, undercuts, shared claims and loose claims', () => {
  const counts = fc.sample(randomMaps(), { numRuns: propertyRuns(300), seed: 1 }).map(countsOf);
  expect(counts.some(({ cycles }) => cycles > 0)).toBe(true);
  expect(counts.some(({ undercuts }) => undercuts > 0)).toBe(true);
  expect(counts.some(({ premises, claims, roots }) => premises > claims - roots)).toBe(true);
  expect(counts.some(({ roots }) => roots > 1)).toBe(true);
});
