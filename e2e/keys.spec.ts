import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CruxBridge } from '../model/borders/shell-api';
import { findViolations } from './accessibility-rules';
import { changeKey, choosePreset, keysDialog, menuKeys, openKeys, writeOn } from './keys-steps';
import { contention, openDebate } from './ports-debate';
import { expect, test } from './test';

test('a command gets another key, and menu, palette, hints and help say so; it is still there after a restart', async ({
  crux,
  start,
}) => {
  await openDebate(crux);
  await openKeys(crux);
  expect(await findViolations(crux)).toEqual([]);
  await changeKey(crux, { label: 'Add reason', keys: 'S' }, 'Control+j');
  await expect(keysDialog(crux).getByText('“Add reason” now has Ctrl+J.')).toBeVisible();
  await expect(keysDialog(crux).getByRole('button', { name: 'Change Ctrl+J for “Add reason”' })).toBeFocused();
  await crux.press('Escape');
  await crux.focusIsInPage();

  const before = await crux.cards().count();
  await crux.select(contention);
  await crux.press('s');
  await expect(crux.openEditor()).toHaveCount(0);
  await crux.press('Control+j');
  await crux.write('By a key of my own');
  await expect(crux.cards()).toHaveCount(before + 1);

  await expect.poll(async () => (await menuKeys(crux, 'argument.addReason')).accelerator).toMatch(/Ctrl\+J$/);
  await expect(crux.page.locator('.status-hints')).toContainText('Ctrl+J reason');
  await crux.press('Control+k');
  await expect(crux.page.getByRole('option', { name: 'Add reason' })).toContainText('Ctrl+J');
  await crux.press('Escape', 'F1');
  await expect(crux.page.locator('[data-help="argument.addReason"]')).toContainText('Ctrl+J');
  await expect(crux.page.locator('[data-help="keyboard"]')).toContainText('press Ctrl+J for a reason');
  await crux.press('Escape');
  await expect(crux.page.getByRole('dialog')).toHaveCount(0);
  await crux.press('?');
  await expect(crux.page.getByRole('dialog')).toContainText('Ctrl+J');
  await crux.press('Escape');
  await crux.isSaved();
  await crux.quit();

  const again = await start();
  await again.openNewestMap();
  await again.select(contention);
  await again.press('Control+j');
  await again.write('After a restart');
});

test('a key that another command has is shown with that command, and can be taken or left', async ({ crux }) => {
  await openDebate(crux);
  await openKeys(crux);
  await changeKey(crux, { label: 'Add source', keys: 'V' }, 's', 'Leave it there');
  await expect(keysDialog(crux).getByRole('button', { name: 'Change V for “Add source”' })).toBeFocused();
  await keysDialog(crux).getByRole('button', { name: 'Change V for “Add source”' }).press('Enter');
  await crux.press('s');
  await expect(keysDialog(crux).getByRole('alert')).toHaveText('S is the key of “Add reason”.');
  await expect(keysDialog(crux).getByRole('button', { name: 'Use it here instead' })).toBeFocused();
  await crux.takePicture('keys-taken');
  expect(await findViolations(crux)).toEqual([]);
  // Esc leaves the question, not the dialog.
  await crux.press('Escape');
  await expect(keysDialog(crux).getByRole('button', { name: 'Change V for “Add source”' })).toBeFocused();
  await crux.press('Enter', 's', 'Enter');
  const reasonRow = keysDialog(crux).locator('[data-command="argument.addReason"]');
  await expect(reasonRow).toContainText('no key');
  // Words say why a key cannot be had.
  await reasonRow.getByRole('button', { name: 'Add a key' }).click();
  await crux.press('Alt+e');
  await expect(keysDialog(crux).getByText('Alt and a letter opens the menus.')).toBeVisible();
  await crux.press('Control+w');
  await expect(keysDialog(crux).getByText('The system or the window takes this key first.')).toBeVisible();
  await crux.press('Escape');
  await expect(keysDialog(crux)).toBeVisible();
  // The way back asks as well.
  await keysDialog(crux).getByRole('button', { name: 'Give “Add source” its usual key again' }).click();
  await expect(reasonRow).toContainText('S');
  await expect(keysDialog(crux).getByRole('button', { name: 'Change V for “Add source”' })).toBeFocused();
  await expect(keysDialog(crux).getByRole('button', { name: 'Reset all' })).toBeDisabled();
});

