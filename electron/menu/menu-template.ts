import type { MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from '../../model/borders/shell-api';
import type { MapId } from '../../model/ids';
import type { RecentMap } from './recent-maps';

export interface MenuActions {
  run(id: string): void;
  openMap(id: MapId): void;
}

/** What the template needs beside its entries. */
export interface MenuContext {
  readonly actions: MenuActions;
  readonly recentMaps: readonly RecentMap[];
  readonly platform: NodeJS.Platform;
}

/**
 * The native menu as Electron wants it. The page handles the keys itself, in the right context; the menu only shows them.
 * On macOS a menu always takes its keys, so plain letters, which must reach text fields, are left out there.
 */
export function buildMenuTemplate(entries: readonly MenuEntry[], context: MenuContext): MenuItemConstructorOptions[] {
  const { actions, platform } = context;
  return entries.map((entry): MenuItemConstructorOptions => {
    if (entry.type === 'separator') return { type: 'separator' };
    if (entry.type === 'role') return { role: entry.role, label: entry.label };
    if (entry.type === 'submenu') {
      return { label: entry.label, submenu: buildMenuTemplate(entry.entries, context) };
    }
    if (entry.type === 'recent-maps') {
      return { label: entry.label, enabled: context.recentMaps.length > 0, submenu: recentItems(context) };
    }
    return {
      id: entry.id,
      label: entry.label,
      enabled: entry.isEnabled,
      ...(entry.isChecked === undefined ? {} : { type: 'checkbox' as const, checked: entry.isChecked }),
      ...acceleratorOf(entry.accelerator, platform),
      registerAccelerator: platform === 'darwin',
      click: () => {
        actions.run(entry.id);
      },
    };
  });
}

const longestTitle = 60;

function recentItems({ recentMaps, actions }: MenuContext): MenuItemConstructorOptions[] {
  return recentMaps.map(({ id, title }) => ({
    id: `recent:${id}`,
    // A single & would underline the letter after it.
    label: [...title].slice(0, longestTitle).join('').replaceAll('&', '&&'),
    click: () => {
      actions.openMap(id);
    },
  }));
}

const modifiers = 'Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta';
const keys =
  "[0-9A-Z]|F[1-9]|F1[0-9]|F2[0-4]|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc|[-=,./;'`\\[\\]\\\\?]";
const accelerator = new RegExp(`^((?:${modifiers})\\+)*(?:${keys})$`, 'i');

/** Electron throws at keys that it does not know, and would leave the window without any menu. */
function acceleratorOf(text: string | null, platform: NodeJS.Platform): MenuItemConstructorOptions {
  if (text === null || !accelerator.test(text)) return {};
  return platform === 'darwin' && !text.includes('+') ? {} : { accelerator: text };
}
