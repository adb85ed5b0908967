import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contention, watching } from './ports-debate';
import { expect, test } from './test';
import type { CruxApp } from './crux-app';

/** A file system of its own, small enough to be filled; its profile lies elsewhere, so that only the library feels it. */
function mountSmall(folder: string): { readonly dataDir: string; run(...options: string[]): boolean; unmount(): void } {
  const dataDir = path.join(folder, 'small');
  const profile = path.join(folder, 'profile');
  mkdirSync(dataDir);
  mkdirSync(path.join(profile, 'browser'), { recursive: true });
  mkdirSync(path.join(profile, 'logs'), { recursive: true });
  const run = (...options: string[]): boolean => spawnSync('mount', [...options, dataDir]).status === 0;
  return { dataDir, run, unmount: () => void spawnSync('umount', ['-l', dataDir]) };
}

function linkProfile(folder: string, dataDir: string): void {
  for (const name of ['browser', 'logs', 'crashes']) {
    mkdirSync(path.join(folder, 'profile', name), { recursive: true });
    symlinkSync(path.join(folder, 'profile', name), path.join(dataDir, name));
  }
}

async function makeMap(crux: CruxApp): Promise<void> {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.isSaved();
}

async function editFails(crux: CruxApp, reason: RegExp): Promise<void> {
  await crux.press('Home', 's');
  await crux.write(watching);
  await expect(crux.savedStatus()).toContainText(/^Not saved/, { timeout: 20_000 });
  await expect(crux.savedStatus()).toContainText(reason);
  await expect(crux.cardNamed(watching)).toBeVisible();
}

test('a full disk: the edit stays on screen, “Not saved” says why, and Retry works once there is room', async ({
  start,
  folder,
}) => {
  const disk = mountSmall(folder);
  const isMounted = disk.run('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs');
  test.skip(!isMounted, 'This user may not mount a small file system, so no disk can be filled.');
  try {
    linkProfile(folder, disk.dataDir);
    const crux = await start({ dataDir: disk.dataDir });
    await makeMap(crux);
    const filler = path.join(disk.dataDir, 'filler');
    fillDisk(filler);
    await editFails(crux, /disk is full/i);
    await crux.takePicture('not-saved');
    rmSync(filler);
    await crux.page.getByRole('button', { name: 'Retry' }).click();
    await crux.isSaved();
    await crux.quit();
    const again = await start({ dataDir: disk.dataDir });
    await again.openNewestMap();
    await expect(again.cardNamed(watching)).toBeVisible();
    await again.quit();
  } finally {
    disk.unmount();
  }
});

function fillDisk(file: string): void {
  const parts: Buffer[] = [];
  for (let size = 1024 * 1024; size >= 512; size = Math.floor(size / 2)) {
    for (;;) {
      try {
        parts.push(Buffer.alloc(size, 1));
        writeFileSync(file, Buffer.concat(parts));
      } catch {
        parts.pop();
        break;
      }
    }
  }
  try {
    writeFileSync(file, Buffer.concat(parts));
    writeFileSync(`${file}-rest`, Buffer.alloc(64 * 1024, 1));
  } catch {
    rmSync(`${file}-rest`, { force: true });
  }
}

test('a library that can grow no further: “Not saved”, with the reason and Retry', async ({ start }) => {
  const crux = await start({ environment: { CRUX_FAULT: 'max-pages:60' } });
  await crux.newMap();
  await crux.writeContention(contention);
  for (let claim = 1; claim <= 12; claim += 1) {
    await crux.press('Home', 's');
    await crux.write(`${claim} ${'words '.repeat(2000)}`);
    if (/^Not saved/.test((await crux.savedStatus().textContent()) ?? '')) break;
  }
  await expect(crux.savedStatus()).toContainText(/^Not saved.*full/, { timeout: 20_000 });
  await expect(crux.page.getByRole('button', { name: 'Retry' })).toBeVisible();
  // A window that could lose an edit does not close by itself.
  await crux.closeWindow();
  await crux.page.waitForTimeout(1000);
  await expect(crux.savedStatus()).toContainText('Not saved');
  await crux.kill();
});

