import { expect, type Locator } from '@playwright/test';
import type { CruxApp } from './crux-app';

export function keysDialog(crux: CruxApp): Locator {
  return crux.page.getByRole('dialog', { name: 'Keys' });
}

/** Opens the dialog of keys the way a user finds it: by the preferences. */
export async function openKeys(crux: CruxApp): Promise<void> {
  await crux.press('Control+,');
  await crux.page.getByRole('button', { name: 'Change keys…' }).click();
  await expect(keysDialog(crux)).toBeVisible();
}

/** Gives the command a key in place of one that it has; `answer` where another command has it. */
export async function changeKey(
  crux: CruxApp,
  from: { readonly label: string; readonly keys: string },
  pressed: string,
  answer?: string,
): Promise<void> {
  await keysDialog(crux)
    .getByRole('button', { name: `Change ${from.keys} for “${from.label}”` })
    .click();
  await expect(crux.page.getByRole('textbox', { name: `Press the new key for “${from.label}”` })).toBeFocused();
  await crux.press(pressed);
  if (answer !== undefined) {
    await expect(keysDialog(crux).getByRole('alert')).toBeVisible();
    await keysDialog(crux).getByRole('button', { name: answer }).click();
  }
}

export async function choosePreset(crux: CruxApp, name: string): Promise<void> {
  await crux.press('Control+,');
  await crux.page.getByRole('radio', { name, exact: true }).check();
  await crux.press('Escape');
  await expect(crux.page.getByRole('dialog')).toHaveCount(0);
  await crux.focusIsInPage();
}

/** The keys that the native menu prints beside a command. */
export function menuKeys(crux: CruxApp, id: string): Promise<{ readonly label: string; readonly accelerator: string }> {
  return crux.electron.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return { label: item?.label ?? '', accelerator: item?.accelerator ?? '' };
  }, id);
}

/** Writes into the new text that is open and goes on from there with a key. */
export async function writeOn(crux: CruxApp, text: string, key: string): Promise<void> {
  await expect(crux.openEditor()).toBeFocused();
  await expect(crux.openEditor()).toHaveValue('');
  await crux.page.keyboard.insertText(text);
  await crux.press(key);
}
