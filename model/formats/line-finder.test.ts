import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineFinder } from './line-finder';

test('line and column of every place are those of an editor, also across long lines and many short ones', () => {
  const part = fc.oneof(
    fc.constant('\n'),
    fc.constant('ab'),
    fc.constant('x'.repeat(4_100)),
    fc.constant('\n'.repeat(4_100)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
      const text = parts.join('');
      const offset = Math.floor(share * text.length);
      const before = text.slice(0, offset).split('\n');
      expect(lineFinder(text)(offset)).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
    }),
  );
});
