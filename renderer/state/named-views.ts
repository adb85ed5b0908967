import { cleanText } from '../../model/clean-text';
import { emptyQuery, type FindFilters, type FindQuery, noFilters } from '../../model/find-query';
import type { ClaimId, RecordId } from '../../model/ids';
import type { Json } from '../../model/json';
import type { Sight } from '../canvas/viewport';

/** A way of looking at a map, kept under a name with what else a window keeps of it. */
export interface NamedView {
  readonly id: string;
  readonly name: string;
  readonly folded: readonly ClaimId[];
  /** A card that was in view and where: the map may have grown around it by the time that the view is shown again. */
  readonly anchor: { readonly record: RecordId; readonly sight: Sight } | null;
  readonly selected: RecordId | null;
  /** What was marked; null where the bar was closed. */
  readonly query: FindQuery | null;
  readonly focusSteps: number | null;
}

export const viewNameLength = 120;
/** All of them are written whenever the view changes. */
export const mostNamedViews = 50;

export function viewNameFrom(typed: string): string {
  // By signs, so that none is cut in half.
  return [...cleanText(typed).replace(/\s+/gu, ' ').trim()].slice(0, viewNameLength).join('');
}

type Fields = Readonly<Record<string, Json>>;

function fieldsOf(value: Json | undefined): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
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

function namedViewOf(value: Json): readonly NamedView[] {
  const stored = fieldsOf(value);
  const id = textOf(stored?.['id']);
  const name = viewNameFrom(textOf(stored?.['name']) ?? '');
  if (stored === null || id === null || name === '') return [];
  const { folded, focusSteps } = stored;
  return [
    {
      id,
      name,
      folded: Array.isArray(folded) ? folded.filter((claim): claim is ClaimId => typeof claim === 'string') : [],
      anchor: anchorOf(stored['anchor']),
      selected: textOf(stored['selected']) as RecordId | null,
      query: queryOf(stored['query']),
      focusSteps: typeof focusSteps === 'number' && Number.isInteger(focusSteps) && focusSteps > 0 ? focusSteps : null,
    },
  ];
}

/** Of what is kept of a map's view; whatever is not as expected is left out. */
export function readNamedViews(view: Json): readonly NamedView[] {
  const stored = fieldsOf(view)?.['namedViews'];
  return Array.isArray(stored) ? (stored as readonly Json[]).flatMap(namedViewOf).slice(0, mostNamedViews) : [];
}
