import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitBox, reveal, toMap, uncover, zoomAt } from './viewport';

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

test('a card under the tools in the corner is moved up from there, and any other stays', () => {
  const cover = { x: 16, y: 500, width: 154, height: 160 };
  const viewport = { x: 0, y: 0, zoom: 1 };
  expect(uncover(viewport, { x: 400, y: 520, width: 208, height: 56 }, cover)).toBe(viewport);
  const covered = { x: 20, y: 520, width: 208, height: 56 };
  const moved = uncover(viewport, covered, cover);
  expect(moved.y + covered.y + covered.height).toBeLessThan(cover.y);
  expect(uncover(moved, covered, cover)).toBe(moved);
});
