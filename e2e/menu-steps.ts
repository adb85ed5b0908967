import type { CruxApp } from './crux-app';

/** The ids of all commands in the native menu. */
export function menuItems(crux: CruxApp): Promise<string[]> {
  return crux.electron.evaluate(({ Menu }) => {
    const idsOf = (items: readonly Electron.MenuItem[]): string[] =>
      items.flatMap(item => {
        const below = (item.submenu as Electron.Menu | null | undefined)?.items;
        return below === undefined ? [item.id] : idsOf(below);
      });
    return idsOf(Menu.getApplicationMenu()?.items ?? []).filter(id => /^[a-z]+\.[a-zA-Z0-9.]+$/.test(id));
  });
}

/** The menu follows the map a moment later. */
export async function menuIsFresh(crux: CruxApp): Promise<void> {
  await crux.page.waitForTimeout(200);
}
