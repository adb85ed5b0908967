import { MessageChannelMain, utilityProcess } from 'electron';
import { shutdownMessage } from '../../db/process-ports';
import { type Child, type ChildOptions, stopTimeoutMs } from './child';
import { portOfMain } from './main-port';

/** A process that runs on Electron's own Node and gets a port of its own for each client. */
export function startUtilityChild({ entry, name, environment, memoryMib }: ChildOptions): Child {
  const child = utilityProcess.fork(entry, [], {
    serviceName: name,
    env: { ...environment },
    stdio: 'inherit',
    execArgv: memoryMib === null ? [] : [`--js-flags=--max-old-space-size=${memoryMib}`],
  });
  let isGone = false;
  const exitListeners: ((code: number | null) => void)[] = [];
  child.on('exit', code => {
    isGone = true;
    for (const listener of exitListeners) listener(code);
  });
  const killNow = (): void => {
    // By signal where there are signals: a process that hangs in a loop listens to nothing milder.
    if (child.pid !== undefined && !isGone) process.kill(child.pid, 'SIGKILL');
  };
  return {
    transport: 'utility',
    post: message => {
      child.postMessage(message);
    },
    onMessage: listener => {
      child.on('message', listener);
    },
    connect: () => {
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage(null, [port1]);
      return portOfMain(port2);
    },
    connectPage: (contents, channel) => {
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage(null, [port1]);
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
        const timer = setTimeout(killNow, stopTimeoutMs);
        exitListeners.push(() => {
          clearTimeout(timer);
          resolve();
        });
        child.postMessage(shutdownMessage);
      }),
    kill: () => {
      if (child.pid === undefined) child.once('spawn', killNow);
      else killNow();
    },
  };
}
