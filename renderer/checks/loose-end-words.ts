import type { ArgumentMap } from '../../model/argument-map';
import type { LooseEnd } from '../../model/checks/loose-ends';
import type { ClaimId, InferenceId } from '../../model/ids';
import { message } from '../../model/messages/message';
import type { Inference } from '../../model/records';
import { stepText } from '../inspector/target-text';
import { shownText } from '../inspector/inspector-tools';

/** Findings that are told of in the same words. */
type LooseEndKind = 'unsupported' | 'noReasons' | 'alone' | 'apart' | 'circle' | 'unanswered' | 'toItself' | 'repeated';

export function kindOfEnd(end: LooseEnd): LooseEndKind {
  switch (end.check) {
    case 'R1':
      return 'unsupported';
    case 'R2':
      return 'noReasons';
    case 'R3':
      return end.isAlone ? 'alone' : 'apart';
    case 'R4':
      return 'circle';
    case 'R5':
      return 'unanswered';
    case 'R8':
      return end.repeats === null ? 'toItself' : 'repeated';
  }
}

export function titleOf(kind: LooseEndKind): string {
  return message(`checks.${kind}.title`);
}

export function whyOf(kind: LooseEndKind): string {
  return message(`checks.${kind}.why`);
}

/** The inference that the finding is about, where it is about one. */
export function stepAt(map: ArgumentMap, { about }: LooseEnd): Inference | undefined {
  return map.inferences.get(about as InferenceId);
}

/** The words of the map at the place of the finding. */
export function placeText(map: ArgumentMap, end: LooseEnd): string {
  const step = stepAt(map, end);
  return step === undefined ? shownText(map.claims.get(end.about as ClaimId)) : stepText(map, step);
}
