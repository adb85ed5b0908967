import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { CruxApp } from './crux-app';
import { dimmedCards, findBar, foundCards, sample } from './finding-steps';
import { writeOn } from './keys-steps';
import { isAtRow, openOutline, outline, writeRow } from './outline-steps';

interface TourStep {
  /** As the README has it. */
  readonly text: string;
  readonly run: (crux: CruxApp, folder: string) => Promise<void>;
}

const reason = 'Harbour cranes carry cameras';
const premise = 'Their pictures go to the maker';
const undercut = 'Pictures alone show nothing secret';
const objection = 'Navies know when they are watched';
const question = 'Which navy has said so?';
const fromOutline = 'Pilots come aboard with telephones';
const loose = 'Harbour offices are rented out';

/** Where a person sees nothing but canvas, with room around it for a card. */
async function emptySpot(crux: CruxApp): Promise<{ readonly x: number; readonly y: number }> {
  const spot = await crux.page.evaluate(() => {
    const canvas = document.querySelector('[data-pane="canvas"]')?.getBoundingClientRect();
    if (canvas === undefined) return null;
    const isEmpty = (x: number, y: number): boolean =>
      document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') ?? false;
    for (let y = canvas.bottom - 80; y > canvas.top + 80; y -= 20)
      for (let x = canvas.right - 80; x > canvas.left + 80; x -= 20)
        if ([-60, -30, 0, 30, 60].every(across => [-40, 0, 40].every(down => isEmpty(x + across, y + down))))
          return { x, y };
    return null;
  });
  if (spot === null) throw new Error('There is no empty place on the canvas.');
  return spot;
}

