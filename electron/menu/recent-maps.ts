import path from 'node:path';
import type { MapSummary } from '../../model/borders/library-api';
import { isUuid, type MapId } from '../../model/ids';
import { isFields, openLocalFile } from '../local-file';

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

function isRecentMap(json: unknown): boolean {
  return isFields(json) && typeof json['id'] === 'string' && isUuid(json['id']) && typeof json['title'] === 'string';
}

function areRecentMaps(json: unknown): json is readonly RecentMap[] {
  return Array.isArray(json) && json.every(isRecentMap);
}

export function openRecentMaps(dataDir: string): RecentMaps {
  const file = openLocalFile(path.join(dataDir, 'recent-maps.json'), areRecentMaps, []);
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
