import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { english, englishAreas } from './english';
import { message, type MessageKey } from './message';

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

test('every message reads as the catalogue’s own parser reads it', () => {
  const differing = Object.entries(english).filter(([key, text]) => {
    const names = [...text.matchAll(/\{\s*(\w+)/g)].map(([, name = '']) => name);
    const values = Object.fromEntries(names.map((name, place) => [name, place + 2]));
    const parsed: unknown = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).format(values);
    return message(key as MessageKey, values) !== parsed;
  });
  expect(differing).toEqual([]);
});

test('a message whose value is missing is refused', () => {
  const [key] = Object.entries(english).find(([, text]) => /^[^{,]*\{\w+\}[^{]*$/.test(text)) ?? [];
  expect(() => message(key as MessageKey)).toThrow();
});
