import type { ArgumentMap } from '../argument-map';
import type { RecordId } from '../ids';
import { readingOrder } from '../reading-order';
import type { Dismissal } from '../records';
import { type Circle, circles } from './circles';
import type { CheckId } from './finding';
import { type IdleLink, idleLinks } from './idle-links';
import { type LooseClaim, looseClaims } from './loose-claims';
import { type MissingReasons, missingReasons } from './missing-reasons';
import { type UnansweredObjection, unansweredObjections } from './unanswered-objections';
import { type UnsupportedClaim, unsupportedClaims } from './unsupported-claims';
import { onceForEach } from '../once-for-each';

export type LooseEnd = UnsupportedClaim | MissingReasons | LooseClaim | Circle | UnansweredObjection | IdleLink;

export interface DismissedEnd {
  readonly looseEnd: LooseEnd;
  readonly dismissal: Dismissal;
}

/** What the checks find in a map. Each check in reading order; the checks from what is wrong to what is worth a look. */
interface LooseEnds {
  readonly open: readonly LooseEnd[];
  readonly dismissed: readonly DismissedEnd[];
}

/** Names a finding as long as it stands, from one state of the map to the next. */
export function keyOf({ check, about }: { readonly check: string; readonly about: RecordId }): string {
  return `${check} ${about}`;
}

function dismissalsOf(map: ArgumentMap): ReadonlyMap<string, Dismissal> {
  const found = new Map<string, Dismissal>();
  for (const dismissal of map.dismissals.values()) {
    if (dismissal.deletedAt === null) found.set(keyOf({ check: dismissal.check, about: dismissal.aboutId }), dismissal);
  }
  return found;
}

function findLooseEnds(map: ArgumentMap): LooseEnds {
  const place = new Map<RecordId, number>(readingOrder(map).map((id, position) => [id, position]));
  const inOrder = (ends: readonly LooseEnd[]): readonly LooseEnd[] =>
    ends.toSorted((a, b) => (place.get(a.about) ?? Infinity) - (place.get(b.about) ?? Infinity));
  const checks = [circles, idleLinks, missingReasons, unansweredObjections, unsupportedClaims, looseClaims];
  const all = checks.flatMap(check => inOrder(check(map)));
  const dismissals = dismissalsOf(map);
  return {
    open: all.filter(looseEnd => !dismissals.has(keyOf(looseEnd))),
    dismissed: all.flatMap(looseEnd => {
      const dismissal = dismissals.get(keyOf(looseEnd));
      return dismissal === undefined ? [] : [{ looseEnd, dismissal }];
    }),
  };
}

/** Found once for each state of the map. */
export const looseEndsOf = onceForEach(findLooseEnds);

/** What one check still finds. */
export function openEnds<Check extends CheckId>(
  map: ArgumentMap,
  check: Check,
): readonly Extract<LooseEnd, { readonly check: Check }>[] {
  return looseEndsOf(map).open.filter(
    (end): end is Extract<LooseEnd, { readonly check: Check }> => end.check === check,
  );
}
