import type { ClaimId, InferenceId } from '../../model/ids';
import { homesOf } from '../../model/homes';
import type { Claim } from '../../model/records';
import type { MapScene } from './command';
import { type Target, targetOf } from './scene';

/** Everything live that is selected, in the order in which it was. */
function selectedTargets({ map, view }: MapScene): readonly Target[] {
  return view.selection.map(id => targetOf(map, id)).filter(target => target !== null);
}

export function selectedClaims(scene: MapScene): readonly Claim[] {
  return selectedTargets(scene).flatMap(target => {
    const claim = target.kind === 'claim' ? scene.map.claims.get(target.id) : undefined;
    return claim === undefined ? [] : [claim];
  });
}

/** The steps that are selected, and those in which the selected claims stand; each once. */
export function selectedSteps(scene: MapScene): readonly InferenceId[] {
  const { homeOf } = homesOf(scene.map);
  const steps = selectedTargets(scene).map(target => {
    if (target.kind === 'inference') return target.id;
    return target.kind === 'claim' ? homeOf.get(target.id) : undefined;
  });
  return [...new Set(steps)].filter(step => step !== undefined);
}

/** The claims above a claim, nearest first. */
export function claimsUpwards({ map }: MapScene, id: ClaimId): readonly ClaimId[] {
  const { homeOf } = homesOf(map);
  const above: ClaimId[] = [];
  const visited = new Set<string>([id]);
  let at: string | undefined = homeOf.get(id);
  while (at !== undefined && !visited.has(at)) {
    visited.add(at);
    if (map.claims.has(at as ClaimId)) above.push(at as ClaimId);
    at = map.inferences.get(at as InferenceId)?.targetId ?? homeOf.get(at as ClaimId);
  }
  return above;
}
