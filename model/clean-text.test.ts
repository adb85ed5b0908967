import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text';

test('stored text has no NUL and no control characters but tab and newline', () => {
  expect(cleanText('a\0b\u0007c\td\ne')).toBe('abc\td\ne');
});

test('line ends of every system become newlines', () => {
  expect(cleanText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
});

test('half a character becomes the replacement character', () => {
  expect(cleanText('a\ud800b')).toBe('a\ufffdb');
});

test('text with emoji, right-to-left and combining marks is kept as it is', () => {
  for (const text of ['👩‍👩‍👧', 'שלום', 'e\u0301', '\u202eevil', '<b>&amp;']) expect(cleanText(text)).toBe(text);
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
    }),
  );
});
