import type { Locator } from '@playwright/test';
import type { CruxApp } from './crux-app';
import { findBar, lookFor } from './finding-steps';
import { closeWhatOpened, openEarlierMoment, somethingOpened } from './screens';
import { expect, test } from './test';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly canRun: boolean;
}

/** A user's position in the app from which some commands can run. */
interface Situation {
  readonly name: string;
  /** What only makes sense, or only does no harm, here. */
  readonly only?: RegExp;
  arrive(crux: CruxApp): Promise<void>;
}

async function toCanvas(crux: CruxApp): Promise<void> {
  if ((await crux.page.locator('[data-pane="canvas"]').count()) === 0) await crux.openNewestMap();
  await crux.page.locator('[data-canvas-focus]').focus();
  await crux.press('Home');
}

const inMap = (name: string, ...keys: readonly string[]): Situation => ({
  name,
  arrive: async crux => {
    await toCanvas(crux);
    await crux.press(...keys);
  },
});

const clicked = (name: string, card: string, x: number): Situation => ({
  name,
  arrive: async crux => {
    await toCanvas(crux);
    await crux.page
      .locator(card)
      .first()
      .click({ position: { x, y: 8 } });
  },
});

const chosen = (name: string, ...ids: readonly string[]): Situation => ({
  name,
  arrive: async crux => {
    await toCanvas(crux);
    await crux.press('Alt+End');
    for (const id of ids) await crux.clickMenuItem(id);
  },
});

const written = (name: string, id: string, text: string): Situation => ({
  name,
  arrive: async crux => {
    await toCanvas(crux);
    await crux.clickMenuItem(id);
    await crux.write(text);
  },
});

const situations: readonly Situation[] = [
  inMap('a reason', 'Alt+End'),
  inMap('the contention'),
  inMap('a step', 'Alt+End', 'Shift+P'),
  clicked('a question', '.card-question', 8),
  inMap('a change', 'Alt+End', 'x'),
  inMap('several', 'B'),
  inMap('nothing', 'Escape'),
  inMap('something carried', 'Alt+End', 'm', 'Home'),
  {
    name: 'an undone step',
    arrive: async crux => {
      await toCanvas(crux);
      await crux.press('x');
      await crux.undo();
    },
  },
  written('a note', 'box.addNote', 'Ask'),
  written('a frame', 'box.addFrame', 'Doubtful'),
  chosen('a pinned claim', 'arrange.pin'),
  chosen('a locked branch', 'arrange.lock'),
  chosen('a place gone back from', 'places.back'),
  chosen('a focus', 'view.focusMode', 'view.focusWider'),
  clicked('a reference', '.card-reference', 40),
  written('a loose claim', 'argument.addLoose', 'Another matter'),
  {
    name: 'filters',
    only: /^find\.clearFilters/,
    arrive: async crux => {
      await toCanvas(crux);
      await lookFor(crux, 'port');
      const button = findBar(crux).getByRole('button', { name: 'Filters', exact: true });
      if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
      await findBar(crux).getByRole('checkbox').first().check();
    },
  },
  {
    name: 'words to find',
    arrive: async crux => {
      await toCanvas(crux);
      await lookFor(crux, 'port');
      await crux.clickMenuItem('find.replace');
      await expect(crux.page.getByRole('textbox', { name: 'Replace with' })).toBeFocused();
    },
  },
  {
    name: 'a reader',
    arrive: async crux => {
      await toCanvas(crux);
      await crux.clickMenuItem('read.reader');
      await expect(
        crux.page.getByRole('button', { name: 'Leave reader' }).or(crux.page.locator('[data-is-reader]')).first(),
      ).toBeVisible();
    },
  },
  {
    name: 'a slide',
    arrive: async crux => {
      await toCanvas(crux);
      await crux.press('F5');
      await expect(crux.page.locator('.presentation')).toBeVisible();
    },
  },
  {
    name: 'an earlier moment',
    only: /^history/,
    arrive: async crux => {
      await toCanvas(crux);
      await openEarlierMoment(crux);
    },
  },
  {
    name: 'the library',
    arrive: async crux => {
      if ((await crux.page.locator('[data-pane="canvas"]').count()) > 0) await crux.showLibrary();
    },
  },
  {
    name: 'the library in large letters',
    only: /^view\.text\.usual/,
    arrive: crux => crux.clickMenuItem('view.text.larger'),
  },
];

/** They lead to another map or change what the map is seen by: tried in the library, when all others were. */
const inLibrary = /^(file\.(newMap|import|sample)|app\.keys|view\.(text|theme)\.)/;

/** Only an edit of the situation itself is there each time to be undone or done again. */
const afterEdit: Readonly<Record<string, string>> = { 'edit.undo': 'a change', 'edit.redo': 'an undone step' };

