import type { MapSummary } from '../../model/borders/library-api';
import { isMirrored } from '../../model/messages/current-language';
import { compareWords } from '../../model/messages/in-words';

export type Place = 'maps' | 'trash';
export type SortOrder = 'updated' | 'title' | 'created';
export const sortOrders: readonly SortOrder[] = ['updated', 'title', 'created'];

/** What one place of the library shows, in the order the user chose. */
export function listPlace(maps: readonly MapSummary[], place: Place, sort: SortOrder): readonly MapSummary[] {
  const shown = maps.filter(({ trashedAt }) => (place === 'trash') === (trashedAt !== null));
  return shown.sort((a, b) => {
    switch (sort) {
      case 'updated':
        return b.updatedAt - a.updatedAt || compareWords(a.title, b.title);
      case 'created':
        return b.createdAt - a.createdAt || compareWords(a.title, b.title);
      case 'title':
        return compareWords(a.title, b.title) || b.updatedAt - a.updatedAt;
    }
  });
}

/** In a grid that is drawn from the right, the arrows to the sides change their parts. */
export function inReadingOrder(key: string): string {
  if (!isMirrored()) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

/**
 * Where an arrow key leads in a grid of so many columns, drawn from the left; the same place when there is nothing in that
 * direction.
 */
export function neighbourInGrid(key: string, at: number, count: number, columns: number): number {
  const isInGrid = (place: number): boolean => place >= 0 && place < count;
  switch (key) {
    case 'ArrowRight':
      return isInGrid(at + 1) ? at + 1 : at;
    case 'ArrowLeft':
      return isInGrid(at - 1) ? at - 1 : at;
    case 'ArrowDown':
      // From the last full row down into a shorter one: its last card.
      if (isInGrid(at + columns)) return at + columns;
      return Math.floor(at / columns) < Math.floor((count - 1) / columns) ? count - 1 : at;
    case 'ArrowUp':
      return isInGrid(at - columns) ? at - columns : at;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return at;
  }
}

export function claimsIn(maps: readonly MapSummary[]): number {
  return maps.reduce((sum, { claims }) => sum + claims, 0);
}
