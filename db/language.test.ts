import { afterEach, expect, test } from 'vitest';
import { speak } from '../model/messages/all-languages';
import { newId } from '../model/ids';
import { libraryParsers } from './library-parsers';
import { temporaryFolder, temporaryLibrary } from './library.testing';

afterEach(() => {
  speak('en', 'en-GB');
});

test('the library answers in the language that it was told to speak', () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const open = () => library.handlers.openMap(newId('map'));
  expect(open).toThrow('This map is not in the library.');
  void library.handlers.setLanguage('it');
  expect(open).toThrow('Questa mappa non è nella libreria.');
});

test('a language that Crux does not speak is refused', () => {
  expect(libraryParsers.setLanguage(['it'])).toEqual(['it']);
  for (const name of ['xx', '', '__proto__', 3]) expect(() => libraryParsers.setLanguage([name])).toThrow();
});
