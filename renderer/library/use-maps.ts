import { useCallback, useEffect, useState } from 'react';
import type { LibraryStatus, MapSummary } from '../../model/borders/library-api';
import type { LibraryConnection } from '../connection/library';
import { type FirstMaps, takeFirstMaps } from './first-maps';

interface MapList {
  /** Null until the library has answered for the first time. */
  readonly maps: readonly MapSummary[] | null;
  /** When the list was read, milliseconds since 1970: 'today' is counted from here. */
  readonly readAt: number;
  readonly status: LibraryStatus | null;
  readonly problem: string | null;
  readonly reload: () => void;
}

/** The library's maps, read again whenever the library says that they changed. */
export function useMaps(library: LibraryConnection): MapList {
  const [first] = useState<FirstMaps | null>(() => takeFirstMaps(library));
  const [list, setList] = useState<{ readonly maps: readonly MapSummary[]; readonly readAt: number } | null>(() =>
    first?.reply.ok === true ? { maps: first.reply.value, readAt: first.readAt } : null,
  );
  const [status, setStatus] = useState<LibraryStatus | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(() => {
    void library.api.listMaps().then(reply => {
      setProblem(reply.ok ? null : reply.message);
      if (reply.ok) setList({ maps: reply.value, readAt: Date.now() });
    });
    void library.api.status().then(reply => {
      if (reply.ok) setStatus(reply.value);
    });
  }, [library]);
  useEffect(() => {
    // The first answer may be older than this screen: it only spares the first picture from being empty.
    reload();
    return library.onEvent(reload);
  }, [library, reload]);
  return { maps: list?.maps ?? null, readAt: list?.readAt ?? 0, status, problem, reload };
}
