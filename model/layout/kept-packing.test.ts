import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArgumentMap } from '../argument-map';
import type { Json } from '../json';
import { apply } from '../patch';
import { editChoices, randomEdit } from '../testing/random-edits';
import { generateMap } from '../testing/generate-map';
import { propertyRuns } from '../testing/property-runs.testing';
import { keptPackingOf, readPacking } from './kept-packing';
import { layOutAfter, type PackedLayout } from './lay-out';
import { measureText } from './measure-text';
import type { Packing } from './packing';

const jsons = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;

function lay(map: ArgumentMap, last: Packing | null): PackedLayout {
  const shown = { map, direction: map.map.direction, isMirrored: false, folded: new Set<never>(), drafts: new Map() };
  return layOutAfter({ ...shown, measure: measureText, aspect: 1.5, branchOf: null }, last);
}

test('a map that has changed and is opened again looks as it was left', () => {
  const claims = fc.integer({ min: 5, max: 150 });
  const moved = { which: 697, a: 8238, b: 628, text: '' };
  const edits = fc.array(editChoices, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(claims, fc.integer({ min: 1, max: 100_000 }), edits, (size, seed, choices) => {
      let map = generateMap({ claims: size, seed });
      let left = lay(map, null);
      choices.forEach((choice, index) => {
        map = apply(map, randomEdit(map, choice, 1_600_000_000_000 + index)).map;
        left = lay(map, left.packing);
      });
      const kept = JSON.parse(JSON.stringify(keptPackingOf(left.packing))) as Json;
      expect(lay(structuredClone(map), readPacking(kept)).layout).toEqual(left.layout);
    }),
    // A branch that was moved as it was to where it has less room, and a loose claim after it.
    {
      examples: [[45, 68968, [moved, { ...moved, which: 0 }]]],
      numRuns: propertyRuns(30),
    },
  );
});

test('whatever was kept instead of a packing, the map is shown', () => {
  const map = generateMap({ claims: 40 });
  const { cards } = lay(map, null).layout;
  const [record] = map.inferences.keys();
  const nearly = fc.record({
    budget: fc.double({ noNaN: true }),
    fill: fc.double({ noNaN: true }),
    levels: fc.option(fc.integer({ min: -2, max: 9 })),
    cards: fc.dictionary(fc.constantFrom(...cards.map(({ key }) => key)), jsons),
    groups: fc.dictionary(fc.constant(String(record)), jsons),
  }) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(fc.oneof(jsons, nearly), kept => {
      const { layout } = lay(map, readPacking(kept));
      expect(layout.cards.length).toBe(cards.length);
      expect(Number.isFinite(layout.width) && Number.isFinite(layout.height)).toBe(true);
    }),
    { numRuns: propertyRuns(60) },
  );
});
