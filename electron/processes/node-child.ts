import { fork } from 'node:child_process';
import { MessageChannelMain } from 'electron';
import type { Port } from '../../model/borders/port';
import { type BridgeMessage, shutdownMessage } from '../../db/process-ports';
import { type Child, type ChildOptions, stopTimeoutMs } from './child';
import { portOfMain } from './main-port';

interface Client {
  receive(message: unknown): void;
  end(): void;
}

/** A process of Node 24, for an Electron whose own Node is too old; main carries the messages of its clients. */
export function startNodeChild({ entry, environment, memoryMib }: ChildOptions, node: string): Child {
  const child = fork(entry, [], {
    execPath: node,
    execArgv: memoryMib === null ? [] : [`--max-old-space-size=${memoryMib}`],
    env: { ...environment },
    // Keeps bytes, dates and maps as they are, like a port does. An Electron whose Node has the fault nodejs/node#55834 (25 has it) stops
    // reading, once in some thousand bursts of more than 64 KiB, where the length of a message is read in two parts.
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const clients = new Map<number, Client>();
  const listeners: ((message: unknown) => void)[] = [];
  const exitListeners: ((code: number | null) => void)[] = [];
  let lastClient = 0;
  let isGone = false;

  const finish = (code: number | null): void => {
    if (isGone) return;
    isGone = true;
    for (const client of clients.values()) client.end();
    clients.clear();
    for (const listener of exitListeners) listener(code);
  };
  child.on('exit', finish);
  child.on('error', () => {
    finish(null);
  });
  child.on('message', received => {
    const bridged = received as BridgeMessage;
    const client = clients.get(bridged.client);
    if (client === undefined) {
      for (const listener of listeners) listener(received);
      return;
    }
    if (bridged.type === 'message') client.receive(bridged.message);
    else if (bridged.type === 'closed') client.end();
  });

  const send = (bridged: BridgeMessage): void => {
    if (child.connected) child.send(bridged, () => undefined);
  };
  const addClient = (client: Client): number => {
    lastClient += 1;
    clients.set(lastClient, client);
    send({ client: lastClient, type: 'opened' });
    return lastClient;
  };
  const connectMainPort = (): Port => {
    // A channel of Electron even inside main, so that both transports treat messages alike: copied, and held until listened to.
    const { port1, port2 } = new MessageChannelMain();
    bridge(port1);
    return portOfMain(port2);
  };
  const bridge = (port: Electron.MessagePortMain): void => {
    const client = addClient({
      receive: message => {
        port.postMessage(message);
      },
      end: () => {
        port.close();
      },
    });
    port.on('message', event => {
      send({ client, type: 'message', message: event.data as unknown });
    });
    port.on('close', () => {
      if (clients.delete(client)) send({ client, type: 'closed' });
    });
    port.start();
  };

  return {
    transport: 'node',
    post: message => {
      if (child.connected) child.send(message as BridgeMessage, () => undefined);
    },
    onMessage: listener => {
      listeners.push(listener);
    },
    connect: connectMainPort,
    connectPage: (contents, channel) => {
      const { port1, port2 } = new MessageChannelMain();
      bridge(port1);
      contents.postMessage(channel, null, [port2]);
    },
    onExit: listener => {
      if (isGone) listener(null);
      else exitListeners.push(listener);
    },
    stop: () =>
      new Promise(resolve => {
        if (isGone) {
          resolve();
          return;
        }
        const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
        exitListeners.push(() => {
          clearTimeout(timer);
          resolve();
        });
        if (child.connected) child.send(shutdownMessage, () => undefined);
        else child.kill();
      }),
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
