import { emptyQuery, type FindQuery } from '../../model/find-query';
import type { RecordId } from '../../model/ids';
import type { ViewName } from '../../model/named-views';
import { noPlaces, type Places } from './places';

/** How one finds one's way in a map: part of what a window shows. */
export interface FindingState {
  /** The bar above the map; what it found is marked while it is open. */
  readonly findBar: 'find' | 'replace' | null;
  readonly findQuery: FindQuery;
  readonly replacement: string;
  /** Steps around the selection that are not dimmed; null: everything is as clear as ever. */
  readonly focusSteps: number | null;
  readonly places: Places;
  /** The selection that arrow keys made: such steps are one place to go back to, not many. */
  readonly walkedTo: readonly RecordId[] | null;
  readonly namedViews: readonly ViewName[];
}

export const firstFinding: FindingState = {
  findBar: null,
  findQuery: emptyQuery,
  replacement: '',
  focusSteps: null,
  places: noPlaces,
  walkedTo: null,
  namedViews: [],
};

export const focusLimits = { fewest: 1, usual: 1, most: 9 } as const;
