import type { ArgumentMap } from '../argument-map';
import { branchOf, opposite } from '../facts';
import { homesOf } from '../homes';
import type { ClaimId, InferenceId } from '../ids';
import { indexOf } from '../map-index';
import { keyBetween } from '../order';
import { apply, type FieldChange, type Patch, setField } from '../patch';
import type { Inference, Polarity } from '../records';

/** The inferences, and every inference that aims at one of them. */
function withThoseOnThem(map: ArgumentMap, inferences: readonly Inference[]): ReadonlySet<Inference> {
  const { inferencesAt } = indexOf(map);
  const all = new Set<Inference>(inferences);
  for (const inference of all) for (const above of inferencesAt.get(inference.id) ?? []) all.add(above);
  return all;
}

function markDeleted(items: Iterable<Inference>, at: number): Patch {
  return [...items].flatMap(item => setField(item, 'deletedAt', at));
}

/** How many live claims lose their last use when these inferences and claims go. */
function countLoosened(
  map: ArgumentMap,
  inferences: ReadonlySet<Inference>,
  claims: ReadonlySet<ClaimId> = new Set(),
): number {
  const { usesOf, liveClaims } = indexOf(map);
  const touched = new Set([...inferences].flatMap(({ premises }) => Object.keys(premises) as ClaimId[]));
  return [...touched].filter(
    id =>
      !claims.has(id) &&
      liveClaims.has(id) &&
      id !== map.map.mainClaimId &&
      (usesOf.get(id) ?? []).every(use => inferences.has(use)),
  ).length;
}

/** What the claims cite goes with them: a source stays while a claim that stays cites it. */
function deleteCitationsOf(map: ArgumentMap, claims: ReadonlySet<ClaimId>, at: number): Patch {
  const { liveClaims } = indexOf(map);
  const citations = [...map.citations.values()].filter(({ deletedAt }) => deletedAt === null);
  const leaving = citations.filter(({ claimId }) => claims.has(claimId));
  const kept = new Set(
    citations.filter(({ claimId }) => liveClaims.has(claimId) && !claims.has(claimId)).map(({ sourceId }) => sourceId),
  );
  const sources = new Set(leaving.map(({ sourceId }) => sourceId));
  return [
    ...leaving.flatMap(citation => setField(citation, 'deletedAt', at)),
    ...[...sources].flatMap(id => {
      const source = map.sources.get(id);
      return source?.deletedAt !== null || kept.has(id) ? [] : setField(source, 'deletedAt', at);
    }),
  ];
}

/** Removes the claims and their uses. What hung on them stays as loose branches: `looseCount` says how many. */
export function deleteClaims(
  map: ArgumentMap,
  ids: readonly ClaimId[],
  at: number,
): { readonly patch: Patch; readonly looseCount: number } {
  const { usesOf, inferencesAt, liveClaims } = indexOf(map);
  const doomed = new Set(ids.filter(id => liveClaims.has(id)));
  const aimedAtThem = [...doomed].flatMap(id => inferencesAt.get(id) ?? []);
  const emptied: Inference[] = [];
  const shrunk = new Map<Inference, ClaimId[]>();
  for (const use of new Set([...doomed].flatMap(id => usesOf.get(id) ?? []))) {
    const live = (Object.keys(use.premises) as ClaimId[]).filter(id => liveClaims.has(id));
    const leaving = live.filter(id => doomed.has(id));
    if (leaving.length === live.length) emptied.push(use);
    else shrunk.set(use, leaving);
  }
  const gone = withThoseOnThem(map, [...aimedAtThem, ...emptied]);
  const memberships: FieldChange[] = [...shrunk].flatMap(([use, leaving]) =>
    gone.has(use)
      ? []
      : leaving.map(id => ({
          kind: 'inference' as const,
          record: use.id,
          field: `premises/${id}`,
          before: use.premises[id] ?? null,
          after: null,
        })),
  );
  const main = map.map.mainClaimId;
  const patch = [
    ...[...doomed].flatMap(id => {
      const claim = map.claims.get(id);
      return claim === undefined ? [] : setField(claim, 'deletedAt', at);
    }),
    ...markDeleted(gone, at),
    ...memberships,
    ...deleteCitationsOf(map, doomed, at),
    ...(main !== null && doomed.has(main) ? setField(map.map, 'mainClaimId', null) : []),
  ];
  return { patch, looseCount: countLoosened(map, gone, doomed) };
}

