import type { ArgumentMap } from '../argument-map';
import { homesOf } from '../homes';
import type { ClaimId, InferenceId } from '../ids';
import { indexOf, premisesOf } from '../map-index';

/** Claims whose home is below this claim or step. They are noted in `placed`, so that no other root takes them in. */
export function countHidden(map: ArgumentMap, root: ClaimId | InferenceId, placed: Set<ClaimId>): number {
  const { inferencesAt } = indexOf(map);
  const { homeOf } = homesOf(map);
  let count = 0;
  const targets: (ClaimId | InferenceId)[] = [root];
  for (let target = targets.pop(); target !== undefined; target = targets.pop()) {
    for (const inference of inferencesAt.get(target) ?? []) {
      targets.push(inference.id);
      for (const { id } of premisesOf(map, inference)) {
        if (homeOf.get(id) !== inference.id || placed.has(id)) continue;
        placed.add(id);
        count += 1;
        targets.push(id);
      }
    }
  }
  return count;
}
