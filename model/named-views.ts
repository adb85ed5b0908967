import { cleanText } from './clean-text';
import { emptyQuery, type FindFilters, type FindQuery, noFilters } from './find-query';
import { type ClaimId, isUuid, newId, type RecordId, type ViewId } from './ids';
import { fieldsOf, type Json } from './json';

/** How near something is seen, and where: screen pixels from the middle of the canvas to its middle. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A way of looking at a map, kept under a name. Like folding it is no part of the map, and stays in this library. */
export interface NamedView {
  readonly id: ViewId;
  readonly name: string;
  readonly folded: readonly ClaimId[];
  /** A card that was in view and where: the map may have grown around it by the time that the view is shown again. */
  readonly anchor: { readonly record: RecordId; readonly sight: Sight } | null;
  readonly selected: RecordId | null;
  /** What was marked; null where the bar was closed. */
  readonly query: FindQuery | null;
  readonly focusSteps: number | null;
}

/** As it stands in the list of views: the rest is read once it is shown. */
export type ViewName = Pick<NamedView, 'id' | 'name'>;

export const viewNameLength = 120;
/** More would make a list in which none is found. */
export const mostNamedViews = 50;

export function viewNameFrom(typed: string): string {
  // By signs, so that none is cut in half.
  return [...cleanText(typed).replace(/\s+/gu, ' ').trim()].slice(0, viewNameLength).join('');
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function queryOf(value: Json | undefined): FindQuery | null {
  const query = fieldsOf(value);
  if (query === null) return null;
  const filters = fieldsOf(query['filters']) ?? {};
  const side = filters['side'];
  const read: FindFilters = {
    ...noFilters,
    side: side === 'support' || side === 'oppose' ? side : null,
    tag: textOf(filters['tag']),
    source: textOf(filters['source']) as FindFilters['source'],
    grade: /^([A-F]|[1-6]|none)$/.test(textOf(filters['grade']) ?? '')
      ? (filters['grade'] as FindFilters['grade'])
      : null,
    isUnanswered: filters['isUnanswered'] === true,
    isUnsourced: filters['isUnsourced'] === true,
  };
  return {
    ...emptyQuery,
    text: textOf(query['text']) ?? '',
    isExact: query['isExact'] === true,
    isWholeWord: query['isWholeWord'] === true,
    filters: read,
  };
}

function anchorOf(value: Json | undefined): NamedView['anchor'] {
  const anchor = fieldsOf(value);
  const record = textOf(anchor?.['record']);
  const { x, y, zoom } = fieldsOf(anchor?.['sight']) ?? {};
  const isUsable = [x, y, zoom].every(part => typeof part === 'number' && Number.isFinite(part));
  if (record === null || !isUsable || (zoom as number) <= 0) return null;
  return { record: record as RecordId, sight: { x: x as number, y: y as number, zoom: zoom as number } };
}

/** Whatever is not as expected is left out; null where no view is left. */
export function namedViewOf(value: Json): NamedView | null {
  const stored = fieldsOf(value);
  const id = textOf(stored?.['id']);
  const name = viewNameFrom(textOf(stored?.['name']) ?? '');
  if (stored === null || id === null || !isUuid(id) || name === '') return null;
  const { folded, focusSteps } = stored;
  return {
    id: id as ViewId,
    name,
    folded: Array.isArray(folded)
      ? folded.filter((claim): claim is ClaimId => typeof claim === 'string' && isUuid(claim))
      : [],
    anchor: anchorOf(stored['anchor']),
    selected: textOf(stored['selected']) as RecordId | null,
    query: queryOf(stored['query']),
    focusSteps: typeof focusSteps === 'number' && Number.isInteger(focusSteps) && focusSteps > 0 ? focusSteps : null,
  };
}

/** The view as it is of a copy of its map, whose records have other ids. */
export function renamedView(view: NamedView, names: ReadonlyMap<string, string>): NamedView {
  const renamed = <AnyId extends string>(id: AnyId): AnyId => (names.get(id) ?? id) as AnyId;
  const { anchor, selected, query, folded } = view;
  const source = query?.filters.source ?? null;
  return {
    ...view,
    id: newId('view'),
    folded: folded.map(renamed),
    anchor: anchor === null ? null : { ...anchor, record: renamed(anchor.record) },
    selected: selected === null ? null : renamed(selected),
    query:
      query === null || source === null ? query : { ...query, filters: { ...query.filters, source: renamed(source) } },
  };
}
