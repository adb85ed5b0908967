import type { ArgumentMap } from '../argument-map';
import type { InferenceId } from '../ids';
import { indexOf, premisesOf } from '../map-index';
import type { Inference } from '../records';
import type { Finding } from './finding';

export interface UnansweredObjection extends Finding {
  readonly check: 'R5';
  readonly about: InferenceId;
}

function isOpposed(map: ArgumentMap, id: Inference['targetId']): boolean {
  return (indexOf(map).inferencesAt.get(id) ?? []).some(({ polarity }) => polarity === 'oppose');
}

/** R5, "Objection nobody answered": nothing speaks against the step of the objection or undercut, nor against a premise of it. */
export function unansweredObjections(map: ArgumentMap): readonly UnansweredObjection[] {
  return indexOf(map)
    .inferences.filter(inference => {
      if (inference.polarity !== 'oppose' || isOpposed(map, inference.id)) return false;
      return !premisesOf(map, inference).some(({ id }) => isOpposed(map, id));
    })
    .map(({ id }) => ({ check: 'R5', about: id }));
}
