import { contextBridge, ipcRenderer } from 'electron';
import { type CruxBridge, type ShellApi, type ShellEvent, libraryPortMessage } from '../model/borders/shell-api';
import { firstQuestion } from '../model/borders/first-question';
import { createHandover } from './ipc/handover';
import { appOrigin } from './security/app-origin';
import { libraryLostChannel, libraryPortChannel, shellEventChannel } from './ipc/channels';

type Shell = CruxBridge['shell'];

/** Of the page's own kind, which this folder's tsconfig does not know. */
interface LibraryPort {
  postMessage(message: unknown): void;
}

function channel<Method extends keyof ShellApi>(method: Method): Shell[Method] {
  return ((...args: readonly unknown[]) =>
    ipcRenderer.invoke(`shell:${method}`, ...args) as Promise<unknown>) as Shell[Method];
}

const askStart = channel('start');
/** Asked before there is a page that could ask, for its first question. */
let started: ReturnType<typeof askStart> | null = askStart();

/** Written out, so that a method without a channel does not compile, and none beside them exists. */
const shell: Shell = {
  start: () => {
    const answer = started ?? askStart();
    started = null;
    return answer;
  },
  showMap: channel('showMap'),
  openWindow: channel('openWindow'),
  setTitle: channel('setTitle'),
  setMenu: channel('setMenu'),
  setTheme: channel('setTheme'),
  setFullScreen: channel('setFullScreen'),
  setLanguage: channel('setLanguage'),
  savePreference: channel('savePreference'),
  setTextSize: channel('setTextSize'),
  dataFolder: channel('dataFolder'),
  showDataFolder: channel('showDataFolder'),
  chooseDataFolder: channel('chooseDataFolder'),
  changeDataFolder: channel('changeDataFolder'),
  saveTextFile: channel('saveTextFile'),
  openTextFile: channel('openTextFile'),
  importFiles: channel('importFiles'),
  importDropped: channel('importDropped'),
  addSample: channel('addSample'),
  exportFile: channel('exportFile'),
  printMap: channel('printMap'),
  exportPoster: channel('exportPoster'),
  cancelJob: channel('cancelJob'),
  copyPicture: channel('copyPicture'),
  copyText: channel('copyText'),
  readClipboard: channel('readClipboard'),
  showLastExport: channel('showLastExport'),
  openExternal: channel('openExternal'),
  answerClose: channel('answerClose'),
  answerSafe: channel('answerSafe'),
};

const events = createHandover<ShellEvent>();
const ports = createHandover<LibraryPort>();
const losses = createHandover<null>();

ipcRenderer.on(shellEventChannel, (_event, shellEvent: ShellEvent) => {
  events.hand(shellEvent);
});
let isAsked = false;
ipcRenderer.on(libraryPortChannel, ({ ports: received }) => {
  const [port] = received as readonly unknown[] as readonly LibraryPort[];
  if (port === undefined) return;
  if (!isAsked) port.postMessage(firstQuestion);
  isAsked = true;
  ports.hand(port);
});
ipcRenderer.on(libraryLostChannel, () => {
  losses.hand(null);
});

/** This folder's tsconfig knows no DOM, on purpose; here is the one thing needed of it. */
const page = globalThis as unknown as {
  postMessage(message: unknown, origin: string, transfer: readonly unknown[]): void;
};

const bridge: CruxBridge = {
  shell,
  onEvent: listener => {
    events.listen(listener);
  },
  takeLibraryPorts: () => {
    ports.listen(port => {
      page.postMessage(libraryPortMessage, appOrigin, [port]);
    });
  },
  onLibraryLost: listener => {
    losses.listen(() => {
      listener();
    });
  },
};

contextBridge.exposeInMainWorld('crux', bridge);
void ipcRenderer.invoke('connect-library');
