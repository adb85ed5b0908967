import type { ArgumentMap } from './argument-map';
import type { ClaimId, InferenceId } from './ids';
import { indexOf, premisesOf } from './map-index';
import type { Inference } from './records';

/** Where each claim is laid out: a forest over claims, whichever way their uses are tangled. */
export interface Homes {
  readonly contention: ClaimId | null;
  /** The use at which a claim stands; roots have none. */
  readonly homeOf: ReadonlyMap<ClaimId, InferenceId>;
  /** The contention first, then the loose branches by age. */
  readonly roots: readonly ClaimId[];
  /** Inferences on the home path up to the root; an undercut counts as a step at the claim whose inference it attacks. */
  readonly depthOf: ReadonlyMap<ClaimId, number>;
}

type Node = ClaimId | InferenceId;

interface Walk {
  /** Uses that were met without closing a cycle, by claim. */
  readonly openUses: Map<ClaimId, Set<InferenceId>>;
  readonly visited: Set<Node>;
}

/** Depth first from one root, without recursion: chains of 100,000 claims occur in hostile files. */
function walkFrom(map: ArgumentMap, root: ClaimId, walk: Walk): void {
  const { inferencesAt } = indexOf(map);
  const below = (node: Node): readonly Node[] => {
    const inference = map.inferences.get(node as InferenceId);
    const steps = (inferencesAt.get(node) ?? []).map(({ id }) => id);
    return inference === undefined ? steps : [...premisesOf(map, inference).map(({ id }) => id), ...steps];
  };
  const path = new Set<Node>([root]);
  const stack: { node: Node; children: readonly Node[]; next: number }[] = [];
  const enter = (node: Node): void => {
    walk.visited.add(node);
    path.add(node);
    stack.push({ node, children: below(node), next: 0 });
  };
  enter(root);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.children[top.next];
    top.next += 1;
    if (child === undefined) {
      path.delete(top.node);
      stack.pop();
      continue;
    }
    if (path.has(child)) continue;
    if (map.claims.has(child as ClaimId)) {
      const uses = walk.openUses.get(child as ClaimId) ?? new Set();
      walk.openUses.set(child as ClaimId, uses.add(top.node as InferenceId));
    }
    if (!walk.visited.has(child)) enter(child);
  }
}

/** The claim at the end of what an inference aims at. */
function claimBelow(map: ArgumentMap, inference: Inference): ClaimId {
  let target = inference.targetId;
  for (let next = map.inferences.get(target as InferenceId); next !== undefined;) {
    target = next.targetId;
    next = map.inferences.get(target as InferenceId);
  }
  return target as ClaimId;
}

function findHomes(map: ArgumentMap): Homes {
  const { claims, usesOf, liveClaims } = indexOf(map);
  const main = map.map.mainClaimId;
  const contention = main !== null && liveClaims.has(main) ? main : null;
  const roots = new Set<ClaimId>();
  const homeOf = new Map<ClaimId, InferenceId>();
  const visited = new Set<Node>();
  const grow = (root: ClaimId): void => {
    if (visited.has(root)) return;
    roots.add(root);
    const walk: Walk = { openUses: new Map(), visited };
    walkFrom(map, root, walk);
    for (const [id, openUses] of walk.openUses) {
      if (homeOf.has(id) || roots.has(id)) continue;
      const chosen = map.claims.get(id)?.homeId ?? null;
      const oldest = usesOf.get(id)?.find(use => openUses.has(use.id))?.id;
      const home = chosen !== null && openUses.has(chosen) ? chosen : oldest;
      if (home !== undefined) homeOf.set(id, home);
    }
  };
  if (contention !== null) grow(contention);
  for (const { id } of claims) if ((usesOf.get(id)?.length ?? 0) === 0) grow(id);
  // What is left hangs on nothing but itself: its oldest claim stands as its root.
  for (const { id } of claims) grow(id);
  const depthOf = new Map<ClaimId, number>([...roots].map(id => [id, 0]));
  for (const { id } of claims) {
    const path: ClaimId[] = [];
    for (let at = id; !depthOf.has(at);) {
      path.push(at);
      at = claimBelow(map, map.inferences.get(homeOf.get(at) as InferenceId) as Inference);
    }
    for (const claim of path.reverse()) {
      const parent = claimBelow(map, map.inferences.get(homeOf.get(claim) as InferenceId) as Inference);
      depthOf.set(claim, (depthOf.get(parent) ?? 0) + stepsTo(map, claim, homeOf));
    }
  }
  return { contention, homeOf, roots: [...roots], depthOf };
}

/** Inferences between a claim and the claim above it: more than one when its home is an undercut or a backing. */
function stepsTo(map: ArgumentMap, claim: ClaimId, homeOf: ReadonlyMap<ClaimId, InferenceId>): number {
  let steps = 0;
  let at: ClaimId | InferenceId | undefined = homeOf.get(claim);
  for (let next = map.inferences.get(at as InferenceId); next !== undefined;) {
    steps += 1;
    at = next.targetId;
    next = map.inferences.get(at as InferenceId);
  }
  return steps;
}

const cache = new WeakMap<ArgumentMap, Homes>();

/** Built once for each map, in time linear in its size. */
export function homesOf(map: ArgumentMap): Homes {
  let homes = cache.get(map);
  if (homes === undefined) {
    homes = findHomes(map);
    cache.set(map, homes);
  }
  return homes;
}
