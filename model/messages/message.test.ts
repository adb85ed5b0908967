import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { english, englishAreas } from './english';

test('every message is valid ICU MessageFormat', () => {
  const broken = Object.entries(english).filter(([, text]) => {
    try {
      new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true });
      return false;
    } catch {
      return true;
    }
  });
  expect(broken).toEqual([]);
});

test('no key stands in two areas of the catalogue', () => {
  const keys = englishAreas.flatMap(area => Object.keys(area));
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  expect(keys.length).toBe(Object.keys(english).length);
});

test('every message says something', () => {
  expect(Object.entries(english).filter(([, text]) => text.trim() === '')).toEqual([]);
});
