import type { Locator } from '@playwright/test';
import { findViolations } from './accessibility-rules';
import type { CruxApp } from './crux-app';
import { contention, openDebate } from './ports-debate';
import { closePlace, emptyLibraryPlaces, libraryPlaces, mapPlaces, type Place } from './screens';
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
  // Until the list has gone, Esc would mean it and not the dialog.
  await expect(crux.page.getByRole('listbox')).toHaveCount(0);
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
  await openDebate(crux);
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

/** Words that are cut off where nothing says so and nothing scrolls, and whatever cannot be reached by scrolling. */
function lostWords(crux: CruxApp): Promise<string[]> {
  return crux.page.evaluate(() => {
    const top = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')].at(-1);
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      element.closest('.visually-hidden, [inert], [aria-hidden="true"], .react-flow__viewport') === null;
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const scrolls = (element: Element | null, side: 'overflowX' | 'overflowY'): boolean =>
      element !== null &&
      (/(auto|scroll)/.test(getComputedStyle(element)[side]) || scrolls(element.parentElement, side));
    const isCut = (element: Element): boolean => {
      const { overflowX, overflowY, textOverflow, webkitLineClamp, clipPath } = getComputedStyle(element);
      // Three dots say that there is more, and a tooltip, the inspector or the card itself has it.
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || clipPath !== 'none') return false;
      const isWide = element.scrollWidth > element.clientWidth + 1 && /(hidden|clip)/.test(overflowX);
      const isHigh = element.scrollHeight > element.clientHeight + 1 && /(hidden|clip)/.test(overflowY);
      return isWide || isHigh;
    };
    const isOutside = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) return false;
      const isBeside = (box.left < -1 || box.right > innerWidth + 1) && !scrolls(element.parentElement, 'overflowX');
      const isBelow = (box.top < -1 || box.bottom > innerHeight + 1) && !scrolls(element.parentElement, 'overflowY');
      return isBeside || isBelow;
    };
    const page = document.scrollingElement;
    const wide = page !== null && page.scrollWidth > innerWidth + 1 ? ['the whole page'] : [];
    return [...(top ?? document.body).querySelectorAll('*')]
      .filter(element => isSeen(element) && (hasWords(element) || element.matches('button, input, textarea')))
      .filter(element => isCut(element) || isOutside(element))
      .map(element => `${element.getAttribute('class') ?? ''} “${element.textContent.slice(0, 40)}”`)
      .concat(wide);
  });
}

async function walkForLostWords(crux: CruxApp, places: readonly Place[]): Promise<string[]> {
  const lost: string[] = [];
  for (const place of places) {
    await test.step(place.name, async () => {
      await place.open(crux);
      await crux.page.waitForTimeout(100);
      await crux.takePicture(`large-${place.name.replaceAll(/\W+/g, '-')}`);
      lost.push(...(await lostWords(crux)).map(words => `${place.name}: ${words}`));
      await closePlace(crux, place);
    });
  }
  return lost;
}

const inMap = (names: readonly string[]): readonly Place[] => mapPlaces.filter(({ name }) => names.includes(name));

test('at twice its size in a window of 1280 × 800 no word is lost on any screen or in any dialog', async ({ crux }) => {
  test.setTimeout(180_000);
  await crux.openSample();
  await setSize(crux, 200);
  await crux.press('Escape');
  await resize(crux, 1280, 800);
  const lost = await walkForLostWords(
    crux,
    mapPlaces.filter(({ isTyping }) => isTyping !== true),
  );
  await crux.showLibrary();
  lost.push(...(await walkForLostWords(crux, [...libraryPlaces, ...emptyLibraryPlaces.slice(1)])));
  expect(lost).toEqual([]);
});

test('in a window 320 wide the library, its dialogs and the panels are used without scrolling to the side', async ({
  crux,
}) => {
  test.setTimeout(120_000);
  await crux.openSample();
  await setSize(crux, 200);
  await crux.press('Escape');
  // The smallest window there is.
  await resize(crux, 640, 800);
  const lost = await walkForLostWords(
    crux,
    inMap(['contention selected', 'claim selected', 'find bar', 'outline', 'history', 'loose ends', 'export']),
  );
  await crux.showLibrary();
  lost.push(...(await walkForLostWords(crux, [...libraryPlaces, ...emptyLibraryPlaces.slice(1)])));
  expect(lost).toEqual([]);
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
