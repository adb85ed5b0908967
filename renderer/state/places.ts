import type { RecordId } from '../../model/ids';
import type { ViewState, ViewStore } from './view-store';

/** What was selected, in the order in which one came there; `at` is where one is now, -1 before the first place. */
export interface Places {
  readonly list: readonly RecordId[];
  readonly at: number;
}

export const noPlaces: Places = { list: [], at: -1 };
const mostPlaces = 200;

/** A walk by arrow keys is one place, its end; whatever else selects a record makes a new one. */
function visited(now: ViewState, before: ViewState): Places {
  const { list, at } = now.places;
  const [record, ...others] = now.selection;
  if (record === undefined || others.length > 0 || record === list[at]) return now.places;
  const isWalkedOn = now.walkedTo === now.selection && before.walkedTo === before.selection;
  const kept = list.slice(0, isWalkedOn ? at : at + 1);
  const next = [...kept, record].slice(-mostPlaces);
  return { list: next, at: next.length - 1 };
}

export function keepPlaces(view: ViewStore): void {
  view.subscribe((now, before) => {
    if (now.selection === before.selection || now.mapId === null || now.mapId !== before.mapId) return;
    const places = visited(now, before);
    if (places !== now.places) view.setState({ places });
  });
}

/** The next place before or behind the present one that still is something; null where there is none. */
export function placeBeside({ list, at }: Places, by: -1 | 1, isThere: (record: RecordId) => boolean): number | null {
  for (let next = at + by; next >= 0 && next < list.length; next += by) {
    const record = list[next];
    if (record !== undefined && record !== list[at] && isThere(record)) return next;
  }
  return null;
}
