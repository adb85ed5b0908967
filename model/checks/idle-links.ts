import type { ArgumentMap } from '../argument-map';
import type { ClaimId, InferenceId } from '../ids';
import { indexOf, premisesOf } from '../map-index';
import type { Inference } from '../records';
import type { Finding } from './finding';

export interface IdleLink extends Finding {
  readonly check: 'R8';
  readonly about: InferenceId;
  /** The inference that it says again; null where it links a claim to itself. */
  readonly repeats: InferenceId | null;
}

function contentOf({ targetId, polarity }: Inference, premises: readonly ClaimId[]): string {
  return [polarity, targetId, ...[...premises].sort()].join(' ');
}

/** R8, "Repeated link" and "Links to itself". Of links that say the same the oldest is left in peace. */
export function idleLinks(map: ArgumentMap): readonly IdleLink[] {
  const firsts = new Map<string, InferenceId>();
  return indexOf(map).inferences.flatMap((inference): readonly IdleLink[] => {
    const premises = premisesOf(map, inference).map(({ id }) => id);
    if (premises.includes(inference.targetId as ClaimId)) return [{ check: 'R8', about: inference.id, repeats: null }];
    if (premises.length === 0) return [];
    const content = contentOf(inference, premises);
    const repeats = firsts.get(content);
    if (repeats !== undefined) return [{ check: 'R8', about: inference.id, repeats }];
    firsts.set(content, inference.id);
    return [];
  });
}
