import { findFaintWords, findNarrowHits, findSmallTargets, findViolations, tabStops } from './accessibility-rules';
import type { Locator } from '@playwright/test';
import type { CruxApp } from './crux-app';
import { closePlace, emptyLibraryPlaces, libraryPlaces, mapPlaces, type Place } from './screens';
import { expect, test } from './test';

const mostTabStops = 15;

/** The light colours are looked at with everything else. */
const otherColours = ['dark', 'contrast'] as const;

/** What is wrong with what is shown now. */
async function faultsOf(crux: CruxApp, { isTyping = false, changesMap = false }: Place): Promise<string[]> {
  const looked = { isMapTheSame: !changesMap };
  const found = await findViolations(crux, looked);
  for (const target of await findSmallTargets(crux)) found.push(`small: ${target}`);
  for (const theme of otherColours) {
    await crux.clickMenuItem(`view.theme.${theme}`);
    await expect(crux.page.locator('html')).toHaveAttribute('data-theme', theme);
    found.push(...(await findFaintWords(crux, looked)).map(fault => `${theme}: ${fault}`));
  }
  await crux.clickMenuItem('view.theme.light');
  if (isTyping) return found;
  const stops = await tabStops(crux);
  if (stops.length > mostTabStops) found.push(`${String(stops.length)} tab stops: ${stops.join(', ')}`);
  if (stops.length === 0) found.push('Tab reaches nothing');
  return found;
}

/** Everything that is wrong in any of the places, each fault with the name of its place. */
async function walk(crux: CruxApp, places: readonly Place[]): Promise<string[]> {
  const faults: string[] = [];
  for (const place of places) {
    await test.step(place.name, async () => {
      await place.open(crux);
      await crux.page.waitForTimeout(150);
      await crux.takePicture(place.name.replaceAll(/\W+/g, '-'));
      const found = await faultsOf(crux, place);
      faults.push(...found.map(fault => `${place.name}: ${fault}`));
      await closePlace(crux, place);
      await crux.focusIsInPage();
    });
  }
  return faults;
}

test('the library and its dialogs can be used by everyone, in every theme', async ({ crux }) => {
  test.setTimeout(240_000);
  await crux.clickMenuItem('view.theme.light');
  const faults = await walk(crux, emptyLibraryPlaces);
  await crux.openSample();
  await crux.showLibrary();
  expect([...faults, ...(await walk(crux, libraryPlaces))]).toEqual([]);
});

test('a map, its panels and its dialogs can be used by everyone, in every theme', async ({ crux }) => {
  test.setTimeout(240_000);
  await crux.clickMenuItem('view.theme.light');
  await crux.openSample();
  expect(await walk(crux, mapPlaces)).toEqual([]);
});

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

test('where the system sets the colours, what is selected and both sides are still told apart', async ({ crux }) => {
  const { page } = crux;
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await findFaintWords(crux)).toEqual([]);
  await crux.openSample();
  await crux.press('Home', 'Alt+End');
  const outlineOf = (card: Locator): Promise<string> =>
    card.locator('.card-sheet').evaluate(sheet => getComputedStyle(sheet).outline);
  const selected = page.locator('.card[aria-current="true"]').first();
  const other = page.locator('.card-claim:not([aria-current])').first();
  const atRest = await outlineOf(other);
  expect(await outlineOf(selected)).not.toBe(atRest);
  const shapes = await Promise.all(
    ['.chip-reason', '.chip-objection'].map(chip =>
      page
        .locator(chip)
        .first()
        .evaluate(element => {
          const { borderTopWidth, borderTopLeftRadius } = getComputedStyle(element);
          return `${borderTopWidth} ${borderTopLeftRadius}`;
        }),
    ),
  );
  expect(new Set(shapes).size).toBe(2);
  const dashes = await Promise.all(
    ['.line-support', '.line-oppose'].map(line =>
      page
        .locator(line)
        .first()
        .evaluate(element => getComputedStyle(element).strokeDasharray),
    ),
  );
  expect(new Set(dashes).size).toBe(2);
  for (const name of ['claim selected', 'focus mode', 'find bar', 'palette', 'preferences', 'export']) {
    const place = mapPlaces.find(known => known.name === name);
    if (place === undefined) throw new Error(`There is no place called ${name}.`);
    await place.open(crux);
    expect(await findFaintWords(crux), name).toEqual([]);
    await closePlace(crux, place);
  }
});
