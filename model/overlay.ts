import type { ArgumentMap } from './argument-map';
import type { Difference } from './compare';
import { homesOf } from './homes';
import type { ClaimId, FrameId, InferenceId, NoteId, QuestionId } from './ids';
import type { Claim, Frame, Inference, Note, Question } from './records';

type Premises = Record<ClaimId, string>;

/** One map that shows both: all that is there now, and what was removed since in the place where it hung. */
export function overlay(before: ArgumentMap, after: ArgumentMap, differences: readonly Difference[]): ArgumentMap {
  const claims = new Map<ClaimId, Claim>(after.claims);
  const inferences = new Map<InferenceId, Inference>(after.inferences);
  const questions = new Map<QuestionId, Question>(after.questions);
  const notes = new Map<NoteId, Note>(after.notes);
  const frames = new Map<FrameId, Frame>(after.frames);
  const gone = new Set<ClaimId>();
  for (const { mark, before: item } of differences) {
    if (mark !== 'removed') continue;
    if (item?.kind === 'claim') {
      claims.set(item.id, item);
      gone.add(item.id);
    } else if (item?.kind === 'inference') inferences.set(item.id, item);
    else if (item?.kind === 'question') questions.set(item.id, item);
    else if (item?.kind === 'note') notes.set(item.id, item);
    else if (item?.kind === 'frame') frames.set(item.id, item);
  }
  const { homeOf } = homesOf(after);
  for (const inference of inferences.values()) {
    const old = before.inferences.get(inference.id);
    if (old === undefined) continue;
    const isGone = after.inferences.get(inference.id) !== inference;
    const lost = Object.entries(old.premises).filter(([id]) => gone.has(id as ClaimId));
    if (!isGone && lost.length > 0) {
      const premises: Premises = { ...Object.fromEntries(lost), ...inference.premises };
      inferences.set(inference.id, { ...inference, premises });
    }
    if (!isGone) continue;
    // A claim that moved away stands where it is now, and not at the older use that is gone.
    for (const id of Object.keys(inference.premises) as ClaimId[]) {
      const claim = claims.get(id);
      const home = homeOf.get(id);
      if (claim !== undefined && home !== undefined) claims.set(id, { ...claim, homeId: home });
    }
  }
  const mainClaimId = after.map.mainClaimId ?? before.map.mainClaimId;
  return { ...after, map: { ...after.map, mainClaimId }, claims, inferences, questions, notes, frames };
}
