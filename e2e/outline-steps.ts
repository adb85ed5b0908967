import { expect, type Locator } from '@playwright/test';
import type { CruxApp } from './crux-app';
import { byKeyboard, contention } from './ports-debate';

export function outline(crux: CruxApp): Locator {
  return crux.page.getByRole('tree', { name: 'Outline of the map' });
}

export function rows(crux: CruxApp): Locator {
  return outline(crux).getByRole('treeitem');
}

export function rowNamed(crux: CruxApp, text: string): Locator {
  return rows(crux).filter({ hasText: text }).first();
}

/** Whoever cannot see where the focus is must never lose it. */
export async function focusIsInOutline(crux: CruxApp): Promise<void> {
  await expect(outline(crux)).toBeFocused();
}

export async function openOutline(crux: CruxApp): Promise<void> {
  await crux.press('Control+Shift+O');
  await focusIsInOutline(crux);
}

/** The row at which the next key is meant. */
export async function isAtRow(crux: CruxApp, text: string): Promise<void> {
  await expect(rowNamed(crux, text)).toHaveAttribute('aria-selected', 'true');
  const id = await rowNamed(crux, text).getAttribute('id');
  await expect(outline(crux)).toHaveAttribute('aria-activedescendant', id ?? '');
}

export function rowEditor(crux: CruxApp): Locator {
  return outline(crux).getByRole('textbox');
}

/** Types into the row that is open and closes it with Enter. */
export async function writeRow(crux: CruxApp, text: string): Promise<void> {
  await expect(rowEditor(crux)).toBeFocused();
  await crux.page.keyboard.insertText(text);
  await crux.press('Enter');
  await expect(rowEditor(crux)).toHaveCount(0);
  await focusIsInOutline(crux);
}

/** The whole debate, without a mouse and without a key pressed on the canvas. */
export async function buildInOutline(crux: CruxApp): Promise<void> {
  await crux.press('Control+n');
  await crux.mapIsOpen();
  // A new map begins in its contention: it is left unwritten there.
  await expect(crux.openEditor()).toBeFocused();
  await crux.press('Escape');
  await openOutline(crux);
  await crux.press('F2');
  await writeRow(crux, contention);
  for (const [keys, text] of byKeyboard) {
    await crux.press(...keys);
    await writeRow(crux, text);
    await isAtRow(crux, text);
  }
}
