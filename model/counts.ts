import type { ArgumentMap } from './argument-map';
import { cyclesOf } from './cycles';
import { kindOf } from './facts';
import { homesOf } from './homes';
import type { ClaimId } from './ids';
import { indexOf, premisesOf } from './map-index';

/** The counts of a map, the same on every screen and in `crux stats`. Live records only. */
interface MapCounts {
  readonly title: string;
  readonly claims: number;
  /** Support at a claim. */
  readonly reasons: number;
  /** Opposition at a claim. */
  readonly objections: number;
  readonly undercuts: number;
  readonly backings: number;
  /** reasons + objections + undercuts + backings */
  readonly inferences: number;
  /** Inferences with two or more premises. */
  readonly linkedInferences: number;
  /** Memberships: a claim used twice counts twice. */
  readonly premises: number;
  readonly sources: number;
  readonly citations: number;
  readonly questions: number;
  /** Live claims that are no premise. */
  readonly roots: number;
  /** Inferences on the longest home path from the contention. */
  readonly maxDepth: number;
  readonly cycles: number;
}

/** The root whose tree a claim stands in is the contention. */
function depthBelowContention(map: ArgumentMap): number {
  const { contention, homeOf, depthOf } = homesOf(map);
  if (contention === null) return 0;
  const isBelow = new Map<ClaimId, boolean>([[contention, true]]);
  const climb = (start: ClaimId): boolean => {
    const path: ClaimId[] = [];
    let at: ClaimId | undefined = start;
    while (at !== undefined && !isBelow.has(at)) {
      path.push(at);
      at = parentOf(map, at, homeOf);
    }
    const verdict = at !== undefined && (isBelow.get(at) ?? false);
    for (const claim of path) isBelow.set(claim, verdict);
    return verdict;
  };
  let deepest = 0;
  for (const [claim, depth] of depthOf) if (depth > deepest && (claim === contention || climb(claim))) deepest = depth;
  return deepest;
}

function parentOf(map: ArgumentMap, claim: ClaimId, homeOf: ReturnType<typeof homesOf>['homeOf']): ClaimId | undefined {
  let home = homeOf.get(claim);
  while (home !== undefined) {
    const target: string | undefined = map.inferences.get(home)?.targetId;
    if (target === undefined || map.claims.has(target as ClaimId)) return target as ClaimId | undefined;
    home = target as typeof home;
  }
  return undefined;
}

export function countsOf(map: ArgumentMap): MapCounts {
  const { claims, inferences, usesOf, citationsOf } = indexOf(map);
  const kinds = { reason: 0, objection: 0, undercut: 0, backing: 0 };
  let linkedInferences = 0;
  let premises = 0;
  for (const inference of inferences) {
    kinds[kindOf(map, inference)] += 1;
    const size = premisesOf(map, inference).length;
    premises += size;
    if (size > 1) linkedInferences += 1;
  }
  const live = (item: { deletedAt: number | null }): boolean => item.deletedAt === null;
  return {
    title: map.map.title,
    claims: claims.length,
    reasons: kinds.reason,
    objections: kinds.objection,
    undercuts: kinds.undercut,
    backings: kinds.backing,
    inferences: inferences.length,
    linkedInferences,
    premises,
    sources: [...map.sources.values()].filter(live).length,
    citations: claims.reduce((sum, { id }) => sum + (citationsOf.get(id)?.length ?? 0), 0),
    questions: [...map.questions.values()].filter(live).length,
    roots: claims.filter(({ id }) => (usesOf.get(id)?.length ?? 0) === 0).length,
    maxDepth: depthBelowContention(map),
    cycles: cyclesOf(map).length,
  };
}
