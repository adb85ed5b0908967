import { describe, expect, it } from 'vitest';
import type { MenuEntry } from '../../model/borders/shell-api';
import { buildMenuTemplate } from './menu-template';

const addReason: MenuEntry = {
  type: 'command',
  id: 'add-reason',
  label: 'Add reason',
  accelerator: 'S',
  isEnabled: true,
};

describe('the native menu', () => {
  it('shows the key of a command but leaves the key itself to the page, so that letters can be typed', () => {
    const [item] = buildMenuTemplate([addReason], () => undefined, 'linux');
    expect(item).toMatchObject({ id: 'add-reason', accelerator: 'S', registerAccelerator: false, enabled: true });
  });

  it('on macOS a plain letter is not taken by the menu', () => {
    const [item] = buildMenuTemplate([addReason], () => undefined, 'darwin');
    expect(item).not.toHaveProperty('accelerator');
  });

  it('a key that Electron does not know is left out instead of losing the menu', () => {
    const [item] = buildMenuTemplate([{ ...addReason, accelerator: 'Ctrl+Nonsense' }], () => undefined, 'linux');
    expect(item).not.toHaveProperty('accelerator');
  });

  it('clicking runs the command by its id, in submenus too', () => {
    const ran: string[] = [];
    const [menu] = buildMenuTemplate([{ type: 'submenu', label: 'Edit', entries: [addReason] }], id => ran.push(id));
    const [item] = menu?.submenu as Electron.MenuItemConstructorOptions[];
    item?.click?.({} as Electron.MenuItem, undefined, {});
    expect(ran).toEqual(['add-reason']);
  });

  it('a command that cannot run now is shown disabled, and a switch shows its state', () => {
    const [item] = buildMenuTemplate([{ ...addReason, isEnabled: false, isChecked: true }], () => undefined, 'linux');
    expect(item).toMatchObject({ enabled: false, type: 'checkbox', checked: true });
  });
});
