import type { Locator } from '@playwright/test';
import { findViolations } from './accessibility-rules';
import type { CruxApp } from './crux-app';
import { expect, test } from './test';

const contention = 'Port terminals let a foreign state listen in.';
const reason = 'Cranes carry cameras and radios.';
const objection = 'The operator sees no cargo manifests.';
const reworded = 'Port terminals let a foreign state watch and listen.';

async function writeMap(crux: CruxApp): Promise<void> {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.press('s');
  await crux.write(reason);
}

async function changeMap(crux: CruxApp): Promise<void> {
  await crux.select(reason);
  await crux.press('Delete');
  await crux.press('Home', 'o');
  await crux.write(objection);
  await crux.press('Home', 'F2');
  await crux.press('Control+a');
  await crux.write(reworded);
  await crux.isSaved();
}

async function nameThisMoment(crux: CruxApp, name: string): Promise<void> {
  await crux.press('Control+Shift+S');
  await expect(crux.page.getByLabel('Name this moment')).toBeFocused();
  await crux.page.keyboard.insertText(name);
  await crux.press('Enter');
  await expect(moment(crux, name)).toBeVisible();
}

function moment(crux: CruxApp, name: string): Locator {
  return crux.page.getByTestId('history').getByRole('option', { name });
}

function banner(crux: CruxApp): Locator {
  return crux.page.getByRole('region', { name: 'An earlier moment' });
}

test('a version is named, looked at, compared with now and restored, and the restoring is undone', async ({ crux }) => {
  await writeMap(crux);
  await nameThisMoment(crux, 'before the meeting');
  await changeMap(crux);

  await moment(crux, 'before the meeting').click();
  await expect(banner(crux)).toContainText('As it was at “before the meeting”');
  await expect(crux.cardNamed(reason)).toBeVisible();
  await expect(crux.cardNamed(objection)).toHaveCount(0);
  await crux.takePicture('history-then');

  await banner(crux).getByRole('radio', { name: 'With changes since' }).check();
  await expect(crux.cardNamed(reason)).toHaveAttribute('data-mark', 'removed');
  await expect(crux.cardNamed(objection)).toHaveAttribute('data-mark', 'added');
  await expect(crux.cardNamed(reworded)).toHaveAttribute('aria-label', /Changed since\.$/);
  const changes = crux.page.getByRole('list', { name: 'Changes since then' });
  await expect(changes.getByRole('button', { name: `Reason, removed: “${reason}”` })).toBeVisible();
  await expect(changes.getByRole('button', { name: `Objection, added: “${objection}”` })).toBeVisible();
  await expect(changes.locator('ins')).toHaveText('watch and ');
  await crux.takePicture('history-compare');

  await banner(crux).getByRole('button', { name: 'Restore' }).click();
  await expect(banner(crux)).toHaveCount(0);
  await crux.focusIsInPage();
  await expect(crux.cardNamed(contention)).toBeVisible();
  await expect(crux.cardNamed(reason)).toBeVisible();
  await expect(crux.cardNamed(objection)).toHaveCount(0);
  await crux.isSaved();
  await expect(moment(crux, 'Restore “before the meeting”')).toBeVisible();

  await crux.undo();
  await expect(crux.cardNamed(objection)).toBeVisible();
  await expect(crux.cardNamed(reworded)).toBeVisible();
  await expect(crux.cardNamed(reason)).toHaveCount(0);
});

test('arrows in the history walk the map through time, and nothing can be changed there', async ({ crux }) => {
  await writeMap(crux);
  await crux.isSaved();
  await crux.press('Control+Shift+H');
  await expect(moment(crux, 'Now')).toBeFocused();
  // The moments before now come a little later.
  await expect(moment(crux, 'New map')).toBeVisible();
  await crux.press('ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(banner(crux)).toBeVisible();
  await expect(crux.cardNamed(reason)).toHaveCount(0);
  await expect(crux.page.getByTestId('history').getByRole('listbox')).toContainText('You');
  await crux.press('Enter');
  await crux.press('s');
  await crux.press('F2');
  await expect(crux.openEditor()).toHaveCount(0);
  await crux.takePicture('history-step');
  await crux.press('Escape');
  await expect(banner(crux)).toHaveCount(0);
  await expect(crux.cardNamed(reason)).toBeVisible();
  await crux.focusIsInPage();
});

test('versions and the open panel survive a restart; versions are renamed and deleted', async ({ crux, start }) => {
  await writeMap(crux);
  await nameThisMoment(crux, 'first draft');
  await changeMap(crux);
  await crux.quit();

  const again = await start();
  await again.openNewestMap();
  await moment(again, 'first draft').click();
  await expect(again.cardNamed(reason)).toBeVisible();
  const name = again.page.getByLabel('Name of this version');
  await name.fill('before the hearing');
  await name.press('Enter');
  await expect(moment(again, 'before the hearing')).toBeVisible();
  await expect(banner(again)).toContainText('before the hearing');
  await again.page.getByRole('button', { name: 'Delete this version' }).click();
  await again.page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(moment(again, 'before the hearing')).toHaveCount(0);
  await expect(banner(again)).toHaveCount(0);
  await expect(again.cardNamed(objection)).toBeVisible();
});

test('everything done can be undone after a restart, step by step', async ({ crux, start }) => {
  await writeMap(crux);
  await changeMap(crux);
  await crux.quit();
  const again = await start();
  await again.openNewestMap();
  await again.undo();
  await expect(again.cardNamed(contention)).toBeVisible();
  await again.undo();
  await expect(again.cardNamed(objection)).toHaveCount(0);
  await again.undo();
  await expect(again.cardNamed(reason)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the history and a comparison keep the rules of accessibility in ${theme} colours`, async ({ crux }) => {
    await crux.clickMenuItem(`view.theme.${theme}`);
    await writeMap(crux);
    await nameThisMoment(crux, 'before the meeting');
    await changeMap(crux);
    expect(await findViolations(crux)).toEqual([]);
    await moment(crux, 'before the meeting').click();
    await banner(crux).getByRole('radio', { name: 'With changes since' }).check();
    await expect(crux.cardNamed(objection)).toHaveAttribute('data-mark', 'added');
    expect(await findViolations(crux)).toEqual([]);
    await crux.takePicture(`history-compare-${theme}`);
  });
}

test('the moment that is looked at can be given a name by its key', async ({ crux }) => {
  await writeMap(crux);
  await crux.isSaved();
  await crux.press('Control+Shift+H');
  await moment(crux, 'New map').click();
  await expect(banner(crux)).toBeVisible();
  await nameThisMoment(crux, 'the blank page');
  await moment(crux, 'the blank page').click();
  await expect(banner(crux)).toContainText('the blank page');
  await expect(crux.cardNamed(reason)).toHaveCount(0);
  await crux.press('Escape');
  await expect(banner(crux)).toHaveCount(0);
  await expect(moment(crux, 'Now')).toHaveAttribute('aria-selected', 'true');
  await crux.focusIsInPage();
  await crux.press('Control+Shift+H');
  await expect(crux.page.getByTestId('history')).toHaveCount(0);
  await crux.focusIsInPage();
});
