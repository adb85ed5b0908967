import type { Port } from '../../model/borders/port';
import { createHandover } from './handover';

/** What the preload script uses of the browser's MessagePort; this folder's tsconfig knows no DOM. */
interface BrowserPort {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/** The port, and a function that ends it from this side: Chromium tells nobody that the other end is gone. */
export function portOfMessagePort(raw: unknown): readonly [port: Port, end: () => void] {
  const browserPort = raw as BrowserPort;
  const messages = createHandover<unknown>();
  const closeListeners: (() => void)[] = [];
  let isClosed = false;
  const end = (): void => {
    if (isClosed) return;
    isClosed = true;
    browserPort.close();
    for (const listener of closeListeners) listener();
  };
  browserPort.onmessage = event => {
    messages.hand(event.data);
  };
  const port: Port = {
    post: message => {
      if (!isClosed) browserPort.postMessage(message);
    },
    onMessage: listener => {
      messages.listen(listener);
    },
    onClose: listener => {
      if (isClosed) listener();
      else closeListeners.push(listener);
    },
    close: end,
  };
  return [port, end];
}
