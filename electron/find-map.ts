import type { MapSummary } from '../model/borders/library-api';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';

/** The map that `--map` names: by id, by its whole title, or by its title in other letters. Trashed maps are not found. */
export function findMap(maps: readonly MapSummary[], wanted: string): MapSummary {
  const live = maps.filter(map => map.trashedAt === null);
  const fold = (text: string): string => text.trim().toLocaleLowerCase('en');
  const ways: ((map: MapSummary) => boolean)[] = [
    map => map.id === wanted,
    map => map.title === wanted,
    map => fold(map.title) === fold(wanted),
  ];
  for (const way of ways) {
    const [found, ...others] = live.filter(way);
    if (found === undefined) continue;
    if (others.length > 0) throw new CruxError('conflict', message('shell.mapAmbiguous', { map: wanted }));
    return found;
  }
  throw new CruxError('not-found', message('shell.mapNotFound', { map: wanted }));
}
