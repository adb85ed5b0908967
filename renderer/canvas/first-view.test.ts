import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rectangle } from '../../model/layout/layout';
import { contains, overlaps } from '../../model/layout/rectangles';
import { firstView } from './first-view';
import { fitBox } from './viewport';

const canvas = { width: 1000, height: 700 };
const cover = { x: 16, y: 500, width: 154, height: 184 };
const room = { x: 0, y: 0, ...canvas };

function seen({ x, y, zoom }: { x: number; y: number; zoom: number }, box: Rectangle): Rectangle {
  return { x: box.x * zoom + x, y: box.y * zoom + y, width: box.width * zoom, height: box.height * zoom };
}

/** A contention in the middle above rows of cards, as a map that grows downwards has it. */
const maps = fc
  .record({
    columns: fc.integer({ min: 1, max: 30 }),
    rows: fc.integer({ min: 1, max: 40 }),
    contentionHeight: fc.integer({ min: 40, max: 2400 }),
    cardHeight: fc.integer({ min: 36, max: 2400 }),
  })
  .map(({ columns, rows, contentionHeight, cardHeight }) => {
    const width = Math.max(columns * 240 - 32, 520);
    const contention = { x: (width - 520) / 2, y: 0, width: 520, height: contentionHeight };
    const cards = Array.from({ length: columns * rows }, (_, place) => ({
      x: (place % columns) * 240,
      y: contentionHeight + 60 + Math.floor(place / columns) * (cardHeight + 40),
      width: 208,
      height: cardHeight,
    }));
    const height = contentionHeight + 60 + rows * (cardHeight + 40) - 40;
    const near = { x: 0, y: 0, width, height: contentionHeight + 60 + cardHeight };
    return { whole: { x: 0, y: 0, width, height }, parts: [contention, ...cards], near, contention };
  });

test('the first view of a map is large enough to read and has the beginning of the contention in view', () => {
  fc.assert(
    fc.property(maps, map => {
      const view = firstView(map, canvas, cover);
      expect(view.zoom).toBeGreaterThanOrEqual(0.5);
      const head = seen(view, { ...map.contention, height: Math.min(map.contention.height, 60) });
      expect(contains(room, head)).toBe(true);
      expect(overlaps(head, cover)).toBe(false);
    }),
  );
});

test('a map that can be read as a whole is shown whole, with nothing of it under the tools in the corner', () => {
  fc.assert(
    fc.property(maps, map => {
      const view = firstView(map, canvas, cover);
      const parts = map.parts.map(part => seen(view, part));
      const isWhole = contains(room, seen(view, map.whole));
      const isReadable = fitBox(map.whole, { width: canvas.width - 170, height: canvas.height - 200 }).zoom >= 0.5;
      if (isReadable) expect(isWhole).toBe(true);
      if (isWhole) expect(parts.some(part => overlaps(part, cover))).toBe(false);
    }),
  );
});

test('a map whose lower corner is empty stays in the middle of the canvas', () => {
  const contention = { x: 300, y: 0, width: 520, height: 76 };
  const card = { x: 420, y: 500, width: 208, height: 76 };
  const whole = { x: 0, y: 0, width: 1120, height: 576 };
  const sight = { whole, parts: [contention, card], near: whole, contention };
  expect(firstView(sight, canvas, cover)).toEqual(fitBox(whole, canvas));
});
