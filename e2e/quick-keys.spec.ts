import type { Locator } from '@playwright/test';
import type { CruxApp } from './crux-app';
import { findField } from './finding-steps';
import { pressAtOnce } from './quick-keys';
import { expect, test } from './test';

const palette = (crux: CruxApp): Locator => crux.page.getByRole('combobox', { name: 'Find a command' });

/** What is there once the window has answered everything. */
async function settle(crux: CruxApp): Promise<void> {
  await crux.page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))),
  );
}

/** What opens over a screen is loaded a moment after the start. */
async function paletteIsLoaded(crux: CruxApp): Promise<void> {
  await crux.press('Control+Shift+p');
  await expect(palette(crux)).toBeFocused();
  await crux.press('Escape');
}

async function inSample(crux: CruxApp): Promise<void> {
  await crux.openSample();
  await paletteIsLoaded(crux);
  await crux.press('Home');
}

test.describe('keys pressed at once', () => {
  test('after a command of the palette are written into what it opened', async ({ crux }) => {
    await inSample(crux);
    const count = await crux.cards().count();
    await pressAtOnce(crux, 'Control+Shift+P', '"add objection', 'Enter', '"q is for quay', 'Enter');
    await crux.isReached('q is for quay');
    await expect(crux.cards()).toHaveCount(count + 1);
  });

  test('after a command of the palette that opens a dialog are heard by the dialog', async ({ crux }) => {
    await inSample(crux);
    await pressAtOnce(crux, 'Control+Shift+P', '"go to claim', 'Enter', '"fold');
    await expect(crux.page.getByRole('combobox', { name: 'Words of the claim' })).toHaveValue('fold');
  });

  test('one palette after the other, each finds its command', async ({ crux }) => {
    await inSample(crux);
    const open = ['Control+Shift+P', '"add reason', 'Enter', '"One', 'Escape'];
    await pressAtOnce(crux, ...open, 'Control+Shift+P', '"add objection', 'Enter', '"Two', 'Enter');
    await crux.isReached('Two');
  });

  test('after the map’s menu are written into what it opened', async ({ crux }) => {
    await inSample(crux);
    await crux.press('Shift+F10');
    await crux.page.getByRole('menuitem', { name: /^Add reason/ }).focus();
    await pressAtOnce(crux, 'Enter', '"q is for quay', 'Enter');
    await crux.isReached('q is for quay');
  });

  test('after Find and Replace are in their fields, in place of the words of the last time', async ({ crux }) => {
    await inSample(crux);
    await pressAtOnce(crux, 'Control+F', '"port', 'Escape', 'Control+F', '"harbour');
    await expect(findField(crux)).toHaveValue('harbour');
    await pressAtOnce(crux, 'Control+H', '"quay');
    await expect(crux.page.getByRole('textbox', { name: 'Replace with' })).toHaveValue('quay');
    await expect(findField(crux)).toHaveValue('harbour');
  });

  test('go to the palette that was opened last, whatever opened before it', async ({ crux }) => {
    await inSample(crux);
    for (const first of ['Control+F', 'Control+Shift+O', 'Control+Shift+H', 'Control+Shift+L', 'F9', 'F2']) {
      await pressAtOnce(crux, first, 'Control+Shift+P', '"fold');
      await settle(crux);
      await expect(palette(crux), first).toHaveValue('fold');
      await expect(palette(crux), first).toBeFocused();
      await crux.press('Escape');
      await expect(palette(crux)).toHaveCount(0);
      await crux.focusIsInPage();
      await crux.press('Escape');
    }
  });

  test('go to the palette while a map is on its way, which then lies under it', async ({ crux }) => {
    await paletteIsLoaded(crux);
    await pressAtOnce(crux, 'Control+N', 'Control+Shift+P', '"add');
    await crux.mapIsOpen();
    await settle(crux);
    await expect(palette(crux)).toBeFocused();
    await expect(palette(crux)).toHaveValue('add');
    await crux.press('Escape');
    await crux.write('Ports need owners');
    await crux.isReached('Ports need owners');
  });

  test('after a dialog is left go where it was opened from', async ({ crux }) => {
    await inSample(crux);
    await pressAtOnce(crux, 'Control+Shift+O');
    const tree = crux.page.getByRole('tree');
    await expect(tree).toBeFocused();
    for (const dialog of ['F1', 'Control+,', 'Control+E', 'Control+Shift+P', 'G']) {
      await crux.press('Home');
      await expect(tree.getByRole('treeitem').first(), dialog).toHaveAttribute('aria-selected', 'true');
      await pressAtOnce(crux, dialog);
      await expect(crux.page.getByRole('dialog').last(), dialog).toBeVisible();
      await pressAtOnce(crux, 'Escape', 'End');
      await expect(tree, dialog).toBeFocused();
      await expect(tree.getByRole('treeitem').first(), dialog).toHaveAttribute('aria-selected', 'false');
    }
  });
});
