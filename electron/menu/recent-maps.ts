import path from 'node:path';
import { z } from 'zod';
import type { MapSummary } from '../../model/borders/library-api';
import type { MapId } from '../../model/ids';
import { idSchema } from '../../model/parse/record-schemas';
import { openLocalFile } from '../local-file';

export interface RecentMap {
  readonly id: MapId;
  readonly title: string;
}

export interface RecentMaps {
  /** Newest first. */
  list(): readonly RecentMap[];
  /** Puts the map that is shown now first; the library's own list says which others are still there, and how they are called. */
  update(library: readonly MapSummary[], shown: MapId | null): void;
  onChange(listener: () => void): void;
}

const mostMaps = 10;
const schema = z.array(z.object({ id: idSchema<MapId>(), title: z.string() }));

export function openRecentMaps(dataDir: string): RecentMaps {
  const file = openLocalFile<readonly RecentMap[]>(path.join(dataDir, 'recent-maps.json'), schema, []);
  const listeners: (() => void)[] = [];
  return {
    list: () => file.read(),
    update: (library, shown) => {
      const titles = new Map(library.filter(map => map.trashedAt === null).map(({ id, title }) => [id, title]));
      const ids = new Set([...(shown === null ? [] : [shown]), ...file.read().map(({ id }) => id)]);
      const next = [...ids]
        .flatMap(id => {
          const title = titles.get(id);
          return title === undefined ? [] : [{ id, title }];
        })
        .slice(0, mostMaps);
      if (JSON.stringify(next) === JSON.stringify(file.read())) return;
      file.write(next);
      for (const listener of listeners) listener();
    },
    onChange: listener => {
      listeners.push(listener);
    },
  };
}
