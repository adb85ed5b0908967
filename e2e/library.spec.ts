import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CruxApp } from './crux-app';
import { contention, watching } from './ports-debate';
import { expect, test } from './test';

async function restoreNewestBackup(crux: CruxApp): Promise<void> {
  await crux.clickMenuItem('file.backups');
  await crux.page
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click();
  await crux.page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
}

test('an empty library says what to do, and opens the sample as a map that can be edited', async ({ crux }) => {
  await expect(crux.page.getByText('No maps yet')).toBeVisible();
  await crux.takePicture('library-empty');
  await crux.openSample();
  expect(await crux.cards().count()).toBeGreaterThan(24);
  await crux.takePicture('sample');
  await crux.press('Home', 'e');
  await crux.openEditor().fill('My own contention');
  await crux.press('Enter');
  await crux.isSaved();
  await expect(crux.cardNamed('My own contention')).toBeVisible();
});

test('a map is renamed, duplicated, moved to the trash, restored, and erased with the trash', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.isSaved();
  await crux.showLibrary();
  await crux.newestMapCard().getByRole('button').first().focus();
  await crux.press('F2');
  await crux.page.getByLabel('Title of the map').fill('Harbours');
  await crux.press('Enter');
  await expect(crux.mapCard('Harbours')).toHaveCount(1);

  await crux.chooseForMap('Harbours', 'Duplicate');
  await expect(crux.mapCard('Harbours (copy)')).toHaveCount(1);
  await crux.chooseForMap('Harbours (copy)', 'Move to trash');
  await expect(crux.mapCard('Harbours (copy)')).toHaveCount(0);
  await crux.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Trash/ })
    .click();
  await crux.chooseForMap('Harbours (copy)', 'Restore');
  await expect(crux.page.getByText('The trash is empty')).toBeVisible();
  await crux.page
    .getByRole('navigation')
    .getByRole('button', { name: /^All maps/ })
    .click();
  await expect(crux.mapCard('Harbours')).toHaveCount(2);
  await crux.takePicture('library');

  await crux.mapCard('Harbours (copy)').getByRole('button').first().focus();
  await crux.press('Delete');
  await expect(crux.mapCard('Harbours')).toHaveCount(1);
  await crux.page
    .getByRole('navigation')
    .getByRole('button', { name: /^Trash/ })
    .click();
  await crux.page.getByRole('button', { name: 'Empty trash' }).click();
  await crux.page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(crux.page.getByText('The trash is empty')).toBeVisible();
});

test('what the search finds is opened and selected in its map', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.press('s');
  await crux.write(watching);
  await crux.isSaved();
  await crux.showLibrary();
  await crux.press('Control+f');
  await crux.page.keyboard.type('warship calls');
  const hit = crux.page.getByRole('button').filter({ hasText: 'Whoever runs' }).first();
  await expect(hit).toBeVisible();
  await crux.takePicture('search');
  await hit.click();
  await crux.mapIsOpen();
  await crux.isReached(watching);
});

test('a file that is no map is refused with its name and the reason; a good one beside it is added', async ({
  crux,
  folder,
}) => {
  mkdirSync(folder, { recursive: true });
  const bad = path.join(folder, 'broken.argmap.json');
  writeFileSync(bad, '{"format":"crux-map"\n"oops"');
  await crux.willOpenFiles(bad, path.join(process.cwd(), 'assets', 'samples', 'european-ports.argmap.json'));
  await crux.page
    .getByRole('button', { name: /Import/ })
    .first()
    .click();
  await expect(crux.page.getByText(/broken\.argmap\.json/).first()).toBeVisible();
  await expect(crux.page.getByText(/line 2/i).first()).toBeVisible();
  await crux.takePicture('import-problem');
  await crux.press('Escape');
  await expect(crux.page.getByTestId('map-card')).toHaveCount(1);
});

test('a backup brings back what was there', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.isSaved();
  await crux.showLibrary();
  await crux.makeBackup();
  await crux.newestMapCard().getByRole('button').first().focus();
  await crux.press('Delete');
  await expect(crux.newestMapCard()).toHaveCount(0);
  await restoreNewestBackup(crux);
  await expect(crux.page.getByText(/is back at the state/).first()).toBeVisible();
  await crux.press('Escape');
  await expect(crux.newestMapCard()).toBeVisible();
});

test('a backup restored while its map is open shows the map as it was then', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.isSaved();
  await crux.makeBackup();
  await crux.press('Home', 's');
  await crux.write(watching);
  await crux.isSaved();
  await restoreNewestBackup(crux);
  await expect(crux.page.getByText('A backup was restored.').first()).toBeVisible();
  await expect(crux.cardNamed(contention)).toBeVisible();
  await expect(crux.cardNamed(watching)).toHaveCount(0);
  await crux.press('Home', 'o');
  await crux.write('Said after the restoring');
  await crux.isSaved();
  await crux.showLibrary();
  await crux.openNewestMap();
  await expect(crux.cards()).toHaveCount(2);
});
