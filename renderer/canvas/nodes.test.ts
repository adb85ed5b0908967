import { expect, test } from 'vitest';
import type { LaidCard, Layout } from '../../model/layout/layout';
import { NodeCache } from './nodes';

function card(key: string, x: number, text = key): LaidCard {
  return {
    key,
    kind: 'claim',
    record: key as LaidCard['record'],
    inference: null,
    side: 'support',
    lines: [text],
    foot: null,
    isAssumption: false,
    isImplicit: false,
    hiddenCount: 0,
    x,
    y: 0,
    width: 208,
    height: 36,
  };
}

function layoutOf(...cards: readonly LaidCard[]): Layout {
  const empty = { chips: [], paths: [], marks: [], words: [], badges: [], boxes: [] };
  return { width: 100, height: 100, direction: 'down', isMirrored: false, cards, ...empty };
}

test('an unchanged card keeps its node from layout to layout', () => {
  const cache = new NodeCache();
  const before = cache.nodesOf(layoutOf(card('a', 0), card('b', 300))).get('a');
  expect(cache.nodesOf(layoutOf(card('a', 0), card('b', 400))).get('a')).toBe(before);
});

test('a card that moved away and back stands where the layout says', () => {
  const cache = new NodeCache();
  const data = cache.nodesOf(layoutOf(card('a', 0))).get('a')?.data;
  cache.nodesOf(layoutOf(card('a', 50)));
  const back = cache.nodesOf(layoutOf(card('a', 0))).get('a');
  expect(back?.position).toEqual({ x: 0, y: 0 });
  expect(back?.data).toBe(data);
});

test('a card with other words is drawn again', () => {
  const cache = new NodeCache();
  const before = cache.nodesOf(layoutOf(card('a', 0))).get('a');
  expect(cache.nodesOf(layoutOf(card('a', 0, 'other'))).get('a')?.data).not.toBe(before?.data);
});
