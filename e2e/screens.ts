import { expect } from '@playwright/test';
import { choose } from './arranging-steps';
import type { CruxApp } from './crux-app';

/** Something that is shown, and how a user gets there and away again. */
export interface Place {
  readonly name: string;
  open(crux: CruxApp): Promise<void>;
  /** Esc, where nothing else is said. */
  close?(crux: CruxApp): Promise<void>;
  /** A text is open in it: Tab means something else there. */
  readonly isTyping?: boolean;
}

async function dialogIsOpen(crux: CruxApp): Promise<void> {
  await expect(crux.page.getByRole('dialog').or(crux.page.getByRole('alertdialog')).last()).toBeVisible();
}

function dialog(name: string, command: string): Place {
  return {
    name,
    open: async crux => {
      await choose(crux, command);
      await dialogIsOpen(crux);
    },
  };
}

/** Over any screen. */
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

export async function closePlace(crux: CruxApp, place: Place): Promise<void> {
  if (place.close !== undefined) await place.close(crux);
  await crux.page.waitForTimeout(60);
  await closeWhatOpened(crux);
}

/** Esc leaves whatever lies over the screen. */
async function closeWhatOpened(crux: CruxApp): Promise<void> {
  const open = crux.page.locator(
    '[role="dialog"], [role="alertdialog"], [role="menu"], textarea:focus, .find-bar, .presentation',
  );
  for (let tries = 0; tries < 4 && (await open.count()) > 0; tries += 1) {
    await crux.press('Escape');
    await crux.page.waitForTimeout(60);
  }
}
