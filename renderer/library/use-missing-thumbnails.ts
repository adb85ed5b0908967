import { useEffect, useRef } from 'react';
import type { MapSummary } from '../../model/borders/library-api';
import { readFarPicture } from '../../model/picture/read-far-picture';
import type { LibraryConnection } from '../connection/library';

/** Between two drawings, so that the screen stays quick. */
const pauseMs = 30;

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, pauseMs));
}

/** Draws what has no thumbnail yet, one map after the other, newest first; `onDrawn` after each. */
export function useMissingThumbnails(
  library: LibraryConnection,
  maps: readonly MapSummary[] | null,
  onDrawn: () => void,
): void {
  // A map that cannot be drawn is tried once in each of its states.
  const tried = useRef(new Set<string>());
  useEffect(() => {
    let isCurrent = true;
    const draw = async () => {
      for (const map of maps ?? []) {
        const state = `${map.id}/${map.updatedAt}`;
        if (readFarPicture(map.thumbnail) !== null || tried.current.has(state)) continue;
        await pause();
        if (!isCurrent) return;
        tried.current.add(state);
        const contents = await library.api.readMap(map.id);
        if (!contents.ok) continue;
        const { drawThumbnail } = await import('./draw-thumbnail');
        const saved = await library.api.saveThumbnail(map.id, drawThumbnail(contents.value));
        if (saved.ok) onDrawn();
      }
    };
    void draw();
    return () => {
      isCurrent = false;
    };
  }, [library, maps, onDrawn]);
}
