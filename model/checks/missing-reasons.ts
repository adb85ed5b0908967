import type { ArgumentMap } from '../argument-map';
import type { ClaimId } from '../ids';
import { indexOf } from '../map-index';
import type { Finding } from './finding';

export interface MissingReasons extends Finding {
  readonly check: 'R2';
  readonly about: ClaimId;
}

/** R2, "The contention has no reasons". */
export function missingReasons(map: ArgumentMap): readonly MissingReasons[] {
  const { inferencesAt, liveClaims } = indexOf(map);
  const about = map.map.mainClaimId;
  if (about === null || !liveClaims.has(about)) return [];
  const isSupported = (inferencesAt.get(about) ?? []).some(({ polarity }) => polarity === 'support');
  return isSupported ? [] : [{ check: 'R2', about }];
}
