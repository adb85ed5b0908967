import { expect } from '@playwright/test';
import type { CruxApp } from './crux-app';
import { lookFor } from './finding-steps';

/** Something that is shown, and how a user gets there and away again. */
export interface Place {
  readonly name: string;
  open(crux: CruxApp): Promise<void>;
  /** Esc, where nothing else is said. */
  close?(crux: CruxApp): Promise<void>;
  /** A text is open in it: Tab means something else there. */
  readonly isTyping?: boolean;
  /** The cards and steps look different in it. */
  readonly changesMap?: boolean;
}

async function dialogIsOpen(crux: CruxApp): Promise<void> {
  await expect(crux.page.getByRole('dialog').or(crux.page.getByRole('alertdialog')).last()).toBeVisible();
}

function dialog(name: string, command: string): Place {
  return {
    name,
    open: async crux => {
      await crux.clickMenuItem(command);
      await dialogIsOpen(crux);
    },
  };
}

/** What the same command shows and hides. */
function toggled(
  name: string,
  command: string,
  act: (crux: CruxApp) => Promise<void> = () => Promise.resolve(),
): Place {
  return {
    name,
    open: async crux => {
      await crux.clickMenuItem(command);
      await act(crux);
    },
    close: crux => crux.clickMenuItem(command),
  };
}

function keyed(name: string, ...keys: readonly string[]): Place {
  return { name, open: crux => crux.press(...keys) };
}

/** Over the library as over a map. */
const dialogs: readonly Place[] = [
  dialog('palette', 'app.palette'),
  dialog('help', 'app.help'),
  dialog('page of keys', 'view.shortcuts'),
  dialog('preferences', 'app.preferences'),
  dialog('change of keys', 'app.changeKeys'),
  dialog('backups', 'file.backups'),
];

/** While there is no map yet. */
export const emptyLibraryPlaces: readonly Place[] = [
  { name: 'empty library', open: () => Promise.resolve() },
  ...dialogs,
];

