import { createStore } from 'zustand/vanilla';
import type { HistoryEntry, NamedVersion } from '../../model/borders/library-api';
import type { LibraryConnection } from '../connection/library';
import type { MapStore, ReadonlyStore } from '../state/map-store';

const pageSize = 100;

interface HistoryState {
  readonly entries: readonly HistoryEntry[];
  readonly versions: readonly NamedVersion[];
  /** Why it could not be read, in words. */
  readonly problem: string | null;
}

interface HistoryList {
  readonly store: ReadonlyStore<HistoryState>;
  /** Reads the list and follows what is saved, until it is stopped. */
  start(): () => void;
  loadOlder(): void;
}

/** Versions were changed by this window: its list of them reads them again. */
const versionListeners = new Set<() => void>();
export function versionsChanged(): void {
  for (const listener of [...versionListeners]) listener();
}

/** Puts the newest page before what is known already; without an overlap the list begins anew. */
function withNewest(known: readonly HistoryEntry[], newest: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const overlap = newest.findIndex(({ id }) => id === known[0]?.id);
  return overlap < 0 ? newest : [...newest.slice(0, overlap), ...known];
}

/** The steps and versions of a map, newest first. */
export function createHistoryList(library: LibraryConnection, { id, store: map }: MapStore): HistoryList {
  const store = createStore<HistoryState>(() => ({ entries: [], versions: [], problem: null }));
  let older: 'there' | 'loading' | 'none' = 'there';

  const readNewest = async (): Promise<void> => {
    const reply = await library.api.history(id, null, pageSize);
    if (!reply.ok) store.setState({ problem: reply.message });
    else store.setState(({ entries }) => ({ entries: withNewest(entries, reply.value), problem: null }));
  };
  const readVersions = async (): Promise<void> => {
    const reply = await library.api.listVersions(id);
    store.setState(reply.ok ? { versions: reply.value } : { problem: reply.message });
  };
  const readOlder = async (): Promise<void> => {
    const oldest = store.getState().entries.at(-1);
    if (older !== 'there' || oldest === undefined) return;
    older = 'loading';
    const reply = await library.api.history(id, oldest.id, pageSize);
    older = reply.ok && reply.value.length < pageSize ? 'none' : 'there';
    if (!reply.ok) return;
    store.setState(({ entries }) =>
      entries.at(-1)?.id === oldest.id ? { entries: [...entries, ...reply.value] } : {},
    );
  };

  return {
    store,
    start: () => {
      const onVersions = (): void => void readVersions();
      void readNewest();
      onVersions();
      versionListeners.add(onVersions);
      const stop = map.subscribe((now, before) => {
        if (now.save.state === 'saved' && before.save.state !== 'saved') void readNewest();
      });
      return () => {
        stop();
        versionListeners.delete(onVersions);
      };
    },
    loadOlder: () => void readOlder(),
  };
}
