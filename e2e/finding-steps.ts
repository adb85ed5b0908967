import { expect, type Locator } from '@playwright/test';
import type { CruxApp } from './crux-app';

/** Words that stand in the sample debate. */
export const sample = {
  contention: 'Chinese-run terminals in European ports expose',
  doubleStandard: 'It is a double standard',
  haifa: 'SIPG will run Haifa’s new port',
  deepest: 'About a quarter of Nato’s port visits',
  above: 'US and Nato warships do not use Italian commercial ports',
} as const;

export function findField(crux: CruxApp): Locator {
  return crux.page.getByRole('textbox', { name: 'Find in claims and questions' });
}

export function findBar(crux: CruxApp): Locator {
  return crux.page.getByRole('search', { name: 'Find in this map' });
}

export function foundCards(crux: CruxApp): Locator {
  return crux.page.locator('[data-pane="canvas"] .card.is-hit');
}

export function dimmedCards(crux: CruxApp): Locator {
  return crux.page.locator('[data-pane="canvas"] .card.is-dim');
}

export function wayBar(crux: CruxApp): Locator {
  return crux.page.getByRole('toolbar', { name: 'Way through the map' });
}

export async function lookFor(crux: CruxApp, words: string): Promise<void> {
  await crux.press('Control+f');
  await expect(findField(crux)).toBeFocused();
  await crux.page.keyboard.insertText(words);
}

/** To a claim by some of its words, without a mouse and wherever it lies. */
export async function goToClaim(crux: CruxApp, words: string): Promise<void> {
  await crux.press('g');
  await crux.page.keyboard.insertText(words);
  await crux.press('Enter');
  await crux.isReached(words);
  await canvasHasFocus(crux);
}

export async function canvasHasFocus(crux: CruxApp): Promise<void> {
  await expect(crux.page.locator('[data-canvas-focus]')).toBeFocused();
}
