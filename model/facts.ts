import type { ArgumentMap } from './argument-map';
import { homesOf } from './homes';
import type { ClaimId, InferenceId } from './ids';
import { indexOf } from './map-index';
import type { Inference, Polarity } from './records';

export type InferenceKind = 'reason' | 'objection' | 'backing' | 'undercut';

function isAboutInference(map: ArgumentMap, inference: Inference): boolean {
  return map.inferences.has(inference.targetId as InferenceId);
}

/** The word for an inference, from its polarity and what it aims at. */
export function kindOf(map: ArgumentMap, inference: Inference): InferenceKind {
  const isAboutStep = isAboutInference(map, inference);
  if (inference.polarity === 'support') return isAboutStep ? 'backing' : 'reason';
  return isAboutStep ? 'undercut' : 'objection';
}

/**
 * What an opposition hits: a claim that stands on its own reasons, a premise that is taken as given, or the step itself. Null
 * for support.
 */
export function attackOf(map: ArgumentMap, inference: Inference): 'claim' | 'premise' | 'step' | null {
  if (inference.polarity === 'support') return null;
  if (isAboutInference(map, inference)) return 'step';
  const { inferencesAt, usesOf } = indexOf(map);
  const target = inference.targetId as ClaimId;
  const isConcluded = (inferencesAt.get(target) ?? []).some(({ polarity }) => polarity === 'support');
  const isPremise = (usesOf.get(target)?.length ?? 0) > 0;
  return isPremise && !isConcluded ? 'premise' : 'claim';
}

export function opposite(polarity: Polarity): Polarity {
  return polarity === 'support' ? 'oppose' : 'support';
}

/** The claim's own use at its home; undefined for roots. */
export function homeInference(map: ArgumentMap, claimId: ClaimId): Inference | undefined {
  const id = homesOf(map).homeOf.get(claimId);
  return id === undefined ? undefined : map.inferences.get(id);
}

/** The claims laid out below this one, itself included, in no particular order. */
export function branchOf(map: ArgumentMap, root: ClaimId): ReadonlySet<ClaimId> {
  const { inferencesAt } = indexOf(map);
  const { homeOf } = homesOf(map);
  const branch = new Set<ClaimId>([root]);
  const waiting: (ClaimId | InferenceId)[] = [root];
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    for (const inference of inferencesAt.get(target) ?? []) {
      waiting.push(inference.id);
      for (const premise of Object.keys(inference.premises) as ClaimId[]) {
        if (homeOf.get(premise) !== inference.id || branch.has(premise)) continue;
        branch.add(premise);
        waiting.push(premise);
      }
    }
  }
  return branch;
}
