import { findNarrowHits, findSmallTargets, findViolations, tabStops } from './accessibility-rules';
import type { CruxApp } from './crux-app';
import { closePlace, emptyLibraryPlaces, libraryPlaces, mapPlaces, type Place } from './screens';
import { expect, test } from './test';

const mostTabStops = 15;

type Check = (crux: CruxApp, place: Place) => Promise<string[]>;

const canBeUsed: Check = async (crux, { isTyping = false }) => {
  const stops = isTyping ? [] : await tabStops(crux);
  const found = await findViolations(crux);
  for (const target of await findSmallTargets(crux)) found.push(`small: ${target}`);
  if (stops.length > mostTabStops) found.push(`${String(stops.length)} tab stops: ${stops.join(', ')}`);
  if (stops.length === 0 && !isTyping) found.push('Tab reaches nothing');
  return found;
};

/** Everything that is wrong in any of the places, each fault with the name of its place. */
async function walk(crux: CruxApp, look: string, places: readonly Place[], check: Check): Promise<string[]> {
  const faults: string[] = [];
  for (const place of places) {
    await test.step(place.name, async () => {
      await place.open(crux);
      await crux.page.waitForTimeout(150);
      await crux.takePicture(`${look}-${place.name.replaceAll(/\W+/g, '-')}`);
      const found = await check(crux, place);
      faults.push(...found.map(fault => `${place.name}: ${fault}`));
      await closePlace(crux, place);
      await crux.focusIsInPage();
    });
  }
  return faults;
}

async function walkLibrary(crux: CruxApp, look: string, check: Check): Promise<string[]> {
  const faults = await walk(crux, look, emptyLibraryPlaces, check);
  await crux.openSample();
  await crux.showLibrary();
  return [...faults, ...(await walk(crux, look, libraryPlaces, check))];
}

test('the library and its dialogs can be used by everyone', async ({ crux }) => {
  test.setTimeout(240_000);
  await crux.clickMenuItem('view.theme.light');
  expect(await walkLibrary(crux, 'light', canBeUsed)).toEqual([]);
});

async function walkMap(crux: CruxApp, look: string, check: Check): Promise<string[]> {
  const places = mapPlaces.map(place => ({
    ...place,
    open: async () => {
      await crux.page.locator('[data-canvas-focus]').focus();
      await crux.press('Home');
      await place.open(crux);
    },
  }));
  return walk(crux, look, places, check);
}

for (const theme of ['light', 'dark'] as const) {
  test(`a map, its panels and its dialogs keep the rules of accessibility in ${theme} colours`, async ({ crux }) => {
    test.setTimeout(240_000);
    await crux.clickMenuItem(`view.theme.${theme}`);
    await crux.openSample();
    expect(await walkMap(crux, theme, findViolations)).toEqual([]);
  });
}

test('what is small on the map is hit as easily at half, at full and at twice its size', async ({ crux }) => {
  await crux.openSample();
  await crux.press('Home', 'Alt+End', 'f', 'Home');
  const percent = async (): Promise<number> =>
    parseInt((await crux.page.locator('.zoom-percent').textContent()) ?? '', 10);
  for (const [keys, isThere] of [
    ['Control+0', (now: number) => now === 100],
    ['Control+-', (now: number) => now <= 50],
    ['Control+=', (now: number) => now >= 200],
  ] as const) {
    while (!isThere(await percent())) {
      await crux.press(keys);
      await crux.page.waitForTimeout(150);
    }
    const { tried, narrow } = await findNarrowHits(crux);
    expect(tried, `things tried at ${String(await percent())} %`).toBeGreaterThan(0);
    expect(narrow, `at ${String(await percent())} %`).toEqual([]);
  }
});
