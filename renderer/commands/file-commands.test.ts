import { expect, test } from 'vitest';
import type { ImportedFile } from '../../model/borders/shell-api';
import { newId } from '../../model/ids';
import { connectLibrary } from '../connection/library';
import type { ShellClient } from '../connection/shell';
import { createApp } from '../state/app';
import { MemoryLibrary } from '../state/memory-library';
import { noticeStore } from '../status-bar/notice-store';
import { importFiles } from './file-commands';
import { sceneOf } from './scene';

/** A window with an open map, in which the user chooses these files. */
async function importIntoWindow(files: readonly Partial<ImportedFile>[]): Promise<string | undefined> {
  const whole = files.map(file => ({
    name: '',
    mapId: null,
    title: '',
    isCopy: false,
    problem: null,
    warnings: [],
    ...file,
  }));
  const answers = { importFiles: whole } as Readonly<Record<string, unknown>>;
  const api = new Proxy(
    {},
    { get: (_, name) => () => Promise.resolve({ ok: true, value: answers[String(name)] ?? null }) },
  );
  const library = new MemoryLibrary();
  const app = createApp({ api: api as ShellClient, onEvent: () => () => undefined }, connectLibrary(library.onPort));
  await app.showMap(library.mapId);
  await importFiles.run(sceneOf(app));
  return noticeStore.getState().notice?.text;
}

test('of two files the good one is opened, and it is said why the other one could not be read', async () => {
  const said = await importIntoWindow([{ mapId: newId('map'), title: 'Ports' }, { problem: 'notes.json is no map.' }]);
  expect(said).toContain('notes.json is no map.');
});

test('what a file had that a map cannot hold is said beside the map that was opened', async () => {
  expect(
    await importIntoWindow([{ mapId: newId('map'), title: 'Ports', warnings: ['Colours were left out.'] }]),
  ).toContain('Colours were left out.');
});
