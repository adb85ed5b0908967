import type { Port } from '../../model/borders/port';
import { type CruxBridge, libraryPortMessage } from '../../model/borders/shell-api';

/** Gives the listener each new port to the library, and null when the connection is lost. */
export function listenForLibraryPorts(
  bridge: Pick<CruxBridge, 'takeLibraryPorts' | 'onLibraryLost'>,
  listener: (port: Port | null) => void,
): void {
  let end: () => void = () => undefined;
  window.addEventListener('message', event => {
    const [raw] = event.ports;
    if (event.source !== window || event.data !== libraryPortMessage || raw === undefined) return;
    end();
    const [port, endPort] = portOfMessagePort(raw);
    end = endPort;
    listener(port);
  });
  bridge.onLibraryLost(() => {
    end();
    listener(null);
  });
  bridge.takeLibraryPorts();
}

/** The port, and a function that ends it from this side: Chromium tells nobody that the other end is gone. */
export function portOfMessagePort(raw: MessagePort): readonly [port: Port, end: () => void] {
  const closeListeners: (() => void)[] = [];
  let isClosed = false;
  const end = (): void => {
    if (isClosed) return;
    isClosed = true;
    raw.close();
    for (const listener of closeListeners) listener();
  };
  const port: Port = {
    post: message => {
      if (!isClosed) raw.postMessage(message);
    },
    // The browser holds back what arrives until a listener is set.
    onMessage: listener => {
      raw.onmessage = event => {
        listener(event.data);
      };
    },
    onClose: listener => {
      if (isClosed) listener();
      else closeListeners.push(listener);
    },
    close: end,
  };
  return [port, end];
}
