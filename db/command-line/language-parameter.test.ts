import { expect, test } from 'vitest';
import { languageParameter } from './language-parameter';

test.each([
  [['list', '--lang', 'it'], 'it'],
  [['--lang=it', 'list'], 'it'],
  [['list'], undefined],
  [['list', '--lang'], undefined],
])('%j asks for the language %s', (parameters, language) => {
  expect(languageParameter(parameters)).toBe(language);
});
