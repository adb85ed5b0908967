import { contextBridge, ipcRenderer } from 'electron';
import type { Port } from '../model/borders/port';
import type { CruxBridge, ShellApi, ShellEvent } from '../model/borders/shell-api';
import { createHandover } from './ipc/handover';
import { libraryLostChannel, libraryPortChannel, shellEventChannel } from './ipc/channels';
import { portOfMessagePort } from './ipc/renderer-port';

type Shell = CruxBridge['shell'];

function channel<Method extends keyof ShellApi>(method: Method): Shell[Method] {
  return ((...args: readonly unknown[]) =>
    ipcRenderer.invoke(`shell:${method}`, ...args) as Promise<unknown>) as Shell[Method];
}

/** Written out, so that a method without a channel does not compile, and none beside them exists. */
const shell: Shell = {
  start: channel('start'),
  showMap: channel('showMap'),
  openWindow: channel('openWindow'),
  setTitle: channel('setTitle'),
  setMenu: channel('setMenu'),
  setTheme: channel('setTheme'),
  savePreference: channel('savePreference'),
  importFiles: channel('importFiles'),
  importDropped: channel('importDropped'),
  addSample: channel('addSample'),
  exportFile: channel('exportFile'),
  cancelJob: channel('cancelJob'),
  copyPicture: channel('copyPicture'),
  copyText: channel('copyText'),
  showLastExport: channel('showLastExport'),
  openExternal: channel('openExternal'),
  answerClose: channel('answerClose'),
};

const events = createHandover<ShellEvent>();
const ports = createHandover<Port | null>();
let closePort: () => void = () => undefined;

ipcRenderer.on(shellEventChannel, (_event, shellEvent: ShellEvent) => {
  events.hand(shellEvent);
});
ipcRenderer.on(libraryPortChannel, ({ ports: [port] }) => {
  if (port === undefined) return;
  closePort();
  const [adapted, close] = portOfMessagePort(port);
  closePort = close;
  ports.hand(adapted);
});
ipcRenderer.on(libraryLostChannel, () => {
  closePort();
  ports.hand(null);
});

const bridge: CruxBridge = {
  shell,
  onEvent: listener => {
    events.listen(listener);
  },
  onLibraryPort: listener => {
    ports.listen(listener);
  },
};

contextBridge.exposeInMainWorld('crux', bridge);
void ipcRenderer.invoke('connect-library');
