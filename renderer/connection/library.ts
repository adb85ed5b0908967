import { type LibraryApi, type LibraryEvent, libraryMethods } from '../../model/borders/library-api';
import type { Port } from '../../model/borders/port';
import type { Reply } from '../../model/borders/reply';
import { type Client, connectClient } from '../../model/borders/rpc';

export interface LibraryConnection {
  /** Calls wait for a port when there is none. */
  readonly api: Client<LibraryApi>;
  isConnected(): boolean;
  onEvent(listener: (event: LibraryEvent) => void): () => void;
}

/**
 * Asking these twice changes nothing, so a call that was cut off is made again on the next port. A step is stored once however
 * often it is sent.
 */
const repeatable: ReadonlySet<keyof LibraryApi> = new Set([
  'status',
  'listMaps',
  'openMap',
  'readMap',
  'saveSteps',
  'olderSteps',
  'history',
  'mapAsOf',
  'listVersions',
  'saveDraft',
  'saveView',
  'saveFolded',
  'saveNamedView',
  'readNamedView',
  'renameNamedView',
  'saveThumbnail',
  'search',
  'listBackups',
] as const);

type AnyMethod = (...args: readonly unknown[]) => Promise<Reply<unknown>>;

/** One client that outlives its ports: the library's process may die and come back. `isAskedAhead`: on the first of them. */
export function connectLibrary(
  onPort: (listener: (port: Port | null) => void) => void,
  isAskedAhead = false,
): LibraryConnection {
  const listeners = new Set<(event: LibraryEvent) => void>();
  let client: Client<LibraryApi> | null = null;
  let waiting: ((client: Client<LibraryApi>) => void)[] = [];

  let isFirst = isAskedAhead;
  onPort(port => {
    client = null;
    if (port === null) return;
    const tell = (event: unknown): void => {
      for (const listener of [...listeners]) listener(event as LibraryEvent);
    };
    const connected = connectClient<LibraryApi>(port, libraryMethods, tell, isFirst);
    isFirst = false;
    client = connected;
    const ready = waiting;
    waiting = [];
    for (const resolve of ready) resolve(connected);
  });

  const whenConnected = (): Promise<Client<LibraryApi>> =>
    client === null ? new Promise(resolve => waiting.push(resolve)) : Promise.resolve(client);

  const call = async (method: keyof LibraryApi, args: readonly unknown[]): Promise<Reply<unknown>> => {
    for (;;) {
      const current = await whenConnected();
      const reply = await (current[method] as AnyMethod)(...args);
      if (reply.ok || reply.code !== 'disconnected') return reply;
      if (client === current) client = null;
      if (!repeatable.has(method)) return reply;
    }
  };

  return {
    api: Object.fromEntries(
      libraryMethods.map(method => [method, (...args: unknown[]) => call(method, args)]),
    ) as unknown as Client<LibraryApi>,
    isConnected: () => client !== null,
    onEvent: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
