import type { ArgumentMap } from '../../model/argument-map';
import { kindOf } from '../../model/facts';
import type { ClaimId, InferenceId } from '../../model/ids';
import { premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import type { Inference } from '../../model/records';
import { shownText } from './inspector-tools';

/** An inference in words: "because …, …". */
export function stepText(map: ArgumentMap, inference: Inference): string {
  const kind = kindOf(map, inference);
  const word = message(kind === 'reason' || kind === 'backing' ? 'inspector.because' : 'inspector.but');
  return message('inspector.stepOf', { word, premises: premisesOf(map, inference).map(shownText).join(', ') });
}

/** What an inference aims at: the claim's text, or the step in words. */
export function targetText(map: ArgumentMap, inference: Inference): string {
  const step = map.inferences.get(inference.targetId as InferenceId);
  return step === undefined ? shownText(map.claims.get(inference.targetId as ClaimId)) : stepText(map, step);
}
