import type { ArgumentMap } from '../argument-map';
import { cyclesOf } from '../cycles';
import type { ClaimId } from '../ids';
import { compareBytes } from '../map-index';
import type { Finding } from './finding';

export interface Circle extends Finding {
  readonly check: 'R4';
  readonly about: ClaimId;
  /** All claims of the circle, the oldest first; `about` is the first. */
  readonly claims: readonly ClaimId[];
}

/** R4, "Goes in a circle": claims that support themselves in the end. Claims that attack each other are no circle. */
export function circles(map: ArgumentMap): readonly Circle[] {
  const age = (id: ClaimId): number => map.claims.get(id)?.createdAt ?? 0;
  return cyclesOf(map, ({ polarity }) => polarity === 'support').flatMap(cycle => {
    const claims = [...cycle].sort((a, b) => age(a) - age(b) || compareBytes(a, b));
    const [about] = claims;
    return about === undefined ? [] : [{ check: 'R4', about, claims }];
  });
}
