import type { MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from '../../model/borders/shell-api';

/**
 * The native menu as Electron wants it. The page handles the keys itself, in the right context; the menu only shows them.
 * On macOS a menu always takes its keys, so plain letters, which must reach text fields, are left out there.
 */
export function buildMenuTemplate(
  entries: readonly MenuEntry[],
  run: (id: string) => void,
  platform: NodeJS.Platform = process.platform,
): MenuItemConstructorOptions[] {
  return entries.map((entry): MenuItemConstructorOptions => {
    if (entry.type === 'separator') return { type: 'separator' };
    if (entry.type === 'role') return { role: entry.role, label: entry.label };
    if (entry.type === 'submenu') {
      return { label: entry.label, submenu: buildMenuTemplate(entry.entries, run, platform) };
    }
    return {
      id: entry.id,
      label: entry.label,
      enabled: entry.isEnabled,
      ...(entry.isChecked === undefined ? {} : { type: 'checkbox' as const, checked: entry.isChecked }),
      ...acceleratorOf(entry.accelerator, platform),
      registerAccelerator: platform === 'darwin',
      click: () => {
        run(entry.id);
      },
    };
  });
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
