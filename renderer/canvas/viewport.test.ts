import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bringIntoView, fitBox, reveal, toMap, zoomAt } from './viewport';

const canvas = { width: 1000, height: 700 };
const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const zoom = fc.double({ min: 0.05, max: 3, noNaN: true });

test('zooming keeps what is under the pointer under the pointer', () => {
  fc.assert(
    fc.property(number, number, zoom, zoom, (x, y, from, to) => {
      const at = { x: 400, y: 300 };
      const before = { x, y, zoom: from };
      const after = zoomAt(before, to, at);
      expect(toMap(after, at).x).toBeCloseTo(toMap(before, at).x, 4);
      expect(toMap(after, at).y).toBeCloseTo(toMap(before, at).y, 4);
    }),
  );
});

test('a fitted box lies inside the canvas, in its middle, and is never enlarged beyond 100 %', () => {
  const size = fc.double({ min: 10, max: 20_000, noNaN: true });
  fc.assert(
    fc.property(number, number, size, size, (x, y, width, height) => {
      const viewport = fitBox({ x, y, width, height }, canvas);
      expect(viewport.zoom).toBeLessThanOrEqual(1);
      const left = x * viewport.zoom + viewport.x;
      const right = (x + width) * viewport.zoom + viewport.x;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + right).toBeCloseTo(canvas.width, 4);
    }),
  );
});

test('what is in view already moves nothing, and what is not comes into view', () => {
  const viewport = { x: 0, y: 0, zoom: 1 };
  const seen = { x: 100, y: 100, width: 208, height: 56 };
  expect(reveal(viewport, seen, canvas)).toBe(viewport);
  const moved = reveal(viewport, { ...seen, x: 2000, y: -500 }, canvas);
  expect(2000 + 208 + moved.x).toBeLessThanOrEqual(canvas.width);
  expect(-500 + moved.y).toBeGreaterThanOrEqual(0);
});

const cover = { x: 16, y: 500, width: 154, height: 160 };

test('what is brought into view is in view and not under the tools in the corner, as long as there is room for it', () => {
  const place = fc.integer({ min: -3000, max: 3000 });
  const width = fc.integer({ min: 24, max: 620 });
  const height = fc.integer({ min: 20, max: 420 });
  fc.assert(
    fc.property(place, place, width, height, (x, y, boxWidth, boxHeight) => {
      const box = { x, y, width: boxWidth, height: boxHeight };
      const moved = bringIntoView({ x: 0, y: 0, zoom: 1 }, box, canvas, cover);
      const [left, top] = [x + moved.x, y + moved.y];
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(left + boxWidth).toBeLessThanOrEqual(canvas.width);
      expect(top + boxHeight).toBeLessThanOrEqual(canvas.height);
      const isBeside = left >= cover.x + cover.width || left + boxWidth <= cover.x;
      const isAboveOrBelow = top + boxHeight <= cover.y || top >= cover.y + cover.height;
      expect(isBeside || isAboveOrBelow).toBe(true);
      expect(bringIntoView(moved, box, canvas, cover)).toBe(moved);
    }),
  );
});

test('a card under the tools in the corner goes the shorter way out, and any other stays', () => {
  const viewport = { x: 0, y: 0, zoom: 1 };
  const size = { width: 208, height: 56 };
  expect(bringIntoView(viewport, { x: 400, y: 520, ...size }, canvas, cover)).toBe(viewport);
  const up = bringIntoView(viewport, { x: 60, y: 460, ...size }, canvas, cover);
  expect([up.x, up.y]).toEqual([0, cover.y - 8 - 56 - 460]);
  const aside = bringIntoView(viewport, { x: 150, y: 580, ...size }, canvas, cover);
  expect([aside.x, aside.y]).toEqual([cover.x + cover.width + 8 - 150, 0]);
});
