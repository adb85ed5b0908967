import { describe, expect, test } from 'vitest';
import type { OutlineRow } from '../../model/outline';
import { findTyped, treeMoveFor } from './tree-keys';

function row(level: number, parent: number, fold: Partial<OutlineRow> = {}): OutlineRow {
  const key = `${level} ${parent}`;
  return {
    ...{ key, kind: 'claim', record: key as never, inference: null, sign: 'reason', level, position: 1, setSize: 1 },
    ...{ parent, isFoldable: false, isFolded: false, isShared: false, isUnderContention: true },
    ...fold,
  };
}

const rows = [
  row(1, -1, { isFoldable: true }),
  row(2, 0, { isFoldable: true, isFolded: true }),
  row(3, 1),
  row(2, 0),
] as const;

const press = (at: number, key: string, isRightToLeft = false) =>
  treeMoveFor(rows, at, { key, pageRows: 3, isRightToLeft });
const go = (to: number) => ({ kind: 'go', to });

describe('the keys of the outline', () => {
  test('up and down go from line to line and stop at the ends', () => {
    expect(press(0, 'ArrowDown')).toEqual(go(1));
    expect(press(3, 'ArrowDown')).toEqual(go(3));
    expect(press(0, 'ArrowUp')).toEqual(go(0));
    expect(press(2, 'PageUp')).toEqual(go(0));
    expect(press(1, 'End')).toEqual(go(3));
    expect(press(3, 'Home')).toEqual(go(0));
  });

  test('right unfolds, then goes in; at a line with nothing below it stays', () => {
    expect(press(1, 'ArrowRight')).toEqual({ kind: 'unfold' });
    expect(press(0, 'ArrowRight')).toEqual(go(1));
    expect(press(3, 'ArrowRight')).toEqual(go(3));
  });

  test('left folds, then goes out, also where an attack on the step stays in view below a fold', () => {
    expect(press(0, 'ArrowLeft')).toEqual({ kind: 'fold' });
    expect(press(2, 'ArrowLeft')).toEqual(go(1));
    expect(press(1, 'ArrowLeft')).toEqual(go(0));
  });

  test('in a mirrored window right and left change places', () => {
    expect(press(1, 'ArrowLeft', true)).toEqual({ kind: 'unfold' });
    expect(press(0, 'ArrowRight', true)).toEqual({ kind: 'fold' });
  });

  test('other keys are left to the commands', () => {
    expect(press(0, 's')).toBeNull();
    expect(press(0, 'Enter')).toBeNull();
  });
});

test('typing goes to the next line that begins so, round the end, and stays while more letters fit', () => {
  const texts = ['Ships', 'ports', 'Shells', 'Ω'];
  const find = (at: number, typed: string) => findTyped(place => texts[place] ?? '', texts.length, at, typed);
  expect(find(0, 's')).toBe(2);
  expect(find(2, 's')).toBe(0);
  expect(find(0, 'sh')).toBe(0);
  expect(find(0, 'she')).toBe(2);
  expect(find(-1, 'ω')).toBe(3);
  expect(find(0, 'x')).toBeNull();
});
