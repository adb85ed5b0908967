import { BrowserWindow, Menu } from 'electron';
import type { MenuEntry } from '../../model/borders/shell-api';
import { buildMenuTemplate } from './menu-template';

export interface NativeMenus {
  set(window: BrowserWindow, entries: readonly MenuEntry[]): void;
}

/** Each window describes its own menu. Where there is one menu for the whole app, the focused window's is shown. */
export function createNativeMenus(run: (window: BrowserWindow, id: string) => void): NativeMenus {
  const menus = new Map<BrowserWindow, Menu>();
  Menu.setApplicationMenu(null);

  const showApplicationMenu = (): void => {
    const focused = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
    const menu = focused === null ? undefined : menus.get(focused);
    if (menu === undefined) return;
    Menu.setApplicationMenu(menu);
    if (process.platform === 'darwin') return;
    // Elsewhere that call has just given every window the same menu.
    for (const [window, own] of menus) if (!window.isDestroyed()) window.setMenu(own);
  };

  return {
    set: (window, entries) => {
      if (!menus.has(window)) {
        window.on('focus', showApplicationMenu);
        window.on('closed', () => {
          menus.delete(window);
        });
      }
      menus.set(
        window,
        Menu.buildFromTemplate(
          buildMenuTemplate(entries, id => {
            run(window, id);
          }),
        ),
      );
      showApplicationMenu();
    },
  };
}
