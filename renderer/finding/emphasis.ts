import type { ArgumentMap } from '../../model/argument-map';
import { findInMap } from '../../model/find';
import { type FindQuery, type FoundId, isAsking } from '../../model/find-query';
import { homesOf } from '../../model/homes';
import type { ClaimId, RecordId } from '../../model/ids';
import { neighbourhood } from '../../model/neighbourhood';
import type { ViewState } from '../state/view-store';

/** What stands out on the map; null: nothing is dimmed for this reason. */
export interface Emphasis {
  readonly hits: ReadonlySet<RecordId> | null;
  /** Hits and the steps in which they stand. */
  readonly found: ReadonlySet<RecordId> | null;
  readonly near: ReadonlySet<RecordId> | null;
}

type Seen = Pick<ViewState, 'findBar' | 'findQuery' | 'focusSteps' | 'selection'>;

interface Found {
  readonly hits: readonly FoundId[];
  readonly hitSet: ReadonlySet<RecordId>;
  readonly withSteps: ReadonlySet<RecordId>;
}

/** Remembers the last answer: every card on the screen asks the same. */
function rememberLast<Question extends readonly unknown[], Answer>(
  answer: (...question: Question) => Answer,
): (...question: Question) => Answer {
  let last: { readonly question: Question; readonly value: Answer } | null = null;
  return (...question) => {
    if (last === null || question.some((part, place) => part !== last?.question[place])) {
      last = { question, value: answer(...question) };
    }
    return last.value;
  };
}

const foundIn = rememberLast((map: ArgumentMap, query: FindQuery): Found => {
  const hits = findInMap(map, query);
  const { homeOf } = homesOf(map);
  const steps = hits.flatMap(id => homeOf.get(id as ClaimId) ?? []);
  return { hits, hitSet: new Set(hits), withSteps: new Set<RecordId>([...hits, ...steps]) };
});

const nearTo = rememberLast(neighbourhood);

export function hitsOf(map: ArgumentMap, query: FindQuery): readonly FoundId[] {
  return foundIn(map, query).hits;
}

const none: Emphasis = { hits: null, found: null, near: null };

const combined = rememberLast((found: Found | null, near: ReadonlySet<RecordId> | null): Emphasis => ({
  hits: found?.hitSet ?? null,
  found: found?.withSteps ?? null,
  near,
}));

export function emphasisOf(map: ArgumentMap, view: Seen): Emphasis {
  const { findBar, findQuery, focusSteps, selection } = view;
  const isFinding = findBar !== null && isAsking(findQuery);
  const isFocusing = focusSteps !== null && selection.length > 0;
  if (!isFinding && !isFocusing) return none;
  const found = isFinding ? foundIn(map, findQuery) : null;
  const near = isFocusing ? nearTo(map, selection, focusSteps) : null;
  return combined(found, near);
}

export type Shade = 'hit' | 'dim' | null;

/** How a record is drawn. What is selected is always clear. */
export function shadeOf(map: ArgumentMap, view: Seen, record: RecordId): Shade {
  const { hits, found, near } = emphasisOf(map, view);
  if (hits?.has(record) === true) return 'hit';
  if (found === null && near === null) return null;
  const isLit = (found?.has(record) ?? true) && (near?.has(record) ?? true);
  return isLit || view.selection.includes(record) ? null : 'dim';
}
