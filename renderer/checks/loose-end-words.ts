import type { ArgumentMap } from '../../model/argument-map';
import type { LooseEnd } from '../../model/checks/loose-ends';
import type { ClaimId, InferenceId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { stepText } from '../inspector/target-text';
import { shownText } from '../inspector/inspector-tools';

/** Findings that are told of in the same words. */
export type LooseEndKind =
  'unsupported' | 'noReasons' | 'alone' | 'apart' | 'circle' | 'unanswered' | 'toItself' | 'repeated';

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

/** The words of the map at the place of the finding. */
export function placeText(map: ArgumentMap, { about }: LooseEnd): string {
  const inference = map.inferences.get(about as InferenceId);
  return inference === undefined ? shownText(map.claims.get(about as ClaimId)) : stepText(map, inference);
}
