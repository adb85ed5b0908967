import type { ArgumentMap } from '../../model/argument-map';
import { homesOf } from '../../model/homes';
import type { ClaimId, InferenceId, RecordId } from '../../model/ids';

const none: ReadonlySet<RecordId> = new Set();

/** The steps from a selected card up to its root: the way along which it bears on the contention. */
export function strongLinks(map: ArgumentMap, selection: readonly RecordId[]): ReadonlySet<RecordId> {
  const [selected] = selection;
  if (selected === undefined || selection.length !== 1) return none;
  const { homeOf } = homesOf(map);
  const strong = new Set<RecordId>();
  let at: RecordId | undefined = selected;
  while (at !== undefined && !strong.has(at)) {
    const inference = map.inferences.get(at as InferenceId);
    if (inference !== undefined) {
      strong.add(inference.id);
      at = inference.targetId;
    } else at = homeOf.get(at as ClaimId) ?? map.questions.get(at as never)?.aboutId;
  }
  const question = map.questions.get(selected as never);
  if (question !== undefined) strong.add(question.id);
  return strong;
}
