import type { ArgumentMap } from '../../model/argument-map';
import { homesOf } from '../../model/homes';
import type { ClaimId, InferenceId, QuestionId, RecordId } from '../../model/ids';
import { indexOf } from '../../model/map-index';

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
    } else at = homeOf.get(at as ClaimId) ?? map.questions.get(at as QuestionId)?.aboutId;
  }
  const question = map.questions.get(selected as QuestionId);
  if (question !== undefined) strong.add(question.id);
  return strong;
}

/** The steps that meet at a card: its own and those that aim at it. */
export function linksAt(map: ArgumentMap, record: RecordId | null): readonly RecordId[] {
  if (record === null) return [];
  const { inferencesAt, questionsAbout } = indexOf(map);
  const own = homesOf(map).homeOf.get(record as ClaimId);
  const at = [...(inferencesAt.get(record as ClaimId) ?? []), ...(questionsAbout.get(record as ClaimId) ?? [])];
  return [...(own === undefined ? [] : [own]), ...at.map(({ id }) => id)];
}
