import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { findViolations } from './accessibility-rules';
import type { CruxApp } from './crux-app';
import { statsOf } from './crux-command';
import { contention, watching } from './ports-debate';
import { expect, test } from './test';

/** The system's own folder for the data of apps, as on a computer of its own. */
function ownHome(folder: string) {
  const home = path.join(folder, 'home');
  return { dataDir: path.join(home, 'crux'), environment: { XDG_DATA_HOME: home } };
}

function section(crux: CruxApp): Locator {
  return crux.page.locator('.preference').filter({ hasText: 'Data folder' });
}

async function openPreferences(crux: CruxApp): Promise<void> {
  await crux.clickMenuItem('app.preferences');
  await expect(section(crux).locator('.preference-path')).not.toBeEmpty();
}

/** Presses the button, and the native dialog answers with this folder. */
async function chooseFolder(crux: CruxApp, folder: string): Promise<void> {
  await crux.willOpenFiles(folder);
  await section(crux).getByRole('button', { name: 'Keep it elsewhere…' }).press('Enter');
}

test('the data is copied to another folder, goes on there at once and after a restart, and the first copy stays', async ({
  folder,
  start,
}) => {
  const home = ownHome(folder);
  const crux = await start(home);
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.isSaved();
  const elsewhere = path.join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  await openPreferences(crux);
  await expect(section(crux)).toContainText(home.dataDir);
  await expect(section(crux)).toContainText(/\d (KB|MB)/);
  await chooseFolder(crux, elsewhere);
  const question = crux.page.getByRole('alertdialog', { name: 'Keep the data in this folder?' });
  await expect(question).toContainText(elsewhere);
  expect(await findViolations(crux)).toEqual([]);
  await question.getByRole('button', { name: 'Copy and go on there' }).press('Enter');
  await expect(section(crux).getByRole('status')).toContainText(`Your data is now kept in ${elsewhere}`);
  await expect(section(crux).getByRole('status')).toContainText(home.dataDir);
  await expect(section(crux).getByRole('status')).toBeInViewport({ ratio: 1 });
  await expect(section(crux).locator('.preference-path')).toHaveText(elsewhere);
  await crux.focusIsInPage();
  await crux.press('Escape');
  await crux.press('Home', 's');
  await crux.write(watching);
  await crux.isSaved();
  await crux.quit();

  const again = await start(home);
  await again.openNewestMap();
  await expect(again.cardNamed(watching)).toBeVisible();
  await again.press('Control+z');
  await expect(again.cardNamed(watching)).toHaveCount(0);
  await again.isSaved();
  await again.quit();
  expect(await statsOf(contention, home.dataDir)).toMatchObject({ claims: 1 });
  expect(await statsOf(contention, elsewhere)).toMatchObject({ claims: 1 });
  expect(existsSync(path.join(elsewhere, 'preferences.json'))).toBe(false);
});

test('a folder that holds a library shows that one, and the present one stays as it is', async ({ folder, start }) => {
  const other = path.join(folder, 'other');
  const first = await start({ dataDir: other });
  await first.newMap();
  await first.writeContention('In the other library');
  await first.isSaved();
  await first.quit();

  const crux = await start(ownHome(folder));
  await crux.newMap();
  await crux.writeContention('In the usual library');
  await crux.isSaved();
  await openPreferences(crux);
  await chooseFolder(crux, other);
  await crux.page.getByRole('button', { name: 'Open that library' }).click();
  await expect(crux.page.getByRole('contentinfo')).toContainText(`This is the library in ${other}`);
  await expect(crux.mapCard('In the other library')).toBeVisible();
  await expect(crux.mapCard('In the usual library')).toHaveCount(0);
  await openPreferences(crux);
  await chooseFolder(crux, path.join(folder, 'home', 'crux'));
  await crux.page.getByRole('button', { name: 'Open that library' }).click();
  await expect(crux.mapCard('In the usual library')).toBeVisible();
});

test('a folder that will not do is refused in words, and one given at the start is not to be changed', async ({
  folder,
  start,
}) => {
  const home = ownHome(folder);
  const crux = await start(home);
  await openPreferences(crux);
  const said = section(crux).getByRole('status');
  await chooseFolder(crux, home.dataDir);
  await expect(said).toContainText(`Nothing was changed. The data is in ${home.dataDir} already.`);
  await chooseFolder(crux, path.join(home.dataDir, 'browser'));
  await expect(said).toContainText('lies inside the present data folder');
  const full = path.join(folder, 'full');
  mkdirSync(path.join(full, 'Crux'), { recursive: true });
  writeFileSync(path.join(full, 'Crux', 'notes.txt'), 'x');
  await chooseFolder(crux, full);
  await expect(said).toContainText('holds other files');
  await crux.focusIsInPage();
  await expect(section(crux).locator('.preference-path')).toHaveText(home.dataDir);
  await crux.quit();

  const given = await start();
  await openPreferences(given);
  await expect(section(given)).toContainText('--data-dir');
  await expect(section(given).getByRole('button', { name: 'Keep it elsewhere…' })).toHaveCount(0);
});
