import { describe, expect, test } from 'vitest';
import { layOut } from '../../model/layout/lay-out';
import type { Layout, Rectangle } from '../../model/layout/layout';
import { contains, overlaps } from '../../model/layout/rectangles';
import { measureText } from '../../model/layout/measure-text';
import { generateMap } from '../../model/testing/generate-map';
import { placeBar } from './bar-place';

const bar = { width: 214, height: 36, gap: 8 };

function layoutOf(isMirrored: boolean): Layout {
  const map = generateMap({ claims: 60 });
  const shown = { map, direction: map.map.direction, isMirrored, folded: new Set<never>(), drafts: new Map() };
  return layOut({ ...shown, measure: measureText, aspect: 1.6, branchOf: null });
}

/** The bar of each step, with the map's own edge at the edge of the canvas. */
function stepBars(layout: Layout): { readonly bar: Rectangle; readonly premises: readonly Rectangle[] }[] {
  const seen = { area: { x: 0, y: 0, width: layout.width, height: layout.height }, cover: null };
  return layout.chips
    .filter(({ kind }) => kind !== 'question')
    .map(chip => {
      const premises = layout.cards.filter(({ inference }) => inference === chip.record);
      return { bar: { ...bar, ...placeBar(layout, chip, premises, seen, bar) }, premises };
    });
}

describe.each([false, true])('the bar of a step, mirrored: %s', isMirrored => {
  const layout = layoutOf(isMirrored);

  test('never lies over the claims of its own step, also at the edge of the canvas', () => {
    const hiding = stepBars(layout).filter(step => step.premises.some(card => overlaps(card, step.bar)));
    expect(hiding).toEqual([]);
  });

  test('is on the screen', () => {
    const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
    expect(stepBars(layout).filter(step => !contains(whole, step.bar))).toEqual([]);
  });
});
