import type { ArgumentMap } from '../argument-map';
import type { ClaimId, InferenceId } from '../ids';
import { indexOf } from '../map-index';
import type { Finding } from './finding';

export interface LooseClaim extends Finding {
  readonly check: 'R3';
  readonly about: ClaimId;
  /** Without any link at all; otherwise part of an argument that does not reach the contention. */
  readonly isAlone: boolean;
}

/**
 * R3, "Floating": claims from which no way leads to the contention, through support, opposition or an inference that is
 * opposed.
 */
export function looseClaims(map: ArgumentMap): readonly LooseClaim[] {
  const { claims, inferencesAt, usesOf, liveClaims } = indexOf(map);
  const main = map.map.mainClaimId;
  if (main === null || !liveClaims.has(main)) return [];
  const reached = new Set<ClaimId | InferenceId>([main]);
  const waiting: (ClaimId | InferenceId)[] = [main];
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    for (const inference of inferencesAt.get(target) ?? []) {
      for (const next of [inference.id, ...(Object.keys(inference.premises) as ClaimId[])]) {
        if (reached.has(next)) continue;
        reached.add(next);
        waiting.push(next);
      }
    }
  }
  return claims
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) => ({ check: 'R3', about: id, isAlone: !inferencesAt.has(id) && !usesOf.has(id) }));
}
