import type { Locator } from '@playwright/test';
import { type Place, placeOf } from './arranging-steps';
import type { CruxApp } from './crux-app';
import { canvasHasFocus, goToClaim, sample } from './finding-steps';
import { expect, test } from './test';

function isApart(a: Place, b: Place): boolean {
  return a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
}

function isInside(inner: Place, outer: Place): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function selectedCard(crux: CruxApp): Locator {
  return crux.page.locator('[data-pane="canvas"] .card.is-selected').first();
}

/** The selected card, and what can be done with it, are in view and under nothing, once the map has come to rest. */
async function isInFreeSight(crux: CruxApp): Promise<void> {
  const canvas = crux.page.locator('[data-pane="canvas"]');
  const corner = canvas.locator('.canvas-corner');
  for (const seen of [selectedCard(crux), canvas.locator('.selection-bar')]) {
    await expect(async () => {
      expect(isInside(await placeOf(seen), await placeOf(canvas))).toBe(true);
      expect(isApart(await placeOf(seen), await placeOf(corner))).toBe(true);
    }).toPass({ timeout: 5000 });
  }
}

/** Where every card stands, from the first one. */
async function picture(crux: CruxApp): Promise<readonly string[]> {
  return crux.cards().evaluateAll(cards => {
    const places = cards.map(card => [card.getAttribute('data-key') ?? '', card.getBoundingClientRect()] as const);
    const [first] = places;
    return places
      .map(([key, { x, y }]) => `${key} ${Math.round(x - (first?.[1].x ?? 0))} ${Math.round(y - (first?.[1].y ?? 0))}`)
      .sort();
  });
}

test.use({ isShared: true });

test('whatever one goes to comes into the free part of the map, with what can be done with it', async ({ crux }) => {
  await crux.openSample();
  await crux.press('Control+0');
  await goToClaim(crux, sample.haifa);
  await isInFreeSight(crux);
  const visited = new Set<string>();
  for (;;) {
    await crux.press('n');
    const key = await crux.page.locator('[data-canvas-focus]').getAttribute('aria-activedescendant');
    await isInFreeSight(crux);
    if (key === null || visited.has(key)) break;
    visited.add(key);
  }
  expect(visited.size).toBeGreaterThan(1);
});

test('a panel that opens leaves the selected card in view, and moves the map no further than that', async ({
  crux,
}) => {
  await crux.openSample();
  await crux.press('Control+0', 'Control+i');
  await goToClaim(crux, sample.haifa);
  await isInFreeSight(crux);
  const canvas = crux.page.locator('[data-pane="canvas"]');
  // To the right edge of the map, where the panel will be.
  const card = await placeOf(selectedCard(crux));
  const room = await placeOf(canvas);
  await crux.page.mouse.move(room.x + room.width / 2, room.y + room.height / 2);
  await crux.page.mouse.wheel(card.x + card.width + 20 - room.x - room.width, 0);
  await expect.poll(async () => (await placeOf(selectedCard(crux))).x).toBeGreaterThan(card.x);
  await crux.press('Control+i');
  await expect(crux.inspector()).toBeVisible();
  await isInFreeSight(crux);
  const shown = await placeOf(selectedCard(crux));
  const left = await placeOf(canvas);
  expect(left.x + left.width - shown.x - shown.width).toBeLessThan(60);
  await crux.press('Control+Shift+o');
  await isInFreeSight(crux);
  await crux.press('Control+Shift+o');
  await canvasHasFocus(crux);
});

test('unfolding what was folded brings the same picture back', async ({ crux }) => {
  await crux.openSample();
  const before = await picture(crux);
  await crux.press('Home', 'f');
  await expect(crux.cards()).toHaveCount(1);
  await crux.press('f');
  await expect.poll(() => picture(crux)).toEqual(before);
  await crux.press('Alt+1');
  await goToClaim(crux, sample.haifa);
  await crux.press('Alt+9');
  await expect.poll(() => picture(crux)).toEqual(before);
});

test('the name of a frame that is larger than the window is seen while it is written', async ({ crux }) => {
  await crux.openSample();
  await crux.press('Control+0');
  await goToClaim(crux, sample.haifa);
  await crux.press('Control+a');
  await crux.clickMenuItem('box.addFrame');
  await expect(crux.openEditor()).toBeFocused();
  const canvas = crux.page.locator('[data-pane="canvas"]');
  await expect(async () => {
    const title = await placeOf(crux.openEditor());
    const { x, y, height } = await placeOf(canvas);
    expect(Math.min(title.x - x, title.y - y)).toBeGreaterThan(0);
    expect(title.y + title.height).toBeLessThan(y + height);
  }).toPass({ timeout: 5000 });
});

test.describe(() => {
  test.use({ isShared: false });

  test('the picture of the whole, where there is room for it, comes up beside the selected card and not over it', async ({
    crux,
  }) => {
    await crux.page.setViewportSize({ width: 1280, height: 800 });
    await crux.openSample();
    await crux.press('Control+0');
    await goToClaim(crux, sample.doubleStandard);
    await crux.press('Control+Shift+o');
    await isInFreeSight(crux);
    const picture = crux.page.locator('.minimap');
    await expect(picture).toBeHidden();
    const card = await placeOf(selectedCard(crux));
    const tools = await placeOf(crux.page.locator('.canvas-corner'));
    await crux.page.mouse.move(card.x + card.width / 2, card.y + card.height / 2);
    await crux.page.mouse.wheel(card.x - tools.x - 20, card.y + card.height + 20 - tools.y);
    await expect.poll(async () => (await placeOf(selectedCard(crux))).x).toBeLessThan(tools.x + 40);
    await crux.press('Control+Shift+o');
    await expect(picture).toBeVisible();
    await isInFreeSight(crux);
  });

  test('a panel that opens beside a step leaves in view what can be done with it', async ({ start }) => {
    // From right to left, where a panel beside the canvas changes the width of the canvas alone.
    const crux = await start({ parameters: ['--lang', 'rtl'] });
    await crux.page.setViewportSize({ width: 1440, height: 900 });
    await crux.clickMenuItem('file.sample');
    await crux.mapIsOpen();
    await crux.press('Home', 'ArrowDown', 'ArrowRight', 'ArrowRight');
    const canvas = crux.page.locator('[data-pane="canvas"]');
    const bar = canvas.locator('.selection-bar');
    const before = await placeOf(bar);
    await crux.press('Control+Shift+o');
    await expect(crux.page.locator('[data-pane="outline"]')).toBeVisible();
    const room = await placeOf(canvas);
    expect(before.x + before.width).toBeGreaterThan(room.x + room.width);
    await expect.poll(async () => isInside(await placeOf(bar), await placeOf(canvas))).toBe(true);
  });
});
