import type { ArgumentMap } from '../argument-map';
import { homesOf } from '../homes';
import type { ClaimId } from '../ids';
import { indexOf } from '../map-index';

/** The claims to fold so that so many levels of reasons and objections are seen below each root. */
export function levelFolds(map: ArgumentMap, levels: number): ReadonlySet<ClaimId> {
  const { claims, inferencesAt } = indexOf(map);
  const { depthOf } = homesOf(map);
  const isFolded = ({ id }: { readonly id: ClaimId }): boolean =>
    (depthOf.get(id) ?? 0) >= levels && (inferencesAt.get(id)?.length ?? 0) > 0;
  return new Set(claims.filter(isFolded).map(({ id }) => id));
}