/** The claims that go with a branch: what is used outside it stays, with what hangs below. */
export function claimsOfBranch(map: ArgumentMap, root: ClaimId): ReadonlySet<ClaimId> {
  const { usesOf } = indexOf(map);
  const doomed = new Set(branchOf(map, root));
  const targetClaim = (use: Inference): ClaimId => {
    let target = use.targetId;
    for (let next = map.inferences.get(target as InferenceId); next !== undefined;) {
      target = next.targetId;
      next = map.inferences.get(target as InferenceId);
    }
    return target as ClaimId;
  };
  for (let size = -1; size !== doomed.size;) {
    size = doomed.size;
    for (const id of [...doomed]) {
      if (id === root || !doomed.has(id)) continue;
      const isUsedOutside = (usesOf.get(id) ?? []).some(use => !doomed.has(targetClaim(use)));
      if (isUsedOutside) for (const kept of branchOf(map, id)) doomed.delete(kept);
    }
  }
  return doomed.add(root);
}

export function deleteBranch(
  map: ArgumentMap,
  root: ClaimId,
  at: number,
): { readonly patch: Patch; readonly deletedCount: number } {
  const doomed = claimsOfBranch(map, root);
  return { patch: deleteClaims(map, [...doomed], at).patch, deletedCount: doomed.size };
}

/** Removes the steps; their premises stay, loose when nothing else uses them. */
export function deleteInferences(
  map: ArgumentMap,
  ids: readonly InferenceId[],
  at: number,
): { readonly patch: Patch; readonly looseCount: number } {
  const gone = withThoseOnThem(
    map,
    ids.flatMap(id => map.inferences.get(id) ?? []),
  );
  return { patch: markDeleted(gone, at), looseCount: countLoosened(map, gone) };
}

interface PolarityChange {
  readonly inferenceId: InferenceId;
  readonly before: Polarity;
  readonly after: Polarity;
}

/**
 * Removes a claim and hangs what hung on it on the claim's own target. Polarities multiply along the path: what attacked an
 * objection ends up in support. `changes` names each result, to be shown before it is done. Null for a claim without a use.
 */
export function moveUp(
  map: ArgumentMap,
  claimId: ClaimId,
  at: number,
): { readonly patch: Patch; readonly changes: readonly PolarityChange[] } | null {
  const home = map.inferences.get(homesOf(map).homeOf.get(claimId) as InferenceId);
  if (home === undefined) return null;
  const { inferencesAt } = indexOf(map);
  const siblings = inferencesAt.get(home.targetId) ?? [];
  const place = siblings.findIndex(({ id }) => id === home.id);
  const next = siblings[place + 1]?.order ?? null;
  let previous = home.order;
  const changes: PolarityChange[] = [];
  const moved = (inferencesAt.get(claimId) ?? []).flatMap(inference => {
    const after = home.polarity === 'support' ? inference.polarity : opposite(inference.polarity);
    previous = keyBetween(previous, next);
    changes.push({ inferenceId: inference.id, before: inference.polarity, after });
    return [
      ...setField(inference, 'targetId', home.targetId),
      ...setField(inference, 'polarity', after),
      ...setField(inference, 'order', previous),
    ];
  });
  const removal = deleteClaims(apply(map, moved).map, [claimId], at).patch;
  return { patch: [...moved, ...removal], changes };
}
