import type { Port } from '../model/borders/port';

/**
 * What main tells a child process of Node over Node's own channel, where no port can be handed over:
 * many clients share it, told apart by a number. A client exists from its first message or 'opened' on.
 */
export type BridgeMessage =
  | { readonly client: number; readonly type: 'opened' | 'closed' }
  | { readonly client: number; readonly type: 'message'; readonly message: unknown };
/** Asks the process to finish what it is doing, to close its files, and to end. */
export const shutdownMessage = { type: 'shutdown' } as const;

/** The environment variable in which a db process finds the folder that it keeps the library in. */
export const dataDirVariable = 'CRUX_DATA_DIR';

/** Electron's MessagePortMain and what arrives at `process.parentPort`, as far as used here. */
interface ElectronPort {
  postMessage(message: unknown): void;
  on(name: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(name: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}
interface ParentPort {
  on(
    name: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ElectronPort[] }) => void,
  ): unknown;
}

/** Calls the listener with a port for each client that main connects: over Electron's ports or over Node's channel. */
export function onClientPort(listener: (port: Port) => void): void {
  const parent = parentPort();
  if (parent === null) {
    bridgeClients(listener);
    return;
  }
  parent.on('message', ({ ports }) => {
    for (const port of ports) listener(portOfElectron(port));
  });
}

/** Calls the listener once when main wants this process to end, or is gone. */
export function onShutdown(listener: () => void): void {
  let isCalled = false;
  const once = (): void => {
    if (isCalled) return;
    isCalled = true;
    listener();
  };
  const parent = parentPort();
  if (parent === null) {
    process.on('message', message => {
      if (isShutdown(message)) once();
    });
    process.on('disconnect', once);
  } else {
    parent.on('message', ({ data }) => {
      if (isShutdown(data)) once();
    });
  }
  process.on('SIGTERM', once);
}

function isShutdown(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === shutdownMessage.type;
}

function parentPort(): ParentPort | null {
  return (process as { readonly parentPort?: ParentPort }).parentPort ?? null;
}

function portOfElectron(port: ElectronPort): Port {
  return {
    post: message => {
      port.postMessage(message);
    },
    // Electron keeps what arrives until start(), so nothing is lost before the listener is there.
    onMessage: listener => {
      port.on('message', event => {
        listener(event.data);
      });
      port.start();
    },
    onClose: listener => {
      port.on('close', listener);
    },
    close: () => {
      port.close();
    },
  };
}

interface BridgedClient {
  readonly port: Port;
  receive(message: unknown): void;
  end(): void;
}

function bridgeClients(listener: (port: Port) => void): void {
  const clients = new Map<number, BridgedClient>();
  process.on('message', received => {
    const bridged = received as { readonly client?: unknown; readonly type?: unknown; readonly message?: unknown };
    if (typeof bridged.client !== 'number') return;
    const { client, type } = bridged;
    if (type === 'closed') {
      clients.get(client)?.end();
      clients.delete(client);
      return;
    }
    let known = clients.get(client);
    if (known === undefined) {
      known = bridgedClient(client, () => clients.delete(client));
      clients.set(client, known);
      listener(known.port);
    }
    if (type === 'message') known.receive(bridged.message);
  });
  process.on('disconnect', () => {
    for (const client of clients.values()) client.end();
    clients.clear();
  });
}

function bridgedClient(client: number, forget: () => void): BridgedClient {
  let waiting: unknown[] | null = [];
  let onMessage: (message: unknown) => void = () => undefined;
  const closeListeners: (() => void)[] = [];
  return {
    port: {
      post: message => {
        send({ client, type: 'message', message });
      },
      onMessage: listener => {
        onMessage = listener;
        const early = waiting ?? [];
        waiting = null;
        early.forEach(listener);
      },
      onClose: listener => {
        closeListeners.push(listener);
      },
      close: () => {
        forget();
        send({ client, type: 'closed' });
      },
    },
    receive: message => {
      if (waiting === null) onMessage(message);
      else waiting.push(message);
    },
    end: () => {
      for (const listener of closeListeners) listener();
    },
  };
}

/** An answer for a parent that is gone has nobody to reach: its steps are stored, and the next process says so again. */
function send(message: BridgeMessage): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}
