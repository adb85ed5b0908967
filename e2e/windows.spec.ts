import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CruxApp } from './crux-app';
import { expect, test } from './test';

function countWindows(app: CruxApp): Promise<number> {
  return app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

function bounds(app: CruxApp): Promise<Electron.Rectangle | undefined> {
  return app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

test('a window opens where it was closed, with the theme that was chosen', async ({ start }) => {
  const first = await start();
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 700 });
  });
  await first.page.evaluate(() =>
    (window as unknown as { crux: { shell: { setTheme(theme: string): Promise<unknown> } } }).crux.shell.setTheme(
      'dark',
    ),
  );
  await first.quit();
  const second = await start();
  expect(await bounds(second)).toEqual({ x: 40, y: 30, width: 1000, height: 700 });
  expect(await second.electron.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
});

test('a window that was on a display that is gone opens on one that is there', async ({ start, folder }) => {
  const dataDir = path.join(folder, 'library');
  const lost = [{ key: 'library', bounds: { x: 9000, y: 9000, width: 800, height: 600 }, isMaximized: false }];
  mkdirSync(dataDir);
  writeFileSync(path.join(dataDir, 'windows.json'), JSON.stringify(lost));
  const app = await start({ dataDir });
  const box = await bounds(app);
  expect(box?.x).toBeLessThan(1440);
  expect(box?.y).toBeLessThan(900);
});

test('each map has one window: opening it again shows that one', async ({ crux }) => {
  await crux.openSample();
  const mapId = await crux.page.evaluate(async () => {
    interface Start {
      readonly value: { readonly mapId: string };
    }
    const { shell } = (window as unknown as { crux: { shell: { start(): Promise<Start> } } }).crux;
    return (await shell.start()).value.mapId;
  });
  const openWindow = (id: string | null): Promise<unknown> =>
    crux.page.evaluate(
      wanted =>
        (
          window as unknown as { crux: { shell: { openWindow(id: string | null): Promise<unknown> } } }
        ).crux.shell.openWindow(wanted),
      id,
    );
  await openWindow(mapId);
  expect(await countWindows(crux)).toBe(1);
  await openWindow(null);
  expect(await countWindows(crux)).toBe(2);
  await openWindow(null);
  expect(await countWindows(crux)).toBe(2);
});

test('being told to end by the system brings every edit to safety first', async ({ start }) => {
  const app = await start();
  await app.newMap();
  await app.writeContention('Ports are watched');
  await app.press('s');
  await app.write('Cranes have cameras');
  const gone = new Promise(resolve => app.electron.process().once('exit', resolve));
  app.isOver = true;
  app.electron.process().kill('SIGTERM');
  expect(await gone).toBe(0);
  const again = await start();
  await again.openNewestMap();
  await expect(again.cardNamed('Cranes have cameras')).toBeVisible();
});

test('a map file named at the start is added and shown, and one that is no map is refused by name', async ({
  start,
  folder,
}) => {
  const broken = path.join(folder, 'broken.argmap.json');
  writeFileSync(broken, '{"not": "a map"');
  const app = await start({ parameters: [path.resolve('assets/samples/european-ports.argmap.json')] });
  await app.mapIsOpen();
  await app.quit();
  const refusing = await start({ parameters: [broken], mayComplain: true });
  await expect(refusing.page.getByText(/broken\.argmap\.json/).first()).toBeVisible();
});

test('everything that the app writes lies in the folder it was given', async ({ start, folder }) => {
  const home = path.join(folder, 'home');
  mkdirSync(home);
  const environment = { HOME: home, XDG_CONFIG_HOME: '', XDG_DATA_HOME: '', XDG_CACHE_HOME: '' };
  const app = await start({ environment });
  await app.newMap();
  await app.quit();
  const left = readdirSync(home, { recursive: true }).map(String);
  expect(left.filter(name => /crux|electron/i.test(name))).toEqual([]);
  expect(readdirSync(app.dataDir)).toContain('browser');
});

test('the menu lists the maps shown last, and opens them', async ({ crux }) => {
  await crux.openSample();
  await crux.showLibrary();
  const recent = (): Promise<string[]> =>
    crux.electron.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
      const items = file.flatMap(item => item.submenu?.items ?? []);
      return items.filter(item => item.id.startsWith('recent:')).map(item => item.id);
    });
  await expect.poll(recent).toHaveLength(1);
  const [first = ''] = await recent();
  await crux.clickMenuItem(first);
  await crux.mapIsOpen();
});
