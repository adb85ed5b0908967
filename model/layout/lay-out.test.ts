import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArgumentMap } from '../argument-map';
import { addInference } from '../edits/inferences';
import { homesOf } from '../homes';
import type { ClaimId, InferenceId } from '../ids';
import { indexOf } from '../map-index';
import type { Direction } from '../records';
import { apply } from '../patch';
import { editChoices, randomEdit } from '../testing/random-edits';
import { generateMap } from '../testing/generate-map';
import { randomMaps } from '../testing/random-map';
import { layOut } from './lay-out';
import type { Layout, LayoutInput } from './layout';
import { crossings, linesInCards, overlaps, strays } from './layout-laws.testing';
import { measureText } from './measure-text';
import { propertyRuns } from '../testing/property-runs.testing';

const directions: readonly Direction[] = ['down', 'up', 'left', 'right'];

function lay(map: ArgumentMap, change: Partial<LayoutInput> = {}): Layout {
  return layOut({
    map,
    direction: 'down',
    folded: new Set(),
    drafts: new Map(),
    measure: measureText,
    aspect: 1.5,
    branchOf: null,
    ...change,
  });
}

function withoutPins(map: ArgumentMap): ArgumentMap {
  return { ...map, pins: new Map() };
}

/** Generated debates: deeper and more varied than what shrinks well. */
const debates = fc
  .record({ claims: fc.integer({ min: 1, max: 90 }), seed: fc.integer({ min: 1, max: 100_000 }) })
  .map(options => generateMap(options));
const anyMaps = fc.oneof(randomMaps({ maxClaims: 14, withDeleted: true }).map(withoutPins), debates);
const aspects = fc.constantFrom(0.7, 1.5, 2.4);

describe.each(directions)('every map laid out %s', direction => {
  test('has no two boxes on one another, no line in a card, nothing outside', () => {
    fc.assert(
      fc.property(anyMaps, aspects, (map, aspect) => {
        const layout = lay(map, { direction, aspect });
        expect(overlaps(layout)).toEqual([]);
        expect(linesInCards(layout)).toEqual([]);
        expect(strays(layout)).toEqual([]);
      }),
      { numRuns: propertyRuns(50) },
    );
  });

  test('has no crossing of different sides as long as nothing hangs on a step', () => {
    const trees = anyMaps.map(map => {
      const { inferences } = indexOf(map);
      const onSteps = inferences.filter(({ targetId }) => map.inferences.has(targetId as never)).map(({ id }) => id);
      return { ...map, inferences: new Map([...map.inferences].filter(([id]) => !onSteps.includes(id))) };
    });
    fc.assert(
      fc.property(trees, aspects, (map, aspect) => {
        expect(crossings(lay(map, { direction, aspect }))).toEqual([]);
      }),
      { numRuns: propertyRuns(50) },
    );
  });

  test('shows each claim once at its home, in the order of the map, and each step with its chip', () => {
    fc.assert(
      fc.property(anyMaps, map => {
        const layout = lay(map, { direction });
        const homes = layout.cards.filter(({ kind }) => kind === 'claim' || kind === 'contention');
        expect(homes.map(({ record }) => record).sort()).toEqual(
          indexOf(map)
            .claims.map(({ id }) => id)
            .sort(),
        );
        expect(new Set(layout.cards.map(({ key }) => key)).size).toBe(layout.cards.length);
        const steps = layout.chips.filter(({ kind }) => kind !== 'question').map(({ record }) => record);
        expect(steps.sort()).toEqual(
          indexOf(map)
            .inferences.map(({ id }) => id)
            .sort(),
        );
      }),
      { numRuns: propertyRuns(40) },
    );
  });

  test('counts what is folded away', () => {
    fc.assert(
      fc.property(anyMaps, fc.nat(), (map, pick) => {
        const { claims } = indexOf(map);
        const folded = new Set<ClaimId>(claims.filter((_, index) => (index + pick) % 3 === 0).map(({ id }) => id));
        const layout = lay(map, { direction, folded });
        const shown = layout.cards.filter(({ kind }) => kind === 'claim' || kind === 'contention');
        const hidden = shown.reduce((sum, { hiddenCount }) => sum + hiddenCount, 0);
        expect(shown.length + hidden).toBe(claims.length);
        expect(overlaps(layout)).toEqual([]);
        expect(linesInCards(layout)).toEqual([]);
      }),
      { numRuns: propertyRuns(30) },
    );
  });

  test('of 1,000 claims is at most 3.2 times as long as it is high or high as it is long', () => {
    for (const seed of [1, 2]) {
      const layout = lay(generateMap({ claims: 1000, seed }), { direction });
      expect(layout.width / layout.height).toBeLessThan(3.2);
      expect(layout.height / layout.width).toBeLessThan(3.2);
      expect(overlaps(layout)).toEqual([]);
      expect(linesInCards(layout)).toEqual([]);
    }
  });
});

