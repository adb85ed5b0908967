import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArgumentMap } from '../argument-map';
import { addInference } from '../edits/inferences';
import type { ClaimId, InferenceId } from '../ids';
import { indexOf } from '../map-index';
import { apply } from '../patch';
import type { Direction } from '../records';
import { generateMap } from '../testing/generate-map';
import { editChoices, randomEdit } from '../testing/random-edits';
import { layOutAfter, type PackedLayout } from './lay-out';
import type { Layout, LayoutInput } from './layout';
import { crossings, linesInCards, overlaps, strays } from './layout-laws.testing';
import { measureText } from './measure-text';
import { comfortableHeight } from './metrics';
import { keptWithin, type Packing } from './packing';
import { anchorShift } from './shift-layout';
import { propertyRuns } from '../testing/property-runs.testing';

const directions: readonly Direction[] = ['down', 'up', 'left', 'right'];
const aspect = 1.5;

function lay(map: ArgumentMap, last: Packing | null, change: Partial<LayoutInput> = {}): PackedLayout {
  const folded = new Set<ClaimId>();
  const plain = { direction: 'down', folded, drafts: new Map(), measure: measureText, aspect, branchOf: null } as const;
  return layOutAfter({ map, ...plain, ...change }, last);
}

const debates = fc
  .record({ claims: fc.integer({ min: 1, max: 120 }), seed: fc.integer({ min: 1, max: 100_000 }) })
  .map(options => generateMap(options));
const manyEdits = fc.array(editChoices, { minLength: 1, maxLength: 12 });

/** Without pins, and without what hangs on a step: then lines of different sides have no reason to cross. */
function plainTree(map: ArgumentMap): ArgumentMap {
  const inferences = [...map.inferences].filter(([, { targetId }]) => !map.inferences.has(targetId as InferenceId));
  return { ...map, pins: new Map(), inferences: new Map(inferences) };
}

/** The frame that shows the whole layout, by its height. */
function sizeOf({ width, height }: Layout): number {
  return Math.max(width / aspect, height, comfortableHeight);
}

describe.each(directions)('a map that goes on from its last layout %s', direction => {
  test('has no two boxes on one another, no line in a card, nothing outside, after any edits', () => {
    fc.assert(
      fc.property(debates, manyEdits, (start, choices) => {
        let map = { ...start, pins: new Map() } as ArgumentMap;
        let { packing } = lay(map, null, { direction });
        choices.forEach((choice, index) => {
          map = { ...apply(map, randomEdit(map, choice, 1_600_000_000_000 + index)).map, pins: new Map() };
          const made = lay(map, packing, { direction });
          packing = made.packing;
          expect(overlaps(made.layout)).toEqual([]);
          expect(linesInCards(made.layout)).toEqual([]);
          expect(strays(made.layout)).toEqual([]);
        });
      }),
      { numRuns: propertyRuns(15) },
    );
  });

  test('has no crossing of different sides as long as nothing hangs on a step', () => {
    fc.assert(
      fc.property(debates, manyEdits, (start, choices) => {
        let map = start;
        let { packing } = lay(plainTree(map), null, { direction });
        choices.forEach((choice, index) => {
          map = apply(map, randomEdit(map, choice, 1_600_000_000_000 + index)).map;
          const made = lay(plainTree(map), packing, { direction });
          packing = made.packing;
          expect(crossings(made.layout)).toEqual([]);
        });
      }),
      { numRuns: propertyRuns(15) },
    );
  });

  test('stays as it is when nothing changed', () => {
    fc.assert(
      fc.property(debates, map => {
        const { layout, packing } = lay(map, null, { direction });
        expect(lay(structuredClone(map), packing, { direction }).layout).toEqual(layout);
      }),
      { numRuns: propertyRuns(15) },
    );
  });
});

interface Growth {
  /** Additions after which more than this share of the cards stood elsewhere on the screen. */
  readonly overFifth: number;
  readonly overTwoFifths: number;
  readonly largest: number;
}

function shareMoved(before: Layout, after: Layout): number {
  const by = anchorShift(before, after, null);
  const old = new Map(before.cards.map(card => [card.key, card]));
  const common = after.cards.filter(({ key }) => old.has(key));
  const moved = common.filter(({ key, x, y }) => old.get(key)?.x !== x + by.x || old.get(key)?.y !== y + by.y);
  return moved.length / common.length;
}

/** Adds a reason or an objection here and there, again and again. */
function grow(claims: number, isKept: boolean): Growth {
  const shares: number[] = [];
  let largest = 0;
  for (const seed of [1, 2, 3, 4]) {
    let map = generateMap({ claims, seed });
    let last = lay(map, null);
    for (let step = 0; step < 25; step += 1) {
      const all = indexOf(map).claims;
      const target = all[(step * 7919 + seed * 104_729) % all.length];
      if (target === undefined) throw new Error('the map has no claim');
      const text = target.text.slice(0, 20 + ((step * 37) % 60));
      const polarity = step % 3 === 2 ? 'oppose' : 'support';
      const at = 1_700_000_000_000 + step;
      map = apply(map, addInference(map, target.id, polarity, text, { at, author: '' }).patch).map;
      const made = lay(map, isKept ? last.packing : null);
      shares.push(shareMoved(last.layout, made.layout));
      largest = Math.max(largest, sizeOf(made.layout) / sizeOf(lay(map, null).layout));
      last = made;
    }
  }
  const over = (share: number): number => shares.filter(moved => moved > share).length / shares.length;
  return { overFifth: over(0.2), overTwoFifths: over(0.4), largest };
}

// Shares of 100 additions, as measured, with a little room: half of those of a packing anew and less. A small map is a few columns: one that moves is a good part of it.
test.each([
  { claims: 20, overFifth: 0.3, overTwoFifths: 0.15 },
  { claims: 60, overFifth: 0.13, overTwoFifths: 0.06 },
  { claims: 150, overFifth: 0.12, overTwoFifths: 0.06 },
  { claims: 400, overFifth: 0.05, overTwoFifths: 0.03 },
])('an addition to $claims claims rarely moves many cards, and a better packing is taken', growth => {
  const kept = grow(growth.claims, true);
  const afresh = grow(growth.claims, false);
  expect(kept.overFifth).toBeLessThanOrEqual(growth.overFifth);
  expect(kept.overTwoFifths).toBeLessThanOrEqual(growth.overTwoFifths);
  expect(kept.overFifth).toBeLessThan(afresh.overFifth);
  expect(kept.largest).toBeLessThanOrEqual(keptWithin);
});
