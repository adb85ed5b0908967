import type { Locator } from '@playwright/test';
import type { CruxApp } from './crux-app';
import { law, noAccess, piraeus, presence, watching, contention } from './ports-debate';
import { expect } from './test';

/** A contention with three reasons, of which the first has a reason of its own. */
export async function buildSmallDebate(crux: CruxApp): Promise<void> {
  await crux.newMap();
  await crux.writeContention(contention);
  for (const [keys, text] of [
    [['s'], watching],
    [['s'], piraeus],
    [['Home', 's'], law],
    [['Home', 'o'], noAccess],
  ] as const) {
    await crux.press(...keys);
    await crux.write(text);
  }
  await expect(crux.cardNamed(presence)).toHaveCount(0);
}

export function notes(crux: CruxApp): Locator {
  return crux.page.getByTestId('note');
}

export function frames(crux: CruxApp): Locator {
  return crux.page.getByTestId('frame');
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function placeOf(locator: Locator): Promise<Place> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not to be seen.');
  return box;
}

/** How many things are selected, as the panel says it. */
export async function areSelected(crux: CruxApp, count: number): Promise<void> {
  await expect(crux.inspector()).toContainText(`${String(count)} things selected`);
}