test('with the mind-map keys Tab adds below, Enter beside, in a text too, and Space folds; F6 still leaves the map', async ({
  crux,
}) => {
  await openDebate(crux);
  await choosePreset(crux, 'Mind map');
  await crux.select(contention);
  const before = await crux.cards().count();
  await crux.press('Tab');
  await writeOn(crux, 'A child', 'Enter');
  await writeOn(crux, 'Its sibling', 'Tab');
  await writeOn(crux, 'Its own child', 'Tab');
  // An empty text is the end of it, and leaves no card behind.
  await crux.press('Enter');
  await expect(crux.openEditor()).toHaveCount(0);
  await crux.isReached('Its own child');
  await expect(crux.cards()).toHaveCount(before + 3);
  expect(await crux.cardNamed('Its own child').getAttribute('aria-label')).toMatch(/to “Its sibling”/);
  // Words that were there before are corrected, and nothing is added.
  await crux.press('F2', 'End');
  await crux.write('!');
  await crux.press('?');
  await expect(crux.page.getByRole('dialog')).toContainText('Keep it and add a reason for it');
  await crux.press('Escape');
  await crux.press('Alt+Home', 'Space');
  await expect(crux.cards()).toHaveCount(before + 2);
  await crux.press('Space');
  await expect(crux.cards()).toHaveCount(before + 3);
  await crux.press('F6');
  await expect(crux.page.locator('[data-pane="canvas"] :focus')).toHaveCount(0);
});

test('without single letters no letter does anything, and Ctrl with a digit adds', async ({ crux }) => {
  await openDebate(crux);
  await choosePreset(crux, 'No single letters');
  await crux.select(contention);
  const before = await crux.cards().count();
  for (const letter of 'sopuqvxmlefrtgndw') await crux.press(letter);
  await expect(crux.openEditor()).toHaveCount(0);
  await expect(crux.cards()).toHaveCount(before);
  await crux.press('Control+1');
  await crux.write('By Ctrl and a digit');
  await expect(crux.cards()).toHaveCount(before + 1);
  await crux.press('Control+/');
  await expect(crux.page.getByRole('heading', { name: 'All keys' })).toBeVisible();
});

test('keys go to another computer as a file; a file that is none changes nothing and is refused in words', async ({
  crux,
  folder,
}) => {
  const file = path.join(folder, 'mine.json');
  const bad = path.join(folder, 'bad.json');
  await openKeys(crux);
  await changeKey(crux, { label: 'Add reason', keys: 'S' }, 'Control+j');
  await crux.willSaveTo(file);
  await keysDialog(crux).getByRole('button', { name: 'Export…', exact: true }).click();
  await expect(keysDialog(crux).getByText('The keys are in “mine.json”.')).toBeVisible();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ keys: { 'argument.addReason': ['Ctrl+J'] } });

  await keysDialog(crux).getByRole('button', { name: 'Reset all' }).click();
  await crux.page.getByRole('alertdialog').getByRole('button', { name: 'Reset all' }).click();
  await expect(keysDialog(crux).getByRole('button', { name: 'Change S for “Add reason”' })).toBeVisible();
  writeFileSync(bad, '{"format":"crux-keys","version":1,"preset":"standard","keys":{"app.palette":["S"]}}');
  await crux.willOpenFiles(bad);
  await keysDialog(crux).getByRole('button', { name: 'Import…', exact: true }).click();
  await expect(keysDialog(crux).getByText(/In “bad\.json”, .* Nothing was changed\./)).toBeVisible();
  await expect(keysDialog(crux).getByRole('button', { name: 'Change S for “Add reason”' })).toBeVisible();
  await crux.willOpenFiles(file);
  await keysDialog(crux).getByRole('button', { name: 'Import…', exact: true }).click();
  await expect(keysDialog(crux).getByText('The keys of “mine.json” are in force.')).toBeVisible();
  await expect(keysDialog(crux).getByRole('button', { name: 'Change Ctrl+J for “Add reason”' })).toBeVisible();
});

test('keys, text size and appearance chosen in one window hold in the others at once', async ({ crux }) => {
  await openDebate(crux);
  await crux.press('Home');
  const opening = crux.electron.waitForEvent('window');
  await crux.page.evaluate(() => {
    const { crux: bridge } = globalThis as unknown as { crux: CruxBridge };
    return bridge.shell.openWindow(null);
  });
  const other = await opening;
  await expect(other.getByRole('button', { name: 'New map' }).first()).toBeVisible();
  await other.bringToFront();
  await other.keyboard.press('Control+,');
  await other.getByRole('radio', { name: 'Mind map', exact: true }).check();
  await other.getByRole('radio', { name: 'Dark', exact: true }).check();
  await other.getByRole('button', { name: 'Larger text' }).click();
  await other.keyboard.press('Escape');

  await expect(crux.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(crux.page.locator('.status-hints')).toContainText('Tab reason');
  const sizes = await crux.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(one => Math.round(one.webContents.getZoomFactor() * 100)),
  );
  expect(sizes).toEqual([110, 110]);
  await crux.page.bringToFront();
  const before = await crux.cards().count();
  await crux.press('Home', 'Tab');
  await writeOn(crux, 'By the other window’s choice', 'Enter');
  await expect(crux.openEditor()).toHaveValue('');
  await crux.press('Escape');
  await expect(crux.cards()).toHaveCount(before + 1);
});
