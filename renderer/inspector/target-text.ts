import type { ArgumentMap } from '../../model/argument-map';
import { kindOf } from '../../model/facts';
import type { ClaimId, InferenceId } from '../../model/ids';
import { premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import type { Inference } from '../../model/records';
import { shownText } from './inspector-tools';

interface StepWords {
  readonly word: string;
  readonly premises: string;
}

/** What an inference says: "because", and its premises. */
function wordsOfStep(map: ArgumentMap, inference: Inference): StepWords {
  const kind = kindOf(map, inference);
  const word = message(kind === 'reason' || kind === 'backing' ? 'inspector.because' : 'inspector.but');
  return { word, premises: premisesText(map, inference) };
}

export function premisesText(map: ArgumentMap, inference: Inference): string {
  return premisesOf(map, inference).map(shownText).join(', ');
}

/** An inference in words: "because …, …". */
export function stepText(map: ArgumentMap, inference: Inference): string {
  return message('inspector.stepOf', { ...wordsOfStep(map, inference) });
}

/** What a premise of the inference is brought up to: 'to "…"'. */
export function premiseOfText(map: ArgumentMap, inference: Inference): string {
  const step = map.inferences.get(inference.targetId as InferenceId);
  if (step !== undefined) return message('inspector.premiseOfStep', { ...wordsOfStep(map, step) });
  return message('inspector.premiseOf', { target: targetText(map, inference) });
}

/** What an inference aims at: the claim's text, or the step in words. */
export function targetText(map: ArgumentMap, inference: Inference): string {
  const step = map.inferences.get(inference.targetId as InferenceId);
  return step === undefined ? shownText(map.claims.get(inference.targetId as ClaimId)) : stepText(map, step);
}
