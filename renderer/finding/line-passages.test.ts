import { expect, test } from 'vitest';
import { linePassages } from './line-passages';

const query = { text: 'warships use', isExact: false, isWholeWord: false };

test('a passage that is broken over two lines is marked in both', () => {
  const lines = ['Often warships', 'use naval bases'];
  const marked = linePassages(lines, query).map((passages, line) =>
    passages.map(([start, end]) => lines[line]?.slice(start, end)),
  );
  expect(marked).toEqual([['warships'], ['use']]);
});

test('a line without the words has no mark', () => {
  expect(linePassages(['Naval bases'], query)).toEqual([[]]);
});
