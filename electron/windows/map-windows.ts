import { BrowserWindow, nativeTheme } from 'electron';
import type { ShellEvent } from '../../model/borders/shell-api';
import type { MapId } from '../../model/ids';
import { currentLanguage } from '../../model/messages/current-language';
import { message } from '../../model/messages/message';
import { shellEventChannel } from '../ipc/channels';
import { appOrigin } from '../security/app-origin';
import { smallestSize } from './window-bounds';
import type { WindowState } from './window-state';

export interface MapWindows {
  /** Shows the map (null: the library) in its window, opened when there is none. */
  open(mapId: MapId | null): BrowserWindow;
  mapOf(window: BrowserWindow): MapId | null;
  /** Lets the window show another map, unless some window shows it already; that one is focused then. */
  show(window: BrowserWindow, mapId: MapId | null): 'here' | 'elsewhere';
  send(window: BrowserWindow, event: ShellEvent): void;
  sendAll(event: ShellEvent): void;
  /** Everything in every window in this size, in percent. */
  zoom(percent: number): void;
  all(): readonly BrowserWindow[];
}

interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly hasDevTools: boolean;
  readonly state: WindowState;
  textSize(): number;
  onCreated(window: BrowserWindow): void;
}

export function createMapWindows(options: WindowOptions): MapWindows {
  const maps = new Map<BrowserWindow, MapId | null>();
  const waiting = new Map<BrowserWindow, ShellEvent[]>();

  const find = (mapId: MapId | null): BrowserWindow | null => {
    for (const [window, shown] of maps) if (shown === mapId) return window;
    return null;
  };

  const create = (mapId: MapId | null): BrowserWindow => {
    const { bounds, isMaximized } = options.state.find(mapId ?? 'library');
    const window = new BrowserWindow({
      ...bounds,
      minWidth: smallestSize.width,
      minHeight: smallestSize.height,
      show: false,
      title: message('shell.appName'),
      // The page's own colours, so that no white flash comes before it.
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171c' : '#f6f5f2',
      webPreferences: {
        preload: options.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        spellcheck: false,
        zoomFactor: options.textSize() / 100,
        devTools: options.hasDevTools,
      },
    });
    maps.set(window, mapId);
    waiting.set(window, []);
    window.webContents.once('dom-ready', () => {
      // Chromium remembers a size for each origin and puts it over the one above.
      window.webContents.setZoomFactor(options.textSize() / 100);
      const early = waiting.get(window) ?? [];
      waiting.delete(window);
      for (const event of early) send(window, event);
    });
    window.once('ready-to-show', () => {
      if (isMaximized) window.maximize();
      window.show();
      // Not earlier, since reading a picture takes its time. macOS knows the icon from the package.
      if (process.platform !== 'darwin') window.setIcon(options.icon);
    });
    // The title is the map's, told by the window; the page's own title never replaces it.
    window.on('page-title-updated', event => {
      event.preventDefault();
    });
    window.on('close', () => {
      options.state.remember(maps.get(window) ?? 'library', window);
    });
    window.on('closed', () => {
      maps.delete(window);
      waiting.delete(window);
    });
    options.onCreated(window);
    // The first words of the page are in its language already.
    const { code } = currentLanguage();
    void window.loadURL(`${appOrigin}/index.html${code === 'en' ? '' : `?language=${code}`}`);
    return window;
  };

  /** A page that is still coming up hears nothing, so what is for it waits. */
  const send = (window: BrowserWindow, event: ShellEvent): void => {
    if (window.isDestroyed()) return;
    const early = waiting.get(window);
    if (early === undefined) window.webContents.send(shellEventChannel, event);
    else early.push(event);
  };

  return {
    open: mapId => {
      const window = find(mapId);
      if (window === null) return create(mapId);
      focus(window);
      return window;
    },
    mapOf: window => maps.get(window) ?? null,
    show: (window, mapId) => {
      const other = find(mapId);
      if (other !== null && other !== window) {
        focus(other);
        return 'elsewhere';
      }
      maps.set(window, mapId);
      return 'here';
    },
    send,
    sendAll: event => {
      for (const window of maps.keys()) send(window, event);
    },
    zoom: percent => {
      for (const window of maps.keys()) if (!window.isDestroyed()) window.webContents.setZoomFactor(percent / 100);
    },
    all: () => [...maps.keys()],
  };
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
