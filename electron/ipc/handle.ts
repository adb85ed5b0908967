import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CruxError, type Reply, failed, failureOf, succeeded } from '../../model/borders/reply';
import { parseLate } from '../../model/borders/rpc';
import { type ShellApi, shellMethods } from '../../model/borders/shell-api';
import { message } from '../../model/messages/message';
import { appOrigin } from '../security/app-origin';

export type ShellHandlers = {
  readonly [Method in keyof ShellApi]: (
    window: BrowserWindow,
    ...args: Parameters<ShellApi[Method]>
  ) => ReturnType<ShellApi[Method]> | Promise<ReturnType<ShellApi[Method]>>;
};

type AnyHandler = (window: BrowserWindow, ...args: readonly unknown[]) => unknown;

/** Only the main frame of one of our own windows, showing our own page, may ask for anything. */
function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender);
  const frame = event.senderFrame;
  const isOwn = frame?.parent === null && frame.url.startsWith(`${appOrigin}/`);
  if (window === null || !isOwn) throw new CruxError('bad-request', message('shell.stranger'));
  return window;
}

/** Opens one channel for each method of the shell. The only place that listens to renderers. */
export function serveShell(handlers: ShellHandlers): void {
  const parsers = parseLate<ShellApi>(
    shellMethods,
    'start',
    async () => (await import('./shell-parsers')).shellParsers,
  );
  for (const method of shellMethods) {
    const run = handlers[method] as AnyHandler;
    ipcMain.handle(`shell:${method}`, async (event, ...args: unknown[]): Promise<Reply<unknown>> => {
      try {
        const window = windowOf(event);
        return succeeded(await run(window, ...(await parsers[method](args))));
      } catch (error) {
        return failureOf(error);
      }
    });
  }
}

/** The preload script asks for the library's port as soon as it runs. */
export function serveLibraryRequests(connect: (window: BrowserWindow) => void): void {
  ipcMain.handle('connect-library', (event): Reply<null> => {
    try {
      connect(windowOf(event));
      return succeeded(null);
    } catch (error) {
      return error instanceof CruxError ? failureOf(error) : failed('failed', String(error));
    }
  });
}
