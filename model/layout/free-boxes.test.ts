import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addNote, deleteBox, findBox, placeBox } from '../edits/free-boxes';
import { deleteBranch, deleteClaims } from '../edits/deletion';
import { indexOf } from '../map-index';
import { apply } from '../patch';
import { layoutItems } from '../picture/layout-items';
import { propertyRuns } from '../testing/property-runs.testing';
import { randomMaps } from '../testing/random-map';
import type { ArgumentMap } from '../argument-map';
import { layOut } from './lay-out';
import type { Layout, LayoutInput } from './layout';
import { measureText } from './measure-text';
import { overlaps } from './rectangles';
import { boxesGoneAlong, heldClaims } from '../standing-boxes';

function layoutOf(map: ArgumentMap, more: Partial<LayoutInput> = {}): Layout {
  return layOut({
    map,
    direction: map.map.direction,
    folded: new Set(),
    drafts: new Map(),
    measure: measureText,
    aspect: 1.5,
    branchOf: null,
    ...more,
  });
}

function sameButForPlace(layout: Layout): unknown {
  const [first] = layout.cards;
  return layout.cards.map(({ key, lines, x, y }) => [key, lines, x - (first?.x ?? 0), y - (first?.y ?? 0)]);
}

const maps = randomMaps();
const context = { at: 9, author: '' };
const look = { besideId: null, x: -300, y: -200, width: 120, height: 40, colour: 'blue' } as const;

describe('notes and frames', () => {
  test('stand where they were put from the card they stand beside, and inside the picture', () => {
    fc.assert(
      fc.property(maps, map => {
        const layout = layoutOf(map);
        const cards = new Map<string, { x: number; y: number }>(layout.cards.map(card => [card.key, card]));
        for (const box of layout.boxes) {
          const record = findBox(map, box.record);
          if (record !== null && heldClaims(record).length > 0) continue;
          const card = (record?.besideId === null ? layout.cards[0] : cards.get(record?.besideId ?? '')) ?? null;
          if (card !== null) {
            expect(box.x - card.x).toBeCloseTo(record?.x ?? NaN, 6);
            expect(box.y - card.y).toBeCloseTo(record?.y ?? NaN, 6);
          }
          for (const value of [box.x, box.y]) expect(value).toBeGreaterThanOrEqual(-1e-6);
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width + 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height + 1e-6);
        }
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  test('move no card from its place among the others', () => {
    fc.assert(
      fc.property(maps, map => {
        const bare = { ...map, notes: new Map(), frames: new Map() };
        expect(sameButForPlace(layoutOf(map))).toEqual(sameButForPlace(layoutOf(bare)));
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  test('go out of sight with the claim they stand beside, and come back with it', () => {
    fc.assert(
      fc.property(maps, map => {
        const claim = indexOf(map).claims.at(-1);
        if (claim === undefined) return;
        const { patch, noteId } = addNote('Ring them', { ...look, besideId: claim.id }, context);
        const noted = apply(map, patch).map;
        const isThere = (at: ArgumentMap): boolean => layoutOf(at).boxes.some(({ record }) => record === noteId);
        expect(isThere(noted)).toBe(true);
        expect(isThere(apply(noted, deleteClaims(noted, [claim.id], 10).patch).map)).toBe(false);
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  test('are told of when claims are deleted: each one that is seen before and not after', () => {
    fc.assert(
      fc.property(maps, fc.nat(), (map, choice) => {
        const { claims } = indexOf(map);
        const claim = claims[choice % Math.max(claims.length, 1)];
        if (claim === undefined) return;
        const after = apply(map, deleteBranch(map, claim.id, 10).patch).map;
        const seen = new Set(layoutOf(after).boxes.map(({ record }) => record));
        const lost = layoutOf(map).boxes.filter(({ record }) => !seen.has(record));
        const told = boxesGoneAlong(map, after).map(({ id }) => id);
        expect(new Set(told)).toEqual(new Set(lost.map(({ record }) => record)));
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  test('have their title where no card hides it', () => {
    fc.assert(
      fc.property(maps, map => {
        const layout = layoutOf(map);
        for (const { kind, x, y, words } of layout.boxes) {
          if (kind === 'note') continue;
          const title = { ...words, x: x + words.x, y: y + words.y };
          expect(layout.cards.some(card => overlaps(card, title))).toBe(false);
        }
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  test('are as high as their words need, also while they are being typed', () => {
    const [map] = fc.sample(maps, { numRuns: propertyRuns(1), seed: 3 });
    if (map === undefined) throw new Error('no map');
    const { patch, noteId } = addNote('One two three four five six seven eight nine ten', look, context);
    const noted = apply(map, patch).map;
    const heightOf = (layout: Layout): number => layout.boxes.find(({ record }) => record === noteId)?.height ?? 0;
    const written = heightOf(layoutOf(noted));
    expect(written).toBeGreaterThan(look.height);
    const typed = layoutOf(noted, { drafts: new Map([[noteId, 'Short']]) });
    expect(heightOf(typed)).toBe(look.height);
  });

  test('are painted: frames before every line and card, notes after them, each word in its box', () => {
    fc.assert(
      fc.property(maps, map => {
        const layout = layoutOf(map);
        const items = layoutItems(layout, false, measureText);
        const owners = items.map(item => item.owner);
        const cards = layout.cards.map(({ key }) => owners.indexOf(key));
        for (const box of layout.boxes) {
          const own = items.filter(item => item.owner === box.key);
          expect(own.filter(({ type }) => type === 'text')).toHaveLength(box.lines.length);
          const place = owners.indexOf(box.key);
          const isBehind = cards.every(card => place < card);
          const isOnTop = cards.every(card => place > card);
          expect(box.kind === 'frame' ? isBehind : isOnTop).toBe(true);
        }
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  test('are moved, resized and deleted field by field, so that two laptops do not overwrite each other', () => {
    const { patch, noteId } = addNote('A', look, context);
    const [map] = fc.sample(maps, { numRuns: propertyRuns(1), seed: 3 });
    if (map === undefined) throw new Error('no map');
    const noted = apply(map, patch).map;
    const note = findBox(noted, noteId);
    if (note === null) throw new Error('no note');
    const moved = placeBox(note, { x: 5, y: look.y });
    expect(moved).toEqual([{ kind: 'note', record: noteId, field: 'x', before: look.x, after: 5 }]);
    expect(findBox(apply(noted, deleteBox(note, 12)).map, noteId)).toBeNull();
  });
});