/** With two maps in the library, the sample among them. */
export const libraryPlaces: readonly Place[] = [
  { name: 'library', open: () => Promise.resolve() },
  {
    name: 'library, search',
    open: async crux => {
      await crux.press('Control+f');
      await crux.page.keyboard.insertText('port');
      await expect(crux.page.locator('.search-hit').first()).toBeVisible();
    },
    close: async crux => {
      await crux.page.getByRole('search').getByRole('textbox').fill('');
      await expect(crux.newestMapCard()).toBeVisible();
    },
  },
  {
    name: 'library, menu of a map',
    open: async crux => {
      await crux.newestMapCard().hover();
      await crux
        .newestMapCard()
        .getByRole('button', { name: /^What to do with/ })
        .click();
      await expect(crux.page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'library, renaming',
    isTyping: true,
    open: async crux => {
      await crux.newestMapCard().getByRole('button').first().focus();
      await crux.press('F2');
    },
  },
  {
    name: 'library, trash',
    open: crux =>
      crux.page
        .getByRole('navigation')
        .getByRole('button', { name: /^Trash/ })
        .click(),
    close: crux =>
      crux.page
        .getByRole('navigation')
        .getByRole('button', { name: /^All maps/ })
        .click(),
  },
  {
    name: 'library, settings',
    open: async crux => {
      await crux.page.getByRole('navigation').getByRole('button', { name: 'Library and appearance' }).click();
      await expect(crux.page.getByRole('menu')).toBeVisible();
    },
  },
];

/** From a map, whose history may be open. */
export async function openEarlierMoment(crux: CruxApp): Promise<void> {
  const history = crux.page.getByTestId('history');
  if ((await history.count()) === 0) await crux.clickMenuItem('history.show');
  await crux.page.locator('[data-canvas-focus]').focus();
  await crux.press('Home', 'x');
  const moments = history.getByRole('option');
  await expect(moments.nth(1)).toBeVisible();
  await moments.last().click();
  await expect(crux.page.locator('.past-banner')).toBeVisible();
}

/** With the contention selected. */
const fromContention: readonly Place[] = [
  { ...keyed('map, nothing selected', 'Escape'), changesMap: true },
  keyed('contention selected', 'Home'),
  { ...keyed('claim selected', 'Alt+End'), changesMap: true },
  { ...keyed('step selected', 'Alt+End', 'Shift+P'), changesMap: true },
  {
    name: 'question selected',
    open: crux =>
      crux.page
        .locator('.card-question')
        .first()
        .click({ position: { x: 8, y: 8 } }),
  },
  { ...keyed('branch selected', 'B'), changesMap: true },
  { name: 'card open', isTyping: true, changesMap: true, open: crux => crux.press('F2') },
  { name: 'new reason', isTyping: true, open: crux => crux.press('s') },
  { ...keyed('claim carried', 'Alt+End', 'm'), close: crux => crux.press('Escape') },
  { ...keyed('folded', 'Shift+F'), changesMap: true },
  keyed('unfolded', 'Shift+F'),
  { ...toggled('focus mode', 'view.focusMode'), changesMap: true },
  {
    name: 'context menu',
    open: async crux => {
      await crux.press('Shift+F10');
      await expect(crux.page.getByRole('menu')).toBeVisible();
    },
  },
  toggled('without inspector', 'view.inspector'),
  toggled('outline', 'view.outline'),
  toggled('history', 'history.show'),
  toggled('loose ends', 'checks.show', async crux => {
    await crux.page.getByRole('option').first().click();
  }),
  {
    name: 'find bar',
    changesMap: true,
    open: async crux => {
      await lookFor(crux, 'port');
      await expect(crux.page.locator('[data-pane="canvas"] .card.is-hit').first()).toBeVisible();
    },
  },
  dialog('same as', 'arrange.sameAs'),
  dialog('go to claim', 'walk.goToClaim'),
  dialog('named views', 'view.named'),
  dialog('export', 'file.export'),
  dialog('print', 'file.print'),
  dialog('argument as text', 'read.argument'),
  {
    name: 'reader',
    changesMap: true,
    open: crux => crux.clickMenuItem('read.reader'),
    // The first Esc may close what a button says of itself.
    close: crux =>
      expect(async () => {
        await crux.press('Escape');
        await expect(crux.inspector()).toBeVisible({ timeout: 500 });
      }).toPass(),
  },
  {
    name: 'presentation',
    open: async crux => {
      await crux.clickMenuItem('present.start');
      await expect(crux.page.locator('.presentation')).toBeVisible();
      await crux.press('PageDown');
    },
  },
  {
    name: 'presentation with notes',
    open: async crux => {
      await crux.clickMenuItem('present.start');
      await expect(crux.page.locator('.presentation')).toBeVisible();
      await crux.clickMenuItem('present.notes');
    },
  },
  {
    name: 'note',
    isTyping: true,
    changesMap: true,
    open: crux => crux.clickMenuItem('box.addNote'),
    close: async crux => {
      await crux.page.keyboard.insertText('Ask the harbour master');
      await crux.press('Escape', 'Escape');
    },
  },
  {
    name: 'frame',
    isTyping: true,
    changesMap: true,
    open: crux => crux.clickMenuItem('box.addFrame'),
    close: async crux => {
      await crux.page.keyboard.insertText('Doubtful');
      await crux.press('Escape');
    },
  },
  {
    name: 'earlier moment',
    changesMap: true,
    open: openEarlierMoment,
    close: async crux => {
      await crux.press('Escape');
      await crux.clickMenuItem('history.show');
    },
  },
  // The others say the same here as over the library.
  ...dialogs.filter(({ name }) => name === 'palette' || name === 'preferences'),
];

/** In the sample. */
export const mapPlaces: readonly Place[] = fromContention.map(place => ({
  ...place,
  open: async crux => {
    await crux.page.locator('[data-canvas-focus]').focus();
    await crux.press('Home');
    await place.open(crux);
  },
}));

export async function closePlace(crux: CruxApp, place: Place): Promise<void> {
  if (place.close !== undefined) await place.close(crux);
  await crux.page.waitForTimeout(60);
  await closeWhatOpened(crux);
}

const opened = '[role="dialog"], [role="alertdialog"], [role="menu"], .find-bar, input:focus, textarea:focus';

/** After a command: what a name with dots opens may be loaded only then, and a map takes its time. */
export async function somethingOpened(
  crux: CruxApp,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  if (id === 'file.newMap' || id === 'file.sample') await crux.mapIsOpen();
  if (id === 'argument.addSource') await expect(crux.page.getByRole('menu')).toBeVisible();
  if (id === 'file.library') await expect(crux.newestMapCard()).toBeVisible();
  if (name.endsWith('…') && id !== 'file.import') await expect(crux.page.locator(opened).last()).toBeVisible();
}

const coverings = '[role="dialog"], [role="alertdialog"], [role="menu"], textarea:focus, .find-bar, .presentation';

/** Esc leaves whatever lies over the screen. */
export async function closeWhatOpened(crux: CruxApp): Promise<void> {
  const open = crux.page.locator(coverings);
  for (let tries = 0; tries < 4 && (await open.count()) > 0; tries += 1) await crux.press('Escape');
}
