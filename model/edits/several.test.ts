import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, reverse } from '../patch';
import { editChoices, randomEdit } from '../testing/random-edits';
import { propertyRuns } from '../testing/property-runs.testing';
import { randomMaps } from '../testing/random-map';
import { contentsOf } from '../argument-map';
import { editInTurn, joinPatches } from './several';

const maps = randomMaps({ withDeleted: true });

test('several edits as one step do what they do one after the other, and one undo takes them all back', () => {
  fc.assert(
    fc.property(maps, fc.array(editChoices, { maxLength: 6 }), (map, choices) => {
      let expected = map;
      const patches = choices.map((choice, place) => {
        const patch = randomEdit(expected, choice, 1_700_000_000_000 + place);
        expected = apply(expected, patch).map;
        return patch;
      });
      const patch = patches.reduce(joinPatches, []);
      const done = apply(map, patch);
      expect(done.rejected).toEqual([]);
      expect(contentsOf(done.map)).toEqual(contentsOf(expected));
      expect(contentsOf(apply(done.map, reverse(patch)).map)).toEqual(contentsOf(map));
      const fields = patch.map(({ record, field }) => `${record} ${field}`);
      expect(new Set(fields).size).toBe(fields.length);
    }),
    { numRuns: propertyRuns(150) },
  );
});

test('where one edit cannot be done, none is', () => {
  const [map] = fc.sample(maps, { numRuns: propertyRuns(1), seed: 1 });
  if (map === undefined) throw new Error('no map');
  const edit = (_map: unknown, item: number) => (item === 2 ? null : []);
  expect(editInTurn(map, [1, 2, 3], edit)).toBeNull();
  expect(editInTurn(map, [1, 3], edit)).toEqual([]);
});
