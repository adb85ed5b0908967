import type { Locator } from '@playwright/test';
import { findViolations } from './accessibility-rules';
import type { CruxApp } from './crux-app';
import { buildByKeyboard, contention } from './ports-debate';
import { expect, test } from './test';

/** Percent, as the window itself shows it. */
function shownSize(crux: CruxApp): Promise<number> {
  return crux.electron.evaluate(({ BrowserWindow }) =>
    Math.round((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0) * 100),
  );
}

async function setSize(crux: CruxApp, percent: number): Promise<void> {
  await crux.press('Control+,');
  await crux.page.getByRole('button', { name: /Text size/ }).press('Enter');
  await crux.page.getByRole('option', { name: `${percent} %` }).press('Enter');
  await expect.poll(() => shownSize(crux)).toBe(percent);
}

async function resize(crux: CruxApp, width: number, height: number): Promise<void> {
  await crux.electron.evaluate(
    ({ BrowserWindow }, [wide, high]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high);
    },
    [width, height] as const,
  );
  await expect.poll(() => crux.page.evaluate(() => innerWidth)).toBe(width / 2);
}

/** Whatever is wider than its place and cannot be scrolled to, or lies outside of the window. */
function cutOff(place: Locator): Promise<string[]> {
  return place.evaluate(root => {
    const isShown = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;
    const controls = [...root.querySelectorAll('button, input, [role="option"]')].filter(isShown);
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/(auto|scroll)/.test(getComputedStyle(element).overflow) || scrolls(element.parentElement));
    return controls
      .filter(element => {
        const box = element.getBoundingClientRect();
        const isOutside = box.left < -1 || box.right > innerWidth + 1;
        const isBelow = (box.top < -1 || box.bottom > innerHeight + 1) && !scrolls(element.parentElement);
        return isOutside || isBelow;
      })
      .map(element => element.getAttribute('aria-label') ?? element.textContent);
  });
}

test('everything is shown at twice its size without losing a control, and stays so after a restart', async ({
  crux,
  start,
}) => {
  await buildByKeyboard(crux);
  await setSize(crux, 200);
  const { page } = crux;
  expect(await cutOff(page.getByRole('dialog'))).toEqual([]);
  expect(await findViolations(crux)).toEqual([]);
  await crux.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await crux.focusIsInPage();
  expect(await cutOff(page.locator('.toolbar'))).toEqual([]);
  expect(await cutOff(page.locator('.status-bar'))).toEqual([]);
  expect(await cutOff(crux.inspector())).toEqual([]);
  await crux.takePicture('text-200-map');
  for (const keys of ['Control+k', 'F1', '?', 'Control+e', 'Control+,']) {
    await crux.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await cutOff(page.getByRole('dialog')), keys).toEqual([]);
    await crux.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await resize(crux, 900, 640);
  expect(await cutOff(page.locator('.toolbar'))).toEqual([]);
  await crux.press('Home', 'S');
  await crux.write('Written in large letters');
  await crux.isReached('Written in large letters');
  await crux.press('Control+l');
  await expect(page.getByRole('button', { name: 'New map' }).first()).toBeVisible();
  expect(await cutOff(page.locator('body'))).toEqual([]);
  await crux.quit();

  const again = await start();
  await again.openNewestMap();
  expect(await shownSize(again)).toBe(200);
  await again.press('Control+k');
  await again.page.getByRole('combobox').fill('usual text size');
  await again.press('Enter');
  await expect.poll(() => shownSize(again)).toBe(100);
  await expect(again.cardNamed(contention)).toBeVisible();
});

/** Beyond whole pixels of the screen, which Chrome would stretch the lines by. */
function brokenPixels(crux: CruxApp): Promise<number> {
  return crux.page
    .locator('.links')
    .first()
    .evaluate(drawing => {
      const pixels = Number.parseFloat(getComputedStyle(drawing).width) * devicePixelRatio;
      return Math.abs(pixels - Math.round(pixels)) / pixels;
    });
}

test('lines meet their cards at every text size', async ({ crux }) => {
  await crux.openSample();
  for (const percent of [90, 110, 125, 150, 175]) {
    await setSize(crux, percent);
    await crux.press('Escape');
    await expect(crux.page.getByRole('dialog')).toHaveCount(0);
    expect(await brokenPixels(crux), `${percent} %`).toBeLessThan(1e-6);
  }
  await crux.takePicture('text-175-sample');
});

test('new maps grow the way that the preferences say', async ({ crux }) => {
  await crux.press('Control+,');
  await expect(crux.page.getByText(crux.dataDir)).toBeVisible();
  await crux.page
    .getByRole('radiogroup', { name: 'Direction of new maps' })
    .getByRole('radio', { name: 'Grow to the right' })
    .check();
  await crux.press('Escape');
  await crux.newMap();
  await crux.writeContention('Ports are a risk');
  await crux.press('S');
  await crux.write('They watch');
  const [above, below] = [await crux.boxOf('Ports are a risk'), await crux.boxOf('They watch')];
  expect(below.x).toBeGreaterThan(above.x + above.width);
});
