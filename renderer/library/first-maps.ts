import type { MapSummary } from '../../model/borders/library-api';
import type { Reply } from '../../model/borders/reply';
import type { LibraryConnection } from '../connection/library';

export interface FirstMaps {
  readonly reply: Reply<readonly MapSummary[]>;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

const answers = new WeakMap<LibraryConnection, FirstMaps | 'taken'>();

/** Reads the maps while the window is still being told what it shows, so that the library's first picture has them. */
export async function askForFirstMaps(library: LibraryConnection): Promise<void> {
  const reply = await library.api.listMaps();
  // A screen that did not wait reads the maps itself; the next one would be shown old ones.
  if (answers.get(library) !== 'taken') answers.set(library, { reply, readAt: Date.now() });
}

/** What was answered before the screen was there; for the first screen only. */
export function takeFirstMaps(library: LibraryConnection): FirstMaps | null {
  const answer = answers.get(library);
  answers.set(library, 'taken');
  return answer === undefined || answer === 'taken' ? null : answer;
}
