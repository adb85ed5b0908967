import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BrowserWindow, ipcMain, protocol, type Session, session, type WebContents } from 'electron';
import type { Probes } from './probes';

/** What the process that measures is told by the one that starts it. */
export interface BenchPlan {
  readonly root: string;
  /** The built pages beside the app, and the probe that runs in each page. */
  readonly pages: string;
  readonly probe: string;
  readonly task:
    'start-app' | 'start-blank' | 'open' | 'memory' | 'edit' | 'drag' | 'pan' | 'palette' | 'outline' | 'find';
  readonly claims: number;
  /** Words to look for, and after each of their letters how many are found. */
  readonly finds?: readonly FindWords[];
}

export interface FindWords {
  readonly words: string;
  readonly counts: readonly number[];
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

/** Beside the app's own scheme, with the same rights: the list can be given only once. */
export function addBenchScheme(): void {
  const register = protocol.registerSchemesAsPrivileged.bind(protocol);
  protocol.registerSchemesAsPrivileged = schemes => {
    const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
    register([...schemes.filter(({ scheme }) => scheme !== 'bench'), { scheme: 'bench', privileges }]);
  };
  protocol.registerSchemesAsPrivileged([]);
}

/** The two ways of a session to run a script in each of its pages; older versions know only the first. */
interface ScriptedSession {
  setPreloads(files: readonly string[]): void;
  registerPreloadScript?(script: { readonly type: 'frame'; readonly filePath: string }): string;
}

export function addProbe(to: Session, file: string): void {
  const scripted = to as unknown as ScriptedSession;
  if (scripted.registerPreloadScript === undefined) scripted.setPreloads([file]);
  else scripted.registerPreloadScript({ type: 'frame', filePath: file });
}

/** A session of their own, since the app's forbids every address but the app's. */
export function openBenchSession({ pages, probe }: BenchPlan): Session {
  const opened = session.fromPartition('bench');
  addProbe(opened, probe);
  opened.protocol.handle('bench', async request => {
    const file = path.join(pages, decodeURIComponent(new URL(request.url).pathname));
    const body = new Uint8Array(await readFile(file));
    return new Response(body, { headers: { 'content-type': types[path.extname(file)] ?? 'text/plain' } });
  });
  return opened;
}

export async function openPage(
  benchSession: Session,
  name: string,
  scene: unknown,
  size: Electron.Rectangle,
): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    ...size,
    useContentSize: true,
    show: false,
    webPreferences: { session: benchSession, contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  const seen = nextSight(window.webContents);
  void window.loadURL(`bench://pages/${name}.html#${encodeURIComponent(JSON.stringify(scene))}`);
  await seen;
  return window;
}

export interface Sight {
  readonly sinceNavigationMs: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The next time that a page shows what it is there for. */
export function nextSight(contents: WebContents | null = null): Promise<Sight> {
  return new Promise(resolve => {
    const listen = (event: Electron.IpcMainEvent, sight: Sight): void => {
      if (contents !== null && event.sender !== contents) return;
      ipcMain.off('bench-painted', listen);
      resolve(sight);
    };
    ipcMain.on('bench-painted', listen);
  });
}

let lastCall = 0;

export function ask<Name extends keyof Probes>(
  window: BrowserWindow,
  name: Name,
): Promise<Awaited<ReturnType<Probes[Name]>>> {
  lastCall += 1;
  const call = lastCall;
  return new Promise(resolve => {
    const listen = (_event: Electron.IpcMainEvent, id: number, value: Awaited<ReturnType<Probes[Name]>>): void => {
      if (id !== call) return;
      ipcMain.off('bench-answer', listen);
      resolve(value);
    };
    ipcMain.on('bench-answer', listen);
    window.webContents.send('bench-probe', call, name);
  });
}

export function pause(delayMs: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, delayMs);
  });
}
