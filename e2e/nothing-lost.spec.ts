import type { CruxApp } from './crux-app';
import { notes } from './arranging-steps';
import { contention, watching } from './ports-debate';
import { expect, test } from './test';

/** As when it is chosen in the preferences of another window. */
async function changeLanguageElsewhere(crux: CruxApp, language: 'en' | 'it'): Promise<void> {
  await crux.electron.evaluate(({ BrowserWindow }, code) => {
    const event = { type: 'language-changed', language: code, choice: code };
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('shell-event', event);
  }, language);
  await expect(crux.page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
}

async function makeMap(crux: CruxApp): Promise<void> {
  await crux.newMap();
  await crux.writeContention(contention);
  await crux.press('s');
  await crux.write(watching);
}

test('a text that is being written when the language changes is written on after it', async ({ crux }) => {
  const { page } = crux;
  await makeMap(crux);
  await crux.press('s');
  await expect(crux.openEditor()).toBeFocused();
  await page.keyboard.type('Ships are ');
  await changeLanguageElsewhere(crux, 'it');
  await expect(crux.openEditor()).toHaveValue('Ships are ');
  await expect(crux.openEditor()).toBeFocused();
  await page.keyboard.type('seen');
  await crux.press('Enter');
  await expect(crux.cardNamed('Ships are seen')).toBeVisible();
  await changeLanguageElsewhere(crux, 'en');
  await expect(crux.cardNamed('Ships are seen')).toHaveAttribute('aria-current', 'true');
});

test('a tag that is being written when the language changes is kept', async ({ crux }) => {
  await makeMap(crux);
  await crux.inspector().getByRole('textbox', { name: 'Add a tag' }).fill('harbour');
  await changeLanguageElsewhere(crux, 'it');
  await expect(crux.inspector().locator('.tag', { hasText: 'harbour' })).toBeVisible();
});

test('a card and a note that were given up without words are offered by nothing any more', async ({ crux }) => {
  const { page } = crux;
  await makeMap(crux);
  for (const add of [() => crux.press('s'), () => crux.clickMenuItem('box.addNote')]) {
    await add();
    await expect(page.locator('[data-pane="canvas"] textarea')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(crux.cards()).toHaveCount(2);
    await expect(notes(crux)).toHaveCount(0);
    await crux.press('Control+Shift+z');
    await expect(crux.cards()).toHaveCount(2);
    await expect(notes(crux)).toHaveCount(0);
    await crux.undo();
    await expect(crux.cards()).toHaveCount(1);
    await crux.press('Control+Shift+z');
    await expect(crux.cardNamed(watching)).toBeVisible();
  }
});
