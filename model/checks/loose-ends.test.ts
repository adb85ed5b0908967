import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dismissLooseEnd, withdrawDismissal } from '../edits/dismissals';
import { apply, reverse } from '../patch';
import { randomMaps } from '../testing/random-map';
import { keyOf, looseEndsOf } from './loose-ends';

const context = { at: 5, author: '' };

test('a dismissed finding is listed with its reason and not as open; withdrawn or undone it is open again', () => {
  fc.assert(
    fc.property(randomMaps(), fc.nat(), (map, pick) => {
      const { open, dismissed } = looseEndsOf(map);
      const end = open[pick % Math.max(1, open.length)];
      fc.pre(end !== undefined);
      const patch = dismissLooseEnd(end, 'agreed', context);
      const after = apply(map, patch).map;
      const found = looseEndsOf(after);
      expect(found.open.map(keyOf)).toEqual(open.map(keyOf).filter(key => key !== keyOf(end)));
      expect(found.dismissed).toHaveLength(dismissed.length + 1);
      const entry = found.dismissed.find(({ looseEnd }) => keyOf(looseEnd) === keyOf(end));
      expect(entry?.dismissal.reason).toBe('agreed');
      if (entry === undefined) return;
      const back = [withdrawDismissal(entry.dismissal, 6), reverse(patch)].map(change => apply(after, change).map);
      for (const again of back) expect(looseEndsOf(again).open.map(keyOf)).toEqual(open.map(keyOf));
    }),
  );
});

test('each finding is named once', () => {
  fc.assert(
    fc.property(randomMaps(), map => {
      const { open, dismissed } = looseEndsOf(map);
      const keys = [...open, ...dismissed.map(({ looseEnd }) => looseEnd)].map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