test.each([
  ['down', 'up'],
  ['right', 'left'],
] as const)('%s and %s are mirror images, but for notes and frames', (direction, mirrored) => {
  fc.assert(
    fc.property(anyMaps, drawn => {
      const map = { ...drawn, notes: new Map(), frames: new Map() };
      const one = lay(map, { direction });
      const other = lay(map, { direction: mirrored });
      expect([other.width, other.height]).toEqual([one.width, one.height]);
      one.cards.forEach((card, index) => {
        const twin = other.cards[index];
        expect(twin?.key).toBe(card.key);
        const isUpright = direction === 'down';
        expect(twin?.x).toBeCloseTo(isUpright ? card.x : one.width - card.x - card.width);
        expect(twin?.y).toBeCloseTo(isUpright ? one.height - card.y - card.height : card.y);
      });
    }),
    { numRuns: propertyRuns(25) },
  );
});

test('the same map is laid out the same way again', () => {
  fc.assert(
    fc.property(anyMaps, fc.constantFrom(...directions), (map, direction) => {
      const fresh: ArgumentMap = structuredClone(map);
      expect(lay(fresh, { direction })).toEqual(lay(map, { direction }));
    }),
    { numRuns: propertyRuns(25) },
  );
});

test('after any edits a map is laid out as if it had never been seen before', () => {
  fc.assert(
    fc.property(
      debates,
      fc.array(editChoices, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...directions),
      (start, choices, direction) => {
        let map = start;
        choices.forEach((choice, index) => {
          lay(map, { direction });
          map = apply(map, randomEdit(map, choice, 1_600_000_000_000 + index)).map;
        });
        expect(lay(map, { direction })).toEqual(lay(structuredClone(map), { direction }));
      },
    ),
    { numRuns: propertyRuns(25) },
  );
});

test('a branch that has not changed keeps its cards', () => {
  const map = generateMap({ claims: 40, seed: 9 });
  const before = lay(map);
  const last = before.cards.at(-1);
  const edited = indexOf(map).claims.find(({ id }) => id === last?.record);
  if (edited === undefined) throw new Error('the last card is no claim');
  const claims = new Map(map.claims).set(edited.id, { ...edited, text: `${edited.text.slice(0, -1)}.` });
  const after = lay({ ...map, claims });
  const kept = after.cards.filter(card => before.cards.includes(card));
  expect(kept.length).toBeGreaterThan(30);
});

test('a branch alone holds its claim and what stands below it', () => {
  const map = generateMap({ claims: 60, seed: 4 });
  const { roots } = homesOf(map);
  const inner = indexOf(map).claims.find(
    ({ id }) => !roots.includes(id) && (indexOf(map).inferencesAt.get(id)?.length ?? 0) > 0,
  );
  expect(inner).toBeDefined();
  const layout = lay(map, { branchOf: inner?.id ?? null });
  expect(layout.cards[0]?.record).toBe(inner?.id);
  expect(layout.cards.length).toBeGreaterThan(1);
  expect(layout.cards.length).toBeLessThan(60);
});

/** Each claim the reason for the one before, or each the undercut of the step before. */
function chainOf(length: number, kind: 'reasons' | 'undercuts'): ArgumentMap {
  const start = generateMap({ claims: 1, seed: 1 });
  const root = start.map.mainClaimId as ClaimId;
  const claims = new Map(start.claims);
  const inferences = new Map(start.inferences);
  let target: ClaimId | InferenceId = root;
  for (let step = 0; step < length; step += 1) {
    const made = addInference(start, root, 'support', 'And so on', { at: step, author: '' });
    const next = apply(start, made.patch).map;
    const inference = next.inferences.get(made.inferenceId);
    const claim = next.claims.get(made.claimId);
    if (inference === undefined || claim === undefined) throw new Error('nothing was added');
    claims.set(claim.id, claim);
    inferences.set(inference.id, { ...inference, targetId: target });
    target = kind === 'reasons' ? claim.id : inference.id;
  }
  return { ...start, claims, inferences };
}

describe.each(['reasons', 'undercuts'] as const)('a chain of thousands of %s', kind => {
  test.each(directions)('laid out %s is folded where it is too deep to be drawn', direction => {
    const layout = lay(chainOf(3000, kind), { direction });
    const hidden = layout.badges.reduce((sum, { count }) => sum + count, 0);
    expect(layout.cards.length + hidden).toBe(3001);
  });
});

test('a map without claims is empty', () => {
  const map = generateMap({ claims: 1, seed: 1 });
  const layout = lay({ ...map, claims: new Map(), questions: new Map() });
  expect(layout).toMatchObject({ width: 0, height: 0, cards: [], chips: [], paths: [] });
});