export const tour: readonly TourStep[] = [
  {
    text: 'Start Crux and choose **Open the sample debate**: a copy that is yours to change.',
    run: async crux => {
      await crux.page.getByRole('button', { name: 'Open the sample debate' }).click();
      await crux.mapIsOpen();
      await expect(crux.cardNamed(sample.contention)).toBeVisible();
    },
  },
  {
    text: 'Walk the map with the arrow keys; `Home` goes to the contention. A chip says what each step is: _because_ for a reason, _but_ for an objection. Cards in one bracket only work together.',
    run: async crux => {
      const selected = crux.page.locator('[data-pane="canvas"] [aria-current="true"]');
      await crux.press('ArrowDown', 'ArrowRight');
      await expect(selected).not.toHaveAccessibleName(/^Contention/);
      await expect(crux.chips().filter({ hasText: 'because' }).first()).toBeVisible();
      await expect(crux.chips().filter({ hasText: 'but' }).first()).toBeVisible();
      await crux.press('Home');
      await crux.isReached(sample.contention);
    },
  },
  {
    text: 'Press `S`, write a reason and close it with `Enter`. `P` adds a premise to the same step, `U` says "even if true, it does not follow", `O` objects to what is selected, and `Q` asks about it.',
    run: async crux => {
      for (const [key, words, kind] of [
        ['s', reason, /^Reason/],
        ['p', premise, /^Reason/],
        ['u', undercut, /^Undercut/],
        ['o', objection, /^Objection/],
        ['q', question, /question/i],
      ] as const) {
        await crux.press(key);
        await crux.write(words);
        await expect(crux.cardNamed(words)).toHaveAccessibleName(kind);
      }
    },
  },
  {
    text: 'Click your reason. `F2` opens it for writing, `X` turns it into an objection, `Delete` takes it away and leaves what hung on it as loose branches. `Ctrl+Z` undoes one thing after the other, also after a restart.',
    run: async crux => {
      await crux.select(reason);
      await crux.press('F2', 'End');
      await crux.write(' and radios');
      await expect(crux.cardNamed(`${reason} and radios`)).toBeVisible();
      await crux.press('x');
      await expect(crux.cardNamed(reason)).toHaveAccessibleName(/^Objection/);
      await crux.press('Delete');
      await expect(crux.cardNamed(reason)).toHaveCount(0);
      await crux.undo();
      await expect(crux.cardNamed(reason)).toHaveAccessibleName(/^Objection/);
      await crux.undo();
      await expect(crux.cardNamed(reason)).toHaveAccessibleName(/^Reason/);
    },
  },
  {
    text: 'Press `Ctrl+Shift+O` for the same map as an outline: walk it with up and down, write in it with the same keys. Press it again to hide the outline.',
    run: async crux => {
      await openOutline(crux);
      await crux.press('Home', 'ArrowDown', 'ArrowUp');
      await isAtRow(crux, sample.contention);
      await crux.press('s');
      await writeRow(crux, fromOutline);
      await expect(crux.cardNamed(fromOutline)).toHaveAccessibleName(/^Reason/);
      await crux.press('Control+Shift+O');
      await expect(outline(crux)).toHaveCount(0);
      await crux.isReached(fromOutline);
    },
  },
  {
    text: '`F` folds the branch of the selected card and unfolds it, `Alt+1` shows one level of the map, `Alt+9` all of it. `D` dims what is far from the selection; `D` again makes the map clear.',
    run: async crux => {
      const all = await crux.cards().count();
      await crux.select(sample.doubleStandard);
      for (const [key, other] of [
        ['f', 'f'],
        ['Alt+1', 'Alt+9'],
      ] as const) {
        await crux.press(key);
        await expect.poll(() => crux.cards().count()).toBeLessThan(all);
        await crux.press(other);
        await expect(crux.cards()).toHaveCount(all);
      }
      await crux.press('d');
      await expect(dimmedCards(crux)).not.toHaveCount(0);
      await crux.press('d');
      await expect(dimmedCards(crux)).toHaveCount(0);
    },
  },
  {
    text: 'Press `Ctrl+F` and type _warships_. `Enter` goes from one place to the next, `Esc` leaves. `N` goes to the next objection that nobody answered.',
    run: async crux => {
      await crux.press('Control+f');
      await crux.page.keyboard.type('warships');
      await expect(foundCards(crux)).not.toHaveCount(0);
      await crux.press('Enter');
      await expect(findBar(crux)).toContainText(/1 of \d+/);
      await crux.press('Enter');
      await expect(findBar(crux)).toContainText(/2 of \d+/);
      await crux.press('Escape');
      await expect(findBar(crux)).toHaveCount(0);
      await crux.press('n');
      await expect(crux.page.locator('[data-pane="canvas"] [aria-current="true"]')).toHaveAccessibleName(
        /^(Objection|Undercut)/,
      );
    },
  },
  {
    text: '`Ctrl+Shift+L` lists the loose ends of the argument. Choose one: mend it there, or say why it may stay and dismiss it.',
    run: async crux => {
      await crux.press('Control+Shift+L');
      const panel = crux.page.getByRole('complementary', { name: 'Loose ends' });
      await panel.getByRole('option', { name: fromOutline }).click();
      await expect(panel.getByRole('button', { name: 'Add a reason' })).toBeVisible();
      await panel.getByLabel('It may stay, because').fill('Everybody has seen it.');
      await panel.getByRole('button', { name: 'Dismiss', exact: true }).click();
      await expect(panel.getByRole('group', { name: /Dismissed/ })).toContainText(fromOutline);
      await crux.press('Control+Shift+L');
      await expect(panel).toHaveCount(0);
    },
  },
  {
    text: 'Select a claim, click **Source** above the map, then **New source**, and write its title. Quote the passage, and grade both: reliability A–F of the source, credibility 1–6 of what it says here.',
    run: async crux => {
      await crux.select(fromOutline);
      const panel = crux.inspector();
      await crux.page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Source' }).click();
      await crux.page.getByRole('menuitem', { name: 'New source' }).click();
      await expect(panel.getByLabel('Title', { exact: true })).toBeFocused();
      await crux.page.keyboard.insertText('Harbour report');
      await panel.getByPlaceholder(/quote/i).fill('They saw every ship.');
      await panel.getByRole('radio', { name: /^B/ }).check({ force: true });
      await panel.getByRole('radio', { name: /^2/ }).check({ force: true });
      await expect(crux.cardNamed(fromOutline)).toHaveAccessibleName(/B2/);
      await expect(crux.cardNamed(fromOutline)).toContainText('Harbour report');
    },
  },
  {
    text: 'With the mouse, drag from the lower edge of a card to the empty canvas for a reason, double-click the empty canvas for a loose claim, and drag that onto a card to hang it there. Scroll to pan, `Ctrl` and scroll to zoom.',
    run: async crux => {
      const { mouse, keyboard } = crux.page;
      await crux.select(sample.haifa);
      const edge = await crux.boxOf(sample.haifa);
      await crux.drag({ x: edge.x + edge.width / 2, y: edge.y + edge.height - 2 }, await emptySpot(crux));
      await crux.write('By the mouse');
      await expect(crux.cardNamed('By the mouse')).toHaveAccessibleName(/^Reason/);
      const spot = await emptySpot(crux);
      await mouse.dblclick(spot.x, spot.y);
      await crux.write(loose);
      await expect(crux.cardNamed(loose)).toHaveAccessibleName(/^Loose/);
      const [from, to] = [await crux.boxOf(loose), await crux.boxOf('By the mouse')];
      await crux.drag({ x: from.x + 16, y: from.y + 10 }, { x: to.x + to.width / 2, y: to.y + 12 });
      await expect(crux.cardNamed(loose)).toHaveAccessibleName(/^Reason/);
      // It hangs there, and is not left where it was written.
      await expect(crux.cardNamed(loose)).not.toHaveAccessibleName(/Pinned/);
      const before = await crux.boxOf(sample.haifa);
      const rest = await emptySpot(crux);
      await mouse.move(rest.x, rest.y);
      await mouse.wheel(0, 60);
      await expect.poll(async () => (await crux.boxOf(sample.haifa)).y).toBeLessThan(before.y - 20);
      await keyboard.down('Control');
      await mouse.wheel(0, 120);
      await keyboard.up('Control');
      await expect.poll(async () => (await crux.boxOf(sample.haifa)).width).toBeLessThan(before.width * 0.98);
    },
  },
  {
    text: '`Ctrl+Shift+H` lists all that was done. Choose a moment to see the map as it was; **Restore** brings it back, **Back to now** leaves it.',
    run: async crux => {
      await crux.isSaved();
      await crux.press('Control+Shift+H');
      const moments = crux.page.getByTestId('history').getByRole('option');
      await moments.nth(1).click();
      const banner = crux.page.getByRole('region', { name: 'An earlier moment' });
      await expect(banner.getByRole('button', { name: 'Restore' })).toBeVisible();
      await banner.getByRole('button', { name: 'Back to now' }).click();
      await expect(banner).toHaveCount(0);
      await crux.press('Control+Shift+H');
      await expect(moments).toHaveCount(0);
    },
  },
  {
    text: '`F5` presents the argument slide by slide; `PgDn` goes on, `Esc` ends. `F9` is for reading: no tools, larger words; `Esc` leaves.',
    run: async crux => {
      const slide = crux.page.getByRole('group', { name: /^Slide \d+ of \d+$/ });
      await crux.press('F5');
      await expect(slide).toHaveAccessibleName(/^Slide 1 of/);
      await crux.press('PageDown');
      await expect(slide).toHaveAccessibleName(/^Slide 2 of/);
      await crux.press('Escape');
      await expect(slide).toHaveCount(0);
      const tools = crux.page.getByRole('toolbar', { name: 'Tools' });
      await expect(tools).toBeVisible();
      await crux.press('F9');
      await expect(tools).toHaveCount(0);
      await crux.press('Escape');
      await expect(tools).toBeVisible();
    },
  },
  {
    text: '`Ctrl+E` exports the map as the screen shows it: PNG, SVG or PDF. `Ctrl+P` prints it, on one sheet or as a poster.',
    run: async (crux, folder) => {
      const file = path.join(folder, 'tour.svg');
      await crux.willSaveTo(file);
      await crux.press('Control+e');
      const dialog = crux.page.getByRole('dialog', { name: 'Export map' });
      for (const format of ['PNG', 'PDF', 'SVG'])
        await dialog.getByRole('radio', { name: format, exact: true }).check({ force: true });
      await dialog.getByRole('button', { name: /^Export .*…$/ }).click();
      await expect.poll(() => existsSync(file)).toBe(true);
      await crux.press('Escape');
      await expect(dialog).toHaveCount(0);
      await crux.press('Control+p');
      const print = crux.page.getByRole('dialog', { name: 'Print map' });
      await print.getByRole('radio', { name: 'Poster' }).check({ force: true });
      await print.getByRole('radio', { name: 'One sheet' }).check({ force: true });
      await crux.press('Escape');
      await expect(print).toHaveCount(0);
    },
  },
  {
    text: '`Ctrl+,` opens the preferences: choose **Dark**, keys as in a **Mind map** (`Tab` adds a reason), and **Italiano**.',
    run: async crux => {
      await crux.press('Control+,');
      const dialog = crux.page.getByRole('dialog', { name: 'Preferences' });
      await dialog.getByRole('radio', { name: 'Dark', exact: true }).check({ force: true });
      await dialog.getByRole('radio', { name: 'Mind map' }).check({ force: true });
      await dialog.getByRole('button', { name: /Language/ }).click();
      await crux.page.getByRole('option', { name: 'Italiano' }).click();
      await expect(crux.page.getByRole('dialog', { name: 'Preferenze' })).toBeVisible();
      await crux.press('Escape');
      await expect(crux.page.getByRole('dialog')).toHaveCount(0);
      await expect(crux.chips().first()).toContainText('perché');
      await crux.press('Home', 'Tab');
      await writeOn(crux, 'Con i tasti di una mappa mentale', 'Tab');
      await crux.press('Escape');
      await crux.isReached('Con i tasti di una mappa mentale');
    },
  },
];
