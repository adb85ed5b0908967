import { type ArgumentMap, mapFromContents, contentsOf } from '../argument-map';
import type { ClaimId, InferenceId, RecordId } from '../ids';
import { indexOf } from '../map-index';
import type { Frame, Inference, Note } from '../records';
import { isStanding } from '../standing-boxes';

/** The map without what is not selected: the chosen claims, the steps between them, and the questions chosen or about them. */
export function selectedPart(map: ArgumentMap, ids: readonly RecordId[]): ArgumentMap {
  const { inferences } = indexOf(map);
  const chosen = new Set<RecordId>(ids);
  // A chosen step is shown with what it joins.
  for (const inference of inferences) {
    if (!chosen.has(inference.id)) continue;
    for (const premise of Object.keys(inference.premises) as ClaimId[]) chosen.add(premise);
    let target = inference.targetId;
    for (let next = map.inferences.get(target as InferenceId); next !== undefined;) {
      chosen.add(target);
      for (const premise of Object.keys(next.premises) as ClaimId[]) chosen.add(premise);
      target = next.targetId;
      next = map.inferences.get(target as InferenceId);
    }
    chosen.add(target);
  }
  const kept = new Map<InferenceId, Inference>();
  for (let size = -1; size !== kept.size;) {
    size = kept.size;
    for (const inference of inferences) {
      if (kept.has(inference.id)) continue;
      const hasTarget = chosen.has(inference.targetId) || kept.has(inference.targetId as InferenceId);
      const premises = Object.entries(inference.premises).filter(([id]) => chosen.has(id as ClaimId));
      if (!hasTarget || premises.length === 0) continue;
      kept.set(inference.id, { ...inference, premises: Object.fromEntries(premises) });
    }
  }
  const goesAlong = (box: Note | Frame): boolean =>
    chosen.has(box.id) || (box.besideId !== null && isStanding(box, chosen));
  const contents = contentsOf(map);
  const { mainClaimId } = map.map;
  return mapFromContents({
    ...contents,
    map: { ...map.map, mainClaimId: mainClaimId !== null && chosen.has(mainClaimId) ? mainClaimId : null },
    claims: contents.claims.filter(({ id }) => chosen.has(id)),
    inferences: [...kept.values()],
    questions: contents.questions.filter(({ id, aboutId }) => chosen.has(id) || chosen.has(aboutId)),
    pins: [],
    notes: contents.notes.filter(goesAlong),
    frames: contents.frames.filter(goesAlong),
    dismissals: [],
  });
}
