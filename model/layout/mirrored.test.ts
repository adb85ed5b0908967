import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLanguage } from '../messages/load-language';
import type { Direction } from '../records';
import { generateMap } from '../testing/generate-map';
import { propertyRuns } from '../testing/property-runs.testing';
import { randomMaps } from '../testing/random-map';
import type { PathCommand } from '../picture/display-list';
import { layOut } from './lay-out';
import type { LaidMark, Layout, Rectangle } from './layout';
import { measureText } from './measure-text';
import { seenDirection, startOffset, turned } from './turned';

const directions = fc.constantFrom<Direction>('down', 'up', 'left', 'right');
const debates = fc
  .record({ claims: fc.integer({ min: 1, max: 60 }), seed: fc.integer({ min: 1, max: 100_000 }) })
  .map(options => generateMap(options));
const maps = fc.oneof(randomMaps({ maxClaims: 14, withDeleted: true }), debates);

/**
 * The same sums in another order end a hair apart: a number beside one less than a thousandth away stands as that one. Rounding both
 * instead would part two that lie on either side of a half.
 */
function levelled(value: unknown, beside: unknown): unknown {
  if (typeof value === 'number' && typeof beside === 'number') return Math.abs(value - beside) < 0.001 ? beside : value;
  if (typeof value !== 'object' || value === null || typeof beside !== 'object' || beside === null) return value;
  if (Array.isArray(value)) return value.map((each, place) => levelled(each, (beside as readonly unknown[])[place]));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, levelled(each, (beside as Record<string, unknown>)[name])]),
  );
}

function reflected(layout: Layout): Layout {
  const { width, direction } = layout;
  const box = <Box extends Rectangle>(from: Box): Box => ({ ...from, x: width - from.x - from.width });
  const command = (from: PathCommand): PathCommand => {
    if (from[0] === 'Z') return from;
    if (from[0] === 'Q') return ['Q', width - from[1], from[2], width - from[3], from[4]];
    return [from[0], width - from[1], from[2]];
  };
  const mark = (from: LaidMark): LaidMark => {
    const isLevel = from.quarterTurns === 1 || from.quarterTurns === 3;
    const quarterTurns = isLevel ? ((4 - from.quarterTurns) as 1 | 3) : from.quarterTurns;
    return { ...from, x: width - from.x, quarterTurns };
  };
  return {
    ...layout,
    direction: seenDirection(direction, true),
    isMirrored: true,
    cards: layout.cards.map(box),
    chips: layout.chips.map(box),
    badges: layout.badges.map(box),
    boxes: layout.boxes.map(from => {
      const { words } = from;
      return { ...box(from), words: { ...words, x: from.width - words.x - words.width } };
    }),
    marks: layout.marks.map(mark),
    words: layout.words.map(word => ({ ...word, x: width - word.x })),
    paths: layout.paths.map(path => ({ ...path, commands: path.commands.map(command) })),
  };
}

test('a mirrored map is the mirror image of the map, whatever stands on it and is moved by hand', () => {
  fc.assert(
    fc.property(maps, directions, fc.boolean(), (map, direction, isFolded) => {
      const lay = (isMirrored: boolean): Layout =>
        layOut({
          map,
          direction,
          isMirrored,
          folded: new Set(isFolded ? [...map.claims.keys()].filter((_id, place) => place % 3 === 1) : []),
          drafts: new Map(),
          measure: measureText,
          aspect: 1.5,
          branchOf: null,
        });
      const image = reflected(lay(false));
      expect(levelled(lay(true), image)).toEqual(image);
    }),
    { numRuns: propertyRuns(60) },
  );
});

test('a drag leads to where the pointer let go, in a mirrored map too', () => {
  fc.assert(
    fc.property(
      directions,
      fc.boolean(),
      fc.integer({ min: 1 }),
      fc.integer({ max: -1 }),
      (direction, isMirrored, dx, dy) => {
        const seen = { direction: seenDirection(direction, isMirrored), isMirrored };
        const plain = { direction, isMirrored: false };
        expect(turned(seen, dx, dy)).toEqual(turned(plain, isMirrored ? -dx : dx, dy));
      },
    ),
  );
});

test('what is seen of a mirrored map says what the map says', () => {
  fc.assert(
    fc.property(directions, fc.boolean(), (direction, isMirrored) => {
      expect(seenDirection(seenDirection(direction, isMirrored), isMirrored)).toBe(direction);
    }),
  );
  expect(startOffset({ x: 0, width: 100 }, { x: 10, width: 20 }, false)).toBe(10);
  expect(startOffset({ x: 0, width: 100 }, { x: 10, width: 20 }, true)).toBe(70);
});

test('what a card says of its reasons is in the language of the moment in which its map is opened', async () => {
  const feet = (): readonly string[] => {
    const input = { folded: new Set<never>(), drafts: new Map(), measure: measureText, aspect: 1.5, branchOf: null };
    const { cards } = layOut({ ...input, map: generateMap({ claims: 30 }), direction: 'down' });
    return cards.flatMap(({ foot }) => (foot?.role === 'summary' ? [foot.text] : []));
  };
  const english = feet();
  await loadLanguage('it');
  const italian = feet();
  await loadLanguage('en');
  expect(italian).toHaveLength(english.length);
  for (const foot of italian) expect(english).not.toContain(foot);
});
