import { expect, test } from './test';
import { findViolations } from './accessibility-rules';
import type { CruxApp } from './crux-app';
import { menuIsFresh, menuItems } from './menu-steps';
import { contention, navalBases, openDebate } from './ports-debate';

async function openPalette(crux: CruxApp, keys = 'Control+k'): Promise<void> {
  await crux.press(keys);
  await expect(crux.page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
}

async function find(crux: CruxApp, words: string): Promise<void> {
  await crux.page.getByRole('combobox', { name: 'Find a command' }).fill(words);
}

async function choose(crux: CruxApp, words: string): Promise<void> {
  await openPalette(crux);
  await find(crux, words);
  await crux.press('Enter');
  await expect(crux.page.getByRole('listbox', { name: 'Commands' })).toHaveCount(0);
}

/** The commands in the palette with their names, in its order. */
function listed(crux: CruxApp): Promise<{ readonly id: string; readonly name: string }[]> {
  return crux.page.getByRole('option').evaluateAll(options =>
    options.map(option => ({
      id: (option as HTMLElement).dataset['command'] ?? '',
      name: option.firstElementChild?.textContent ?? '',
    })),
  );
}

test('every command is in the palette, and is the first one found by its name', async ({ crux }) => {
  await openDebate(crux);
  await menuIsFresh(crux);
  const known = (await menuItems(crux)).filter(id => id !== 'app.palette');
  await openPalette(crux);
  await expect(crux.page.getByRole('option')).toHaveCount(known.length);
  const entries = await listed(crux);
  expect(entries.map(({ id }) => id).toSorted()).toEqual(known.toSorted());
  await crux.takePicture('palette');
  expect(await findViolations(crux)).toEqual([]);
  for (const { id, name } of entries) {
    await find(crux, name);
    // What cannot run now stands after what can.
    const same = await listed(crux);
    expect(
      same.slice(0, 4).map(entry => entry.id),
      name,
    ).toContain(id);
  }
  await find(crux, 'add');
  await crux.takePicture('palette-add');
  await crux.press('Escape');
  await crux.focusIsInPage();
});

test('a claim is added, folded and undone from the palette, which then offers these first', async ({ crux }) => {
  await crux.newMap();
  await crux.writeContention(contention);
  const before = await crux.cards().count();
  await crux.select(contention);
  await choose(crux, 'add reason');
  await crux.write('Ports feed cities');
  await expect(crux.cards()).toHaveCount(before + 1);
  await choose(crux, 'undo');
  await expect(crux.cards()).toHaveCount(before);
  await crux.focusIsInPage();
  await openPalette(crux, 'Control+Shift+p');
  const [first, second] = await listed(crux);
  expect([first?.id, second?.id]).toEqual(['edit.undo', 'argument.addReason']);
  await crux.press('Escape');
});

test('the palette opens while a text is typed, keeps the text, and gives the focus back to the map', async ({
  crux,
}) => {
  await openDebate(crux);
  await crux.select(navalBases);
  await crux.press('F2');
  await expect(crux.openEditor()).toBeFocused();
  await crux.page.keyboard.insertText('Naval bases are watched');
  await openPalette(crux);
  await crux.press('Escape');
  await crux.isReached('Naval bases are watched');
  await expect(crux.page.locator('[data-canvas-focus]')).toBeFocused();
});

test('what cannot be done now says why and does nothing', async ({ crux }) => {
  await openPalette(crux);
  await find(crux, 'Add reason');
  const reason = crux.page.getByRole('option', { name: 'Add reason' });
  await expect(reason).toContainText('needs an open map');
  await expect(reason).toHaveAttribute('aria-disabled', 'true');
  await crux.press('Enter');
  await expect(reason).toBeVisible();
  await find(crux, 'zzzz');
  await expect(crux.page.getByText('No command has these words')).toBeVisible();
  await find(crux, 'new map');
  await crux.press('Enter');
  await crux.mapIsOpen();
});

test('the help explains every command, is searched by typing, and gives the focus back', async ({ crux }) => {
  await openDebate(crux);
  await menuIsFresh(crux);
  const known = await menuItems(crux);
  await crux.select(navalBases);
  await crux.press('F2', 'F1');
  const field = crux.page.getByRole('searchbox', { name: 'Search the help' });
  await expect(field).toBeFocused();
  await crux.takePicture('help');
  const entries = crux.page.locator('[data-help]');
  const explained = await entries.evaluateAll(all => all.map(entry => (entry as HTMLElement).dataset['help'] ?? ''));
  expect(explained).toEqual(expect.arrayContaining(known));
  expect(await findViolations(crux)).toEqual([]);
  await field.fill('undercut');
  await expect(entries.filter({ hasText: 'Adds an objection to the step itself' })).toBeVisible();
  expect(await entries.count()).toBeLessThan(10);
  await field.fill('zzzz');
  await expect(crux.page.getByText('Nothing in the help has these words.')).toBeVisible();
  await crux.press('Escape');
  await expect(crux.page.locator('[data-canvas-focus]')).toBeFocused();
  await crux.press('?');
  await expect(crux.page.getByRole('heading', { name: 'All keys' })).toBeVisible();
  await crux.takePicture('keys');
  expect(await findViolations(crux)).toEqual([]);
  await crux.press('Escape');
  await crux.focusIsInPage();
});

test('a right click on a card, a step and the canvas, and the Menu key, open what can be done there', async ({
  crux,
}) => {
  await openDebate(crux);
  const menu = crux.page.getByRole('menu');
  await crux.cardNamed(navalBases).click({ button: 'right', position: { x: 20, y: 12 } });
  await crux.isReached(navalBases);
  await expect(menu.getByRole('menuitem', { name: 'Add objection' })).toBeVisible();
  await crux.takePicture('menu-card');
  expect(await findViolations(crux)).toEqual([]);
  await crux.press('Escape');
  await expect(crux.page.locator('[data-canvas-focus]')).toBeFocused();

  await crux.chips().first().click({ button: 'right' });
  await expect(menu.getByRole('menuitem', { name: 'Add undercut' })).toBeVisible();
  await crux.press('Escape');

  const before = await crux.cards().count();
  const pane = await crux.page.locator('[data-pane="canvas"]').boundingBox();
  const spot = { x: (pane?.x ?? 0) + (pane?.width ?? 0) / 2, y: (pane?.y ?? 0) + (pane?.height ?? 0) - 24 };
  await crux.page.mouse.click(spot.x, spot.y, { button: 'right' });
  await expect(menu.getByRole('menuitem', { name: 'Grow to the right' })).toBeVisible();
  await crux.takePicture('menu-canvas');
  await menu.getByRole('menuitem', { name: 'Add loose claim' }).click();
  await crux.write('A loose thought');
  await expect(crux.cards()).toHaveCount(before + 1);

  await crux.press('Home');
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await crux.press(key);
    await expect(menu.getByRole('menuitem', { name: 'Add reason' })).toBeVisible();
    if (key === 'Shift+F10') await crux.press('Escape');
    await expect(menu).toHaveCount(key === 'Shift+F10' ? 0 : 1);
  }
  await menu.getByRole('menuitem', { name: 'Add reason' }).press('Enter');
  await crux.write('Said by the menu');
  await expect(crux.cards()).toHaveCount(before + 2);
});

test('preferences are chosen in one dialog, hold at once and are remembered', async ({ crux, start }) => {
  await openDebate(crux);
  const root = crux.page.locator('html');
  await crux.press('Control+,');
  await expect(crux.page.getByRole('heading', { name: 'Preferences' })).toBeVisible();
  await crux.page.getByRole('radio', { name: 'High contrast' }).check();
  await expect(root).toHaveAttribute('data-theme', 'contrast');
  await crux.page
    .getByRole('radiogroup', { name: 'Direction of this map' })
    .getByRole('radio', { name: 'Grow to the right' })
    .check();
  await crux.takePicture('preferences');
  expect(await findViolations(crux)).toEqual([]);
  await crux.press('Escape');
  await crux.focusIsInPage();
  await crux.takePicture('contrast');
  expect(await findViolations(crux)).toEqual([]);
  await crux.isSaved();
  await crux.quit();
  const again = await start();
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
});
