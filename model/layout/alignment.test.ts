import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Alignment, alignmentMoves } from './alignment';
import type { Rectangle } from './layout';

const box: fc.Arbitrary<Rectangle> = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 10, max: 300 }),
  height: fc.integer({ min: 10, max: 300 }),
});
const several = fc.array(box, { minLength: 2, maxLength: 6 });

function aligned(alignment: Alignment, boxes: readonly Rectangle[], fixed: Rectangle | null = null): Rectangle[] {
  const moves = alignmentMoves(alignment, boxes, fixed);
  return boxes.map((one, place) => ({
    ...one,
    x: one.x + (moves[place]?.dx ?? NaN),
    y: one.y + (moves[place]?.dy ?? NaN),
  }));
}

const places: Readonly<Record<string, (one: Rectangle) => number>> = {
  left: ({ x }) => x,
  centre: ({ x, width }) => x + width / 2,
  right: ({ x, width }) => x + width,
  top: ({ y }) => y,
  middle: ({ y, height }) => y + height / 2,
  bottom: ({ y, height }) => y + height,
};

test.each(Object.entries(places))(
  'aligned by %s, all are in one line, and a second time nothing moves',
  (name, place) => {
    fc.assert(
      fc.property(several, boxes => {
        const done = aligned(name as Alignment, boxes);
        for (const one of done) expect(place(one)).toBeCloseTo(place(done[0] as Rectangle), 6);
        for (const { dx, dy } of alignmentMoves(name as Alignment, done)) expect(Math.hypot(dx, dy)).toBeCloseTo(0, 6);
      }),
    );
  },
);

test.each(Object.entries(places))('with one that cannot move, all come to its %s', (name, place) => {
  fc.assert(
    fc.property(several, box, (boxes, fixed) => {
      for (const one of aligned(name as Alignment, boxes, fixed)) expect(place(one)).toBeCloseTo(place(fixed), 6);
    }),
  );
});

test.each([
  ['columns', 'x', 'width'],
  ['rows', 'y', 'height'],
] as const)('distributed in %s, neighbours have the same gap, and the first and the last stay', (name, start, size) => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 3, maxLength: 6 }), boxes => {
      const sorted = [...boxes].sort((a, b) => a[start] - b[start]);
      const done = aligned(name, sorted);
      const gaps = done
        .slice(1)
        .map((one, at) => one[start] - (done[at] as Rectangle)[start] - (done[at] as Rectangle)[size]);
      for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? NaN, 6);
      expect(done[0]?.[start]).toBeCloseTo(sorted[0]?.[start] ?? NaN, 6);
      expect(done.at(-1)?.[start]).toBeCloseTo(sorted.at(-1)?.[start] ?? NaN, 6);
    }),
  );
});
