import { BrowserWindow, Menu } from 'electron';
import type { MenuEntry } from '../../model/borders/shell-api';
import type { MapId } from '../../model/ids';
import { buildMenuTemplate } from './menu-template';
import type { RecentMaps } from './recent-maps';

export interface NativeMenus {
  set(window: BrowserWindow, entries: readonly MenuEntry[]): void;
}

interface WindowActions {
  run(window: BrowserWindow, id: string): void;
  openMap(window: BrowserWindow, id: MapId): void;
}

/** Each window describes its own menu. Where there is one menu for the whole app, the focused window's is shown. */
export function createNativeMenus(recent: RecentMaps, actions: WindowActions): NativeMenus {
  const described = new Map<BrowserWindow, readonly MenuEntry[]>();
  const menus = new Map<BrowserWindow, Menu>();

  const build = (window: BrowserWindow, entries: readonly MenuEntry[]): void => {
    const template = buildMenuTemplate(entries, {
      actions: {
        run: id => {
          actions.run(window, id);
        },
        openMap: id => {
          actions.openMap(window, id);
        },
      },
      recentMaps: recent.list(),
      platform: process.platform,
    });
    menus.set(window, Menu.buildFromTemplate(template));
  };

  const showApplicationMenu = (): void => {
    const focused = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
    const menu = focused === null ? undefined : menus.get(focused);
    if (menu === undefined) return;
    Menu.setApplicationMenu(menu);
    if (process.platform === 'darwin') return;
    // Elsewhere that call has just given every window the same menu.
    for (const [window, own] of menus) if (!window.isDestroyed()) window.setMenu(own);
  };

  recent.onChange(() => {
    for (const [window, entries] of described) build(window, entries);
    showApplicationMenu();
  });

  return {
    set: (window, entries) => {
      if (!described.has(window)) {
        window.on('focus', showApplicationMenu);
        window.on('closed', () => {
          described.delete(window);
          menus.delete(window);
        });
      }
      described.set(window, entries);
      build(window, entries);
      showApplicationMenu();
    },
  };
}