test('a folder that cannot be written to: maps can be looked at, an edit says that it is not saved', async ({
  start,
  folder,
}) => {
  const first = await start();
  await makeMap(first);
  await first.quit();
  const { dataDir } = first;
  for (const name of ['browser', 'logs', 'crashes']) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  linkProfile(folder, dataDir);
  const isRoot = process.getuid?.() === 0;
  const protect = (): boolean =>
    isRoot
      ? spawnSync('mount', ['--bind', dataDir, dataDir]).status === 0 &&
        spawnSync('mount', ['-o', 'remount,bind,ro', dataDir]).status === 0
      : (chmodSync(dataDir, 0o555), true);
  const isProtected = protect();
  try {
    test.skip(!isProtected, 'This root may not mount, and nothing else keeps root from writing.');
    const crux = await start({ mayComplain: true });
    await crux.openNewestMap();
    await expect(crux.cardNamed(contention)).toBeVisible();
    await editFails(crux, /cannot be written to/);
    await crux.kill();
  } finally {
    if (isRoot) spawnSync('umount', ['-l', dataDir]);
    else chmodSync(dataDir, 0o755);
  }
});

test('a damaged library is set aside, named, and the last good backup opened instead', async ({ start }) => {
  const first = await start();
  await makeMap(first);
  await first.showLibrary();
  await first.makeBackup();
  await first.quit();
  const file = path.join(first.dataDir, 'library.db');
  writeFileSync(file, Buffer.alloc(64 * 1024, 7));

  const crux = await start();
  await expect(crux.page.getByText(/could not be read\. It was set aside/).first()).toBeVisible();
  await expect(crux.newestMapCard()).toBeVisible();
  expect(readdirSync(first.dataDir).filter(name => name.startsWith('library-damaged-'))).toHaveLength(1);
  await crux.openNewestMap();
  await expect(crux.cardNamed(contention)).toBeVisible();
});

test('a library of a newer version is refused in words and left as it is', async ({ start }) => {
  const first = await start();
  await makeMap(first);
  await first.quit();
  const file = path.join(first.dataDir, 'library.db');
  const bytes = readFileSync(file);
  // Where SQLite keeps its file's user_version.
  bytes.writeUInt32BE(9999, 60);
  writeFileSync(file, bytes);

  const crux = await start({ mayComplain: true });
  await expect(crux.page.getByText(/written by a newer Crux/).first()).toBeVisible();
  await expect(crux.page.getByRole('heading', { name: 'The library could not be read' })).toBeVisible();
  // Nothing is offered or counted that is not there.
  await expect(crux.page.getByRole('button', { name: 'New map' })).toHaveCount(0);
  await expect(crux.page.getByText(/0 maps|No backup yet/)).toHaveCount(0);
  await crux.quit();
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a window whose page dies says so, and shows the map again', async ({ start }) => {
  const crux = await start({ mayComplain: true });
  await makeMap(crux);
  await crux.press('Home', 's');
  await crux.write(watching);
  await crux.isSaved();
  await crux.willAnswer(0);
  // The page that Playwright holds is gone for good; main sees the new one.
  const cards = await crux.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return null;
    const count = (): Promise<unknown> =>
      window.webContents.executeJavaScript(`document.querySelectorAll('[data-testid=claim-card]').length`);
    const isBack = new Promise<void>(resolve => {
      window.webContents.once('did-finish-load', () => {
        resolve();
      });
    });
    window.webContents.forcefullyCrashRenderer();
    await isBack;
    for (let tries = 0; tries < 100 && (await count()) !== 2; tries += 1) {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return count();
  });
  expect(cards).toBe(2);
});
