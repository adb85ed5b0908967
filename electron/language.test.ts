import { expect, test } from 'vitest';
import { chooseLanguage } from './language';

test('the system’s language is spoken where Crux knows it, and English elsewhere', () => {
  expect(chooseLanguage(null, 'system', 'it-CH')).toBe('it');
  expect(chooseLanguage(null, 'system', 'en-GB')).toBe('en');
  expect(chooseLanguage(null, 'system', 'fi')).toBe('en');
});

test('a chosen language comes before the system’s, and one given at the start before both', () => {
  expect(chooseLanguage(null, 'it', 'en-GB')).toBe('it');
  expect(chooseLanguage('en', 'it', 'it-IT')).toBe('en');
});
