import { describe, expect, it } from 'vitest';
import type { MenuEntry } from '../../model/borders/shell-api';
import { newId } from '../../model/ids';
import { buildMenuTemplate, type MenuContext } from './menu-template';

const addReason: MenuEntry = {
  type: 'command',
  id: 'add-reason',
  label: 'Add reason',
  accelerator: 'S',
  isEnabled: true,
};

function context(changes: Partial<MenuContext> = {}): MenuContext {
  const actions = { run: () => undefined, openMap: () => undefined };
  return { actions, recentMaps: [], platform: 'linux', ...changes };
}

describe('the native menu', () => {
  it('shows the key of a command but leaves the key itself to the page, so that letters can be typed', () => {
    const [item] = buildMenuTemplate([addReason], context());
    expect(item).toMatchObject({ id: 'add-reason', accelerator: 'S', registerAccelerator: false, enabled: true });
  });

  it('on macOS a plain letter is not taken by the menu', () => {
    const [item] = buildMenuTemplate([addReason], context({ platform: 'darwin' }));
    expect(item).not.toHaveProperty('accelerator');
  });

  it('a key that Electron does not know is left out instead of losing the menu', () => {
    const [item] = buildMenuTemplate([{ ...addReason, accelerator: 'Ctrl+Nonsense' }], context());
    expect(item).not.toHaveProperty('accelerator');
  });

  it('clicking runs the command by its id, in submenus too', () => {
    const ran: string[] = [];
    const [menu] = buildMenuTemplate(
      [{ type: 'submenu', label: 'Edit', entries: [addReason] }],
      context({ actions: { run: id => ran.push(id), openMap: () => undefined } }),
    );
    const [item] = menu?.submenu as Electron.MenuItemConstructorOptions[];
    item?.click?.({} as Electron.MenuItem, undefined, {});
    expect(ran).toEqual(['add-reason']);
  });

  it('a command that cannot run now is shown disabled, and a switch shows its state', () => {
    const [item] = buildMenuTemplate([{ ...addReason, isEnabled: false, isChecked: true }], context());
    expect(item).toMatchObject({ enabled: false, type: 'checkbox', checked: true });
  });

  it('lists the maps shown last, and opens the one that is clicked', () => {
    const map = { id: newId('map'), title: 'Ports & spies' };
    const opened: string[] = [];
    const actions = { run: () => undefined, openMap: (id: string) => opened.push(id) };
    const entry: MenuEntry = { type: 'recent-maps', label: 'Recent maps' };
    const [recent] = buildMenuTemplate([entry], context({ actions, recentMaps: [map] }));
    const [item] = recent?.submenu as Electron.MenuItemConstructorOptions[];
    expect(item?.label).toBe('Ports && spies');
    item?.click?.({} as Electron.MenuItem, undefined, {});
    expect(opened).toEqual([map.id]);
    expect(buildMenuTemplate([entry], context())[0]?.enabled).toBe(false);
  });
});
