import type { ArgumentMap } from './argument-map';
import type { ClaimId, InferenceId, QuestionId, RecordId } from './ids';
import { indexOf, premisesOf } from './map-index';

/**
 * Half a step leads from a claim to its inference and half a step on to the claims there; what attacks or backs an inference is
 * as near as it.
 */
function besides(map: ArgumentMap, id: RecordId): readonly (readonly [RecordId, halfSteps: 0 | 1])[] {
  const { inferencesAt, usesOf, questionsAbout, liveInferences } = indexOf(map);
  const inference = map.inferences.get(id as InferenceId);
  if (inference !== undefined && liveInferences.has(inference.id)) {
    return [
      ...premisesOf(map, inference).map(premise => [premise.id, 1] as const),
      [inference.targetId, map.inferences.has(inference.targetId as InferenceId) ? 0 : 1] as const,
      ...(inferencesAt.get(inference.id) ?? []).map(step => [step.id, 0] as const),
    ];
  }
  const about = map.questions.get(id as QuestionId)?.aboutId;
  if (about !== undefined) return [[about, 1]];
  return [
    ...(inferencesAt.get(id as ClaimId) ?? []).map(step => [step.id, 1] as const),
    ...(usesOf.get(id as ClaimId) ?? []).map(step => [step.id, 1] as const),
    ...(questionsAbout.get(id as ClaimId) ?? []).map(question => [question.id, 1] as const),
  ];
}

/** What is at most so many steps away from one of the centres, along reasons and objections in both directions. */
export function neighbourhood(map: ArgumentMap, centres: readonly RecordId[], steps: number): ReadonlySet<RecordId> {
  const distances = new Map<RecordId, number>(centres.map(id => [id, 0]));
  let ring = [...distances.keys()];
  for (let distance = 0; distance <= steps * 2 && ring.length > 0; distance += 1) {
    const next: RecordId[] = [];
    // The ring grows while it is walked: by what is no half-step further.
    for (const id of ring) {
      if (distances.get(id) !== distance) continue;
      for (const [other, further] of besides(map, id)) {
        const reached = distance + further;
        if (reached > steps * 2 || (distances.get(other) ?? Infinity) <= reached) continue;
        distances.set(other, reached);
        (further === 0 ? ring : next).push(other);
      }
    }
    ring = next;
  }
  return new Set(distances.keys());
}
