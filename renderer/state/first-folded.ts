import type { ArgumentMap } from '../../model/argument-map';
import { homesOf } from '../../model/homes';
import type { ClaimId } from '../../model/ids';
import { indexOf } from '../../model/map-index';

/** Maps of up to this many claims open with every card shown. */
export const largestUnfolded = 200;
/** Inferences below the contention that stay unfolded in a larger map. */
const openDepth = 2;

/** Large maps open folded, so that the first look is a shape that can be read. */
export function firstFolded(map: ArgumentMap): ReadonlySet<ClaimId> {
  const { claims, inferencesAt } = indexOf(map);
  if (claims.length <= largestUnfolded) return new Set();
  const { depthOf } = homesOf(map);
  const isFolded = ({ id }: { readonly id: ClaimId }): boolean =>
    (depthOf.get(id) ?? 0) >= openDepth && (inferencesAt.get(id)?.length ?? 0) > 0;
  return new Set(claims.filter(isFolded).map(({ id }) => id));
}