async function openPalette(crux: CruxApp): Promise<void> {
  // While the map is presented its keys are the presentation's, and other keys may be in force.
  if ((await crux.page.locator('.reader, .presentation, [data-testid="map-card"]').count()) > 0)
    await crux.clickMenuItem('app.palette');
  else await crux.press('Control+Shift+p');
  await expect(crux.page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
}

function rows(crux: CruxApp): Locator {
  return crux.page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
}

async function entriesNow(crux: CruxApp): Promise<Entry[]> {
  await openPalette(crux);
  // The rows out of sight come a moment later.
  const said = crux.page.getByRole('dialog', { name: 'Commands' }).getByRole('status');
  await expect(said).toHaveText(/^\d+ /);
  await expect(rows(crux)).toHaveCount(parseInt(await said.innerText(), 10));
  const entries = await rows(crux).evaluateAll(options =>
    options.map(option => ({
      id: (option as HTMLElement).dataset['command'] ?? '',
      name: option.firstElementChild?.textContent ?? '',
      canRun: option.getAttribute('aria-disabled') === null,
    })),
  );
  await crux.press('Escape');
  return entries;
}

/** By keys alone, as whoever knows no key but the palette's does it. Says what stands first by its name. */
async function runFromPalette(crux: CruxApp, { id, name }: Entry): Promise<string> {
  await openPalette(crux);
  await crux.page.keyboard.insertText(name);
  const first = rows(crux).first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  const found = (await first.getAttribute('data-command')) ?? 'nothing';
  const canRun = (await first.getAttribute('aria-disabled')) === null;
  await crux.press(found === id && canRun ? 'Enter' : 'Escape');
  await expect(crux.page.getByRole('combobox', { name: 'Find a command' })).toHaveCount(0);
  return canRun ? found : `${found}, which cannot run,`;
}

/** Null where the focus is on something that is there, shown and can be used. */
function lostFocus(crux: CruxApp): Promise<string | null> {
  return crux.page.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return 'the focus is on nothing';
    if (!active.isConnected || !active.checkVisibility()) return 'the focus is on something hidden';
    const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')].at(-1);
    return dialog?.contains(active) === false ? 'the focus is behind what opened' : null;
  });
}

/** It may take a frame or two on a busy machine until the focus has arrived. */
async function focusFault(crux: CruxApp): Promise<string | null> {
  let fault = await lostFocus(crux);
  for (let tries = 0; fault !== null && tries < 20; tries += 1) {
    await crux.page.waitForTimeout(100);
    fault = await lostFocus(crux);
  }
  return fault;
}

const away = '.past-banner, [data-is-reader]';

/** Back to the map as it was before. */
async function putBack(crux: CruxApp): Promise<void> {
  await closeWhatOpened(crux);
  const { page } = crux;
  const [isAway, isFocusing, isMap] = await page.evaluate(
    parts => parts.map(part => document.querySelector(part) !== null),
    [away, '.way-focus', '[data-pane="canvas"]'],
  );
  if (isAway === true) {
    // A moment that is being restored leaves by itself.
    await expect(async () => {
      const leave = page.getByRole('button', { name: /Back to now|Leave reader/ });
      if ((await page.locator(away).count()) > 0) await leave.click({ timeout: 1000 });
      await expect(page.locator(away)).toHaveCount(0, { timeout: 1000 });
    }).toPass({ timeout: 15_000 });
  }
  if (isFocusing === true) await crux.clickMenuItem('view.focusMode');
  if (isMap !== true) return;
  await page.locator('[data-canvas-focus]').focus();
  await crux.press('Escape');
  for (let tries = 0; tries < 4 && (await crux.canUndo()); tries += 1) await crux.undo();
}

test('every command is found first by its name in the palette, runs, and leaves the keyboard on something', async ({
  crux,
  folder,
}) => {
  test.setTimeout(240_000);
  await crux.willOpenFiles();
  await crux.willSaveTo(`${folder}/out.png`);
  await crux.openSample();
  const done = new Set<string>();
  const faults: string[] = [];
  let all: Entry[] = [];
  for (const situation of situations) {
    const { name: place, only = /./ } = situation;
    await test.step(place, async () => {
      await situation.arrive(crux);
      all = await entriesNow(crux);
      await putBack(crux);
      const isHere = ({ id, canRun }: Entry): boolean =>
        canRun &&
        !done.has(id) &&
        only.test(id) &&
        (afterEdit[id] ?? place) === place &&
        (place.startsWith('the library') || !inLibrary.test(id));
      // Leaving the map comes last.
      const here = all
        .filter(isHere)
        .toSorted((a, b) => Number(a.id === 'file.library') - Number(b.id === 'file.library'));
      for (const entry of here) {
        await test.step(entry.id, async () => {
          await situation.arrive(crux);
          const first = await runFromPalette(crux, entry);
          done.add(entry.id);
          if (first !== entry.id) faults.push(`${entry.id} “${entry.name}” with ${place}: ${first} comes first`);
          else await somethingOpened(crux, entry);
          const during = await focusFault(crux);
          if (during !== null) faults.push(`${entry.id} with ${place}: ${during}`);
          await putBack(crux);
          const after = await focusFault(crux);
          if (after !== null) faults.push(`${entry.id} with ${place}, after Esc: ${after}`);
        });
      }
    });
  }
  expect(faults).toEqual([]);
  expect(
    all.map(({ id }) => id).filter(id => !done.has(id)),
    'commands that no situation can run',
  ).toEqual([]);
});
