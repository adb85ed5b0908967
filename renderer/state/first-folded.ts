import type { ArgumentMap } from '../../model/argument-map';
import type { ClaimId } from '../../model/ids';
import { levelFolds } from '../../model/layout/level-folds';
import { indexOf } from '../../model/map-index';

/** Maps of up to this many claims open with every card shown. */
export const largestUnfolded = 200;
/** Inferences below the contention that stay unfolded in a larger map. */
const openDepth = 2;

/** Large maps open folded, so that the first look is a shape that can be read. */
export function firstFolded(map: ArgumentMap): ReadonlySet<ClaimId> {
  return indexOf(map).claims.length <= largestUnfolded ? new Set() : levelFolds(map, openDepth);
}
