import { afterEach, expect, test } from 'vitest';
import { speak, speakAsTold } from './all-languages';
import { currentLanguage } from './current-language';
import { compareWords, dateInWords, listInWords, numberInWords } from './in-words';
import { languageOf, offeredLanguages } from './languages';
import { message } from './message';
import { languageOfTerminal, languageVariable } from './told-language';

afterEach(() => {
  speak('en', 'en-GB');
});

test.each([
  [{ LANG: 'it_IT.UTF-8' }, 'it'],
  [{ LC_ALL: 'C', LANG: 'it_IT.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: 'it_CH', LANG: 'en_US.UTF-8' }, 'it'],
  [{ LANG: 'ja_JP' }, 'en'],
  [{}, 'en'],
])('a terminal with %j speaks %s', (environment, language) => {
  expect(languageOfTerminal(environment)).toBe(language);
});

test('a process speaks as the one that started it', () => {
  speakAsTold({ [languageVariable]: 'it' });
  expect(message('map.because')).toBe('perché');
  speakAsTold({});
  expect(message('map.because')).toBe('because');
});

test('what was put into words in one language is put into words anew in another', () => {
  expect(message('typing.sameAs.count', { count: 1 })).toBe('1 claim');
  speak('it', 'it-IT');
  expect(message('typing.sameAs.count', { count: 1 })).toBe('1 affermazione');
});

test('the languages for tests are spoken when asked for and never offered', () => {
  expect(languageOf('rtl')).toBe('rtl');
  expect(offeredLanguages()).toEqual(['en', 'it']);
  speak('rtl');
  expect(currentLanguage().direction).toBe('rtl');
});

test('dates, lists and the order of words follow the language', () => {
  const day = new Date(2019, 5, 3).getTime();
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  expect(dateInWords(day, options)).toBe('3 June 2019');
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
  speak('it', 'it-IT');
  expect(dateInWords(day, options)).toBe('3 giugno 2019');
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b e c');
  expect(['Zurigo', 'è vero 10', 'È vero 2', 'fatto'].sort(compareWords)).toEqual([
    'È vero 2',
    'è vero 10',
    'fatto',
    'Zurigo',
  ]);
});

test('numbers are grouped as the language does it, alone and in every sentence', () => {
  const slide = { slide: 12_345, count: 23_456 };
  expect(numberInWords(12_345.5)).toBe('12,345.5');
  expect(message('reading.slideOf', slide)).toBe('12,345 / 23,456');
  expect(message('library.claims', { claims: 12_345 })).toBe('12,345 claims');
  speak('it', 'it-IT');
  expect(numberInWords(12_345.5)).toBe('12.345,5');
  expect(message('reading.slideOf', slide)).toBe('12.345 / 23.456');
});
