import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clippedWords, openScreen, unchangedWords, visitScreens } from './language-steps';
import { expect, test } from './test';

const italian = { parameters: ['--lang', 'it'] } as const;

test('the app speaks Italian where the system does, and English where it knows no better', async ({ start }) => {
  const crux = await start({ environment: { LC_ALL: 'it_IT.UTF-8', LANG: 'it_IT.UTF-8', LANGUAGE: 'it' } });
  await expect(crux.page.getByRole('button', { name: 'Nuova mappa' }).first()).toBeVisible();
  await expect(crux.page.locator('html')).toHaveAttribute('lang', /^it/);
  await crux.quit();
  const other = await start({ environment: { LC_ALL: 'fi_FI.UTF-8', LANG: 'fi_FI.UTF-8', LANGUAGE: 'fi' } });
  await expect(other.page.getByRole('button', { name: 'New map' }).first()).toBeVisible();
});

test('a chosen language holds at once, everywhere, and after a restart', async ({ crux, start }) => {
  const { page } = crux;
  await crux.newMap();
  await crux.writeContention('The harbour stays open');
  await crux.press('s');
  await crux.write('The city lives by it');
  await crux.clickMenuItem('app.preferences');
  await page.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'Italiano' }).click();
  await expect(page.getByRole('dialog', { name: 'Preferenze' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Obiezione' }).first()).toBeVisible();
  await expect(crux.chips().first()).toContainText('perché');
  await expect
    .poll(() => crux.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label)))
    .toContain('&Modifica');

  await test.step('what was written stays, and can be undone under its Italian name', async () => {
    await expect(crux.cardNamed('The city lives by it')).toBeVisible();
    await crux.undo();
    await expect(crux.cardNamed('The city lives by it')).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'Salvato' }).first()).toBeVisible();
  });
  await crux.quit();

  const again = await start();
  await expect(again.page.getByRole('button', { name: 'Nuova mappa' }).first()).toBeVisible();
  await again.clickMenuItem('app.preferences');
  await again.page.getByRole('button', { name: /Lingua/ }).click();
  await again.page.getByRole('option', { name: 'English' }).click();
  await expect(again.page.getByRole('dialog', { name: 'Preferences' })).toBeVisible();
});

test('another language leaves everything where it was: selection, panels, what is scrolled, and the focus', async ({
  crux,
}) => {
  const { page } = crux;
  await crux.newMap();
  await crux.writeContention('The harbour stays open');
  for (let reason = 1; reason <= 40; reason += 1) {
    await crux.press('Home', 's');
    await crux.write(`Reason ${String(reason)}`);
  }
  await openScreen(crux, 'view.outline');
  const outline = page.locator('.outline');
  const row = page.getByRole('treeitem', { name: /Reason 30\b/ });
  await row.scrollIntoViewIfNeeded();
  await row.click();
  await outline.evaluate(element => element.scrollBy({ top: 60 }));
  const scrollOf = () => outline.evaluate(({ scrollTop }) => scrollTop);
  const before = await scrollOf();
  expect(before).toBeGreaterThan(100);
  await openScreen(crux, 'find.open');
  await page.locator('[data-find-field="find"]').fill('Reason 3');

  await crux.clickMenuItem('app.preferences');
  await page.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'Italiano' }).click();
  await expect(page.getByRole('dialog', { name: 'Preferenze' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Lingua/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-find-field="find"]')).toBeFocused();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect.poll(scrollOf).toBe(before);
  await expect(page.locator('[data-find-field="find"]')).toHaveValue('Reason 3');
  await expect(crux.inspector()).toContainText('Reason 30');
});

test('a language given at the start comes before the chosen one', async ({ start }) => {
  const crux = await start(italian);
  await expect(crux.page.getByRole('button', { name: 'Nuova mappa' }).first()).toBeVisible();
  await expect(crux.page).toHaveURL(/language=it/);
});

test('an exported picture says because and but in the language of the app', async ({ start, folder }) => {
  const crux = await start(italian);
  await crux.clickMenuItem('file.sample');
  await expect(crux.cards().first()).toBeVisible();
  const file = path.join(folder, 'porti.svg');
  await crux.willSaveTo(file);
  await openScreen(crux, 'file.export');
  const dialog = crux.page.getByRole('dialog', { name: 'Esporta mappa' });
  await dialog.getByRole('radio', { name: 'SVG', exact: true }).check({ force: true });
  await dialog.getByRole('button', { name: 'Esporta SVG…' }).click();
  await expect(crux.page.getByText(/^Scritto: /).first()).toBeVisible({ timeout: 60_000 });
  const svg = readFileSync(file, 'utf8');
  expect(svg).toContain('perché');
  expect(svg).toContain('valgono solo insieme');
  expect(svg).not.toContain('>because<');
});

test('text fields have no spell-check, and no dictionary is fetched for it', async ({ start }) => {
  const crux = await start(italian);
  await crux.clickMenuItem('file.newMap');
  await expect(crux.openEditor()).toBeFocused();
  await crux.page.keyboard.type('Qesta frase è sbaliata perchè sì', { delay: 20 });
  await crux.page.keyboard.press('Enter');
  const isOn = await crux.electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(isOn).toBe(false);
  await crux.staysOffline();
});

test('longer words fit everywhere, and every word comes from the catalogue', async ({ start }) => {
  test.slow();
  const crux = await start({ parameters: ['--lang', 'pseudo'] });
  const clipped: Record<string, readonly string[]> = {};
  const unchanged: Record<string, readonly string[]> = {};
  await visitScreens(crux, async name => {
    const cut = await clippedWords(crux.page);
    if (cut.length > 0) clipped[name] = cut;
    const known = await unchangedWords(crux.page);
    if (known.length > 0) unchanged[name] = known;
  });
  expect({ unchanged, clipped }).toEqual({ unchanged: {}, clipped: {} });
});

test('from right to left the window is mirrored, and nothing lies outside of it', async ({ start }) => {
  test.slow();
  const crux = await start({ parameters: ['--lang', 'rtl'] });
  const { page } = crux;
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await visitScreens(crux, async name => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, name).toBeLessThanOrEqual(0);
  });

  await test.step('the arrow to the left goes on in the library', async () => {
    await crux.clickMenuItem('file.newMap');
    await crux.write('شريط مختلط and Latin words (2019).');
    await openScreen(crux, 'file.library');
    const maps = page.getByTestId('map-card');
    await expect(maps).toHaveCount(2);
    await maps.first().getByRole('button').first().focus();
    await page.keyboard.press('ArrowLeft');
    await expect(maps.nth(1).getByRole('button').first()).toBeFocused();
    const [first, second] = [await maps.first().boundingBox(), await maps.nth(1).boundingBox()];
    expect((first?.x ?? 0) > (second?.x ?? 0)).toBe(true);
  });

  await test.step('the inspector stands at the left, the way back to the library at the right', async () => {
    await page.getByTestId('map-card').first().getByRole('button').first().dblclick();
    await expect(crux.inspector()).toBeVisible();
    const panel = await crux.inspector().boundingBox();
    const canvas = await page.locator('.canvas').boundingBox();
    expect((panel?.x ?? 0) < (canvas?.x ?? 0)).toBe(true);
  });

  await test.step('a claim reads in its own direction', async () => {
    const direction = await crux
      .cards()
      .first()
      .locator('.card-lines')
      .evaluate(lines => getComputedStyle(lines).direction);
    expect(direction).toBe('rtl');
  });
});
