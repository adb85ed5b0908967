import { flushCompileCache } from 'node:module';
import { type LibraryApi, type LibraryEvent, libraryMethods } from '../model/borders/library-api';
import { speakAsTold } from '../model/messages/all-languages';
import { CruxError } from '../model/borders/reply';
import { type Handlers, parseLate, serveClient } from '../model/borders/rpc';
import { faultsFromEnvironment } from './faults';
import { type Library, openLibrary } from './library';
import { dataDirVariable, onClientPort, onShutdown } from './process-ports';

/** Late enough not to slow down the first picture. */
const compiledMs = 1_000;
const firstHouseworkMs = 20_000;
const nextHouseworkMs = 60 * 60 * 1000;
/** Edits come in bursts; the library screens need to hear of them only now and then. */
const quietMs = 300;

speakAsTold(process.env);

let library: Library | null = null;
const clients = new Set<(event: LibraryEvent) => void>();
let pending: NodeJS.Timeout | null = null;

function tellClients(event: LibraryEvent): void {
  for (const send of clients) send(event);
}

function onLibraryEvent(event: LibraryEvent): void {
  if (event.type !== 'maps-changed') {
    tellClients(event);
    return;
  }
  pending ??= setTimeout(() => {
    pending = null;
    tellClients(event);
  }, quietMs);
}

/** A library that cannot be opened is tried again with each call, so that Retry works once the reason is gone. */
function opened(): Library {
  if (library === null) {
    const folder = process.env[dataDirVariable];
    if (folder === undefined || folder === '') throw new CruxError('failed', `${dataDirVariable} is not set.`);
    library = openLibrary(folder, { faults: faultsFromEnvironment(process.env) });
    library.onEvent(onLibraryEvent);
  }
  return library;
}

const handlers = Object.fromEntries(
  libraryMethods.map(method => [
    method,
    (...args: never[]) => (opened().handlers[method] as (...args: never[]) => unknown)(...args),
  ]),
) as unknown as Handlers<LibraryApi>;

function keepHouse(): void {
  library?.keepHouse();
}

const loadParsers = async () => (await import('./library-parsers')).libraryParsers;
const parsers = parseLate<LibraryApi>(libraryMethods, 'listMaps', loadParsers);

onClientPort(port => {
  const send = serveClient<LibraryApi>(port, handlers, parsers);
  clients.add(send);
  port.onClose(() => clients.delete(send));
});
onShutdown(() => {
  library?.close();
  process.exit(0);
});
// While the page is still coming up, so that its first question finds the library open.
try {
  opened();
} catch {
  // Said in words to whoever asks, after another try.
}
// A process that is ended from outside would not keep what it compiled for the next start.
setTimeout(() => void loadParsers().then(() => flushCompileCache()), compiledMs).unref();
setTimeout(keepHouse, firstHouseworkMs).unref();
setInterval(keepHouse, nextHouseworkMs).unref();
