import { expect, test } from 'vitest';
import { succeeded } from '../../model/borders/reply';
import type { LibraryConnection } from '../connection/library';
import { askForFirstMaps, takeFirstMaps } from './first-maps';

function slowLibrary(): { readonly library: LibraryConnection; readonly answer: () => void } {
  let answer: () => void = () => undefined;
  const reply = new Promise(resolve => {
    answer = () => {
      resolve(succeeded([]));
    };
  });
  return { library: { api: { listMaps: () => reply } } as unknown as LibraryConnection, answer: () => answer() };
}

test('maps that were read before the library screen came up are shown by it, once', async () => {
  const { library, answer } = slowLibrary();
  answer();
  await askForFirstMaps(library);
  expect(takeFirstMaps(library)?.reply).toEqual(succeeded([]));
  expect(takeFirstMaps(library)).toBeNull();
});

test('maps that come after the screen looked for them are not kept for a later screen, which would show old ones', async () => {
  const { library, answer } = slowLibrary();
  const asked = askForFirstMaps(library);
  expect(takeFirstMaps(library)).toBeNull();
  answer();
  await asked;
  expect(takeFirstMaps(library)).toBeNull();
});
