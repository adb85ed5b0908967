import type { ArgumentMap } from '../argument-map';
import type { ClaimId } from '../ids';
import { indexOf } from '../map-index';
import type { Finding } from './finding';

export interface UnsupportedClaim extends Finding {
  readonly check: 'R1';
  readonly about: ClaimId;
}

/** R1, "No source and no reasons": a claim at the end of a branch that rests on nothing and is not marked as an assumption. */
export function unsupportedClaims(map: ArgumentMap): readonly UnsupportedClaim[] {
  const { claims, inferencesAt, citationsOf } = indexOf(map);
  const main = map.map.mainClaimId;
  return claims
    .filter(({ id, isAssumption }) => {
      if (id === main || isAssumption) return false;
      return (inferencesAt.get(id) ?? []).length === 0 && (citationsOf.get(id) ?? []).length === 0;
    })
    .map(({ id }) => ({ check: 'R1', about: id }));
}
