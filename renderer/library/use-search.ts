import { useEffect, useState } from 'react';
import type { Reply } from '../../model/borders/reply';
import type { SearchResult } from '../../model/borders/library-api';
import type { LibraryConnection } from '../connection/library';

/** Long enough not to ask at every letter of a word, short enough to feel like typing. */
const pauseMs = 120;
const hitLimit = 100;

/** What the library holds for the words typed; null while nothing is typed or no answer has come yet. */
export function useSearch(library: LibraryConnection, query: string): Reply<SearchResult> | null {
  const [answer, setAnswer] = useState<{ readonly query: string; readonly reply: Reply<SearchResult> } | null>(null);
  const words = query.trim();
  useEffect(() => {
    if (words === '') return undefined;
    let isCurrent = true;
    const ask = () => {
      void library.api.search(words, hitLimit).then(reply => {
        if (isCurrent) setAnswer({ query: words, reply });
      });
    };
    const timer = setTimeout(ask, pauseMs);
    const stop = library.onEvent(ask);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      stop();
    };
  }, [library, words]);
  // The previous answer stays until the next one comes, so that the list does not flicker while one types.
  return words === '' ? null : (answer?.reply ?? null);
}
