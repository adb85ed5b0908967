import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArgumentMap } from '../argument-map';
import { branchRoots } from '../formats/branch-copy';
import { homesOf } from '../homes';
import type { ClaimId } from '../ids';
import { indexOf } from '../map-index';
import { apply, type Patch } from '../patch';
import { mapOfRecords, numberedId, numberedStep } from '../testing/numbered-map.testing';
import { propertyRuns } from '../testing/property-runs.testing';
import { randomMaps } from '../testing/random-map';
import { attachClaims, joinPremises } from './arrange';

const context = { at: 99, author: '' };

/** What hangs where, apart from the ids of steps that are new. */
function shapeOf(map: ArgumentMap): readonly string[] {
  const { liveInferences } = indexOf(map);
  return [...map.inferences.values()]
    .filter(({ id }) => liveInferences.has(id))
    .map(({ targetId, polarity, order, premises }) =>
      [targetId, polarity, order, ...Object.keys(premises).sort()].join(),
    )
    .sort();
}

/** 'unlike' where a move changes what is meant by the next one: a claim that has not been moved yet, or never is, has another home. */
function inTurn(
  map: ArgumentMap,
  ids: readonly ClaimId[],
  place: (map: ArgumentMap, ids: readonly ClaimId[]) => Patch | null,
): ArgumentMap | null | 'unlike' {
  const unmoved = new Set(indexOf(map).liveClaims);
  let at = map;
  for (const id of ids) {
    if ([...unmoved].some(claim => homesOf(at).homeOf.get(claim) !== homesOf(map).homeOf.get(claim))) return 'unlike';
    unmoved.delete(id);
    const patch = place(at, [id]);
    if (patch === null) return null;
    at = apply(at, patch).map;
  }
  return at;
}

test('moving branches in one step does what moving them one after the other does', () => {
  fc.assert(
    fc.property(
      randomMaps(),
      fc.array(fc.nat(), { minLength: 2, maxLength: 6 }),
      fc.nat(),
      fc.boolean(),
      (map, picks, goal, isJoin) => {
        const { claims, inferences } = indexOf(map);
        const targets = isJoin ? inferences : claims;
        const target = targets[goal % targets.length];
        const chosen = picks.flatMap(pick => claims[pick % claims.length]?.id ?? []);
        fc.pre(target !== undefined);
        const place = (at: ArgumentMap, ids: readonly ClaimId[]): Patch | null =>
          target.kind === 'inference'
            ? joinPremises(at, ids, target.id, context)
            : attachClaims(at, ids, target.id, 'support', context);
        const ids = branchRoots(map, chosen);
        const together = place(map, ids);
        const expected = inTurn(map, ids, place);
        fc.pre(expected !== 'unlike');
        if (together === null || expected === null) {
          expect(together).toBe(expected);
          return;
        }
        const result = apply(map, together);
        expect(result.rejected).toEqual([]);
        expect(shapeOf(result.map)).toEqual(shapeOf(expected));
      },
    ),
    { numRuns: propertyRuns(500) },
  );
});

test('tens of thousands of claims are moved as one', () => {
  const reasons = Array.from({ length: 20_000 }, (_, place) => place + 2);
  const map = mapOfRecords(
    { kind: 'map', id: numberedId(90_000), title: 'Ports', mainClaimId: numberedId(0) },
    ...[0, 1, ...reasons].map(number => ({ kind: 'claim', id: numberedId(number), text: 'x' })),
    ...[1, ...reasons].map(number => numberedStep(100_000 + number, 0, 'support', 'a1', number)),
  );
  const ids = reasons.map(number => numberedId(number) as ClaimId);
  const [target] = indexOf(map).claims.filter(({ id }) => id === numberedId(1));
  if (target === undefined) throw new Error('no target');
  const moved = apply(map, attachClaims(map, ids, target.id, 'oppose', context) ?? []).map;
  expect(indexOf(moved).inferencesAt.get(target.id)).toHaveLength(ids.length);
});
