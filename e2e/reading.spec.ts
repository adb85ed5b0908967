import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { findViolations } from './accessibility-rules';
import type { CruxApp } from './crux-app';
import { expect, test } from './test';

function slide(crux: CruxApp): Locator {
  return crux.page.getByRole('group', { name: /^Slide \d+ of \d+$/ });
}

async function present(crux: CruxApp): Promise<void> {
  await crux.page.setViewportSize({ width: 1280, height: 720 });
  await crux.press('F5');
  await expect(slide(crux)).toBeFocused();
}

test('presents the sample from F5 to its last slide, and comes back to the claim that was shown', async ({ crux }) => {
  await crux.openSample();
  const contention = (await crux.page.locator('.card-contention').getAttribute('data-record')) ?? '';
  await present(crux);
  await expect(slide(crux)).toHaveAccessibleName(/^Slide 1 of/);
  const first = await slide(crux).getByRole('heading').textContent();
  await crux.press('PageDown');
  await expect(slide(crux)).toHaveAccessibleName(/^Slide 2 of/);
  await expect(crux.page.getByRole('navigation', { name: 'Leads to' })).toContainText(first ?? '?');
  await crux.press('PageUp');
  await expect(slide(crux)).toHaveAccessibleName(/^Slide 1 of/);
  await crux.press('End');
  const name = (await slide(crux).getAttribute('aria-label')) ?? '';
  const [, last, count] = /^Slide (\d+) of (\d+)$/.exec(name) ?? [];
  expect(last).toBe(count);
  await crux.press('PageDown', 'PageDown');
  await expect(slide(crux)).toHaveAccessibleName(name);
  await crux.press('Home', 'ArrowRight');
  const shown = (await slide(crux).getByRole('heading').first().textContent()) ?? '';
  await crux.press('Escape');
  await expect(slide(crux)).toHaveCount(0);
  await crux.isReached(shown);
  await crux.focusIsInPage();
  expect(contention).not.toBe('');
});

test('presents from the selected claim, shows its notes to the speaker, and turns by mouse', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention('Ports are a risk');
  await crux.press('s');
  await crux.write('Owners watch what calls');
  await crux.inspector().getByRole('textbox', { name: 'Note' }).fill('Ask for the list of calls.');
  await crux.select('Owners watch what calls');
  await crux.page.setViewportSize({ width: 1280, height: 720 });
  await crux.press('Shift+F5');
  await expect(slide(crux)).toHaveAccessibleName('Slide 2 of 2');
  await expect(crux.page.getByRole('complementary', { name: 'Speaker notes' })).toHaveCount(0);
  await crux.press('n');
  await expect(crux.page.getByRole('complementary', { name: 'Speaker notes' })).toContainText('Ask for the list');
  await crux.page.getByRole('button', { name: 'Slide before' }).click();
  await expect(slide(crux)).toHaveAccessibleName('Slide 1 of 2');
  await expect(crux.page.getByRole('complementary', { name: 'Speaker notes' })).toContainText('No note');
  await crux.page.getByRole('button', { name: 'End the presentation' }).click();
  await crux.isReached('Ports are a risk');
});

test('no key that changes the map is heard while it is presented', async ({ crux }) => {
  await crux.openSample();
  const before = await crux.cards().count();
  await present(crux);
  await crux.press('s', 'o', 'Delete', 'Control+z', 'Escape');
  await expect(slide(crux)).toHaveCount(0);
  await crux.press('Home');
  expect(await crux.cards().count()).toBe(before);
  await expect(crux.openEditor()).toHaveCount(0);
});

test('every slide of the sample fits a projector of 1280 × 720 and keeps to the rules of accessibility', async ({
  crux,
}) => {
  await crux.openSample();
  await present(crux);
  const count = Number(/of (\d+)/.exec((await slide(crux).getAttribute('aria-label')) ?? '')?.[1]);
  for (let place = 1; place <= count; place += 1) {
    await expect(slide(crux)).toHaveAccessibleName(`Slide ${place} of ${count}`);
    const isCut = await slide(crux).evaluate(
      element => element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1,
    );
    expect(isCut, `slide ${place} is larger than the screen`).toBe(false);
    if (place <= 2) expect(await findViolations(crux)).toEqual([]);
    await crux.press('ArrowDown');
  }
});

test('reader mode hides the tools, shows the words large, changes nothing, and Esc leaves it', async ({ crux }) => {
  await crux.openSample();
  await crux.press('Home', 'F9');
  const pane = crux.page.getByRole('complementary', { name: 'What is selected' });
  await expect(pane).toBeVisible();
  await expect(crux.page.getByRole('toolbar', { name: 'Tools' })).toHaveCount(0);
  await expect(crux.inspector()).toHaveCount(0);
  const before = await crux.cards().count();
  const contention = (await crux.page.locator('.card-contention').getAttribute('data-record')) ?? '';
  await crux.press('Home');
  await expect(crux.page.locator(`[data-record="${contention}"]`).first()).toHaveAttribute('aria-current', 'true');
  expect(((await pane.textContent()) ?? '').length).toBeGreaterThan(20);
  await crux.press('s', 'x', 'F2', 'Delete', 'm');
  await expect(crux.openEditor()).toHaveCount(0);
  await crux.page.locator('.react-flow__pane').dblclick({ position: { x: 12, y: 12 } });
  await expect(crux.openEditor()).toHaveCount(0);
  expect(await findViolations(crux)).toEqual([]);
  await crux.press('Escape');
  await expect(pane).toHaveCount(0);
  await expect(crux.inspector()).toBeVisible();
  await crux.focusIsInPage();
  await crux.press('Shift+1');
  expect(await crux.cards().count()).toBe(before);
});

test('the argument is read as numbered text, copied, and saved as a page and as plain text', async ({
  crux,
  folder,
}) => {
  await crux.openSample();
  await crux.press('Shift+F9');
  const dialog = crux.page.getByRole('dialog', { name: 'The argument as text' });
  await expect(dialog.getByRole('heading', { level: 4 }).first()).toContainText(/^1\s*Because/);
  await expect(dialog.getByRole('heading', { name: 'Sources' })).toBeAttached();
  expect(await findViolations(crux)).toEqual([]);
  const first = (await dialog.getByRole('heading', { level: 4 }).first().locator('bdi').first().textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Copy as text' }).click();
  await expect(dialog.getByText('The text is on the clipboard.')).toBeVisible();
  const copied = await crux.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain(first);
  for (const [button, name] of [
    ['Save as web page…', 'ports.html'],
    ['Save as text…', 'ports.txt'],
  ] as const) {
    const file = path.join(folder, name);
    await crux.willSaveTo(file);
    await dialog.getByRole('button', { name: button }).click();
    await expect(dialog.getByText(`Written: ${name}`)).toBeVisible();
    expect(readFileSync(file, 'utf8')).toContain(first);
  }
  expect(readFileSync(path.join(folder, 'ports.txt'), 'utf8')).toBe(copied);
  await crux.press('Escape');
  await expect(dialog).toHaveCount(0);
  await crux.focusIsInPage();
});

test('what was just done is not undone from the status bar while the map is only read', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention('Ports are a risk');
  await crux.press('s');
  await crux.write('Owners watch what calls');
  await crux.select('Owners watch what calls');
  await crux.press('Delete');
  const undo = crux.page.getByRole('contentinfo').getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await crux.press('F9');
  await expect(undo).toHaveCount(0);
  await crux.press('F9');
  await undo.click();
  await expect(crux.cardNamed('Owners watch what calls')).toBeVisible();
});
