import type { MapSummary } from './borders/library-api';
import { CruxError } from './borders/reply';
import { message } from './messages/message';

/** The map that somebody names: ids first, then the exact title, then the title whatever its case. None in the trash. */
export function findMap(maps: readonly MapSummary[], wanted: string): MapSummary {
  const byId = maps.find(({ id }) => id === wanted.toLowerCase());
  const kept = maps.filter(({ trashedAt }) => trashedAt === null);
  const fold = (title: string): string => title.trim().toLowerCase();
  const exact = kept.filter(({ title }) => title === wanted);
  const found =
    byId === undefined ? (exact.length > 0 ? exact : kept.filter(({ title }) => fold(title) === fold(wanted))) : [byId];
  const [first] = found;
  if (first === undefined) {
    const isTrashed = maps.some(({ title }) => fold(title) === fold(wanted));
    throw new CruxError(
      'not-found',
      message(isTrashed ? 'commandLine.mapInTrash' : 'commandLine.noMap', { name: wanted }),
    );
  }
  if (first.trashedAt !== null) throw new CruxError('not-found', message('commandLine.mapInTrash', { name: wanted }));
  if (found.length > 1) {
    const ids = found.map(({ id, updatedAt }) => `  ${id}  ${new Date(updatedAt).toISOString()}`);
    throw new CruxError(
      'conflict',
      [message('commandLine.ambiguous', { count: found.length, name: wanted }), ...ids].join('\n'),
    );
  }
  return first;
}
