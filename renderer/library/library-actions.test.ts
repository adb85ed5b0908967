import { afterEach, expect, test } from 'vitest';
import type { MapSummary } from '../../model/borders/library-api';
import { failed, type Reply, succeeded } from '../../model/borders/reply';
import type { ImportedFile } from '../../model/borders/shell-api';
import type { MapId } from '../../model/ids';
import type { LibraryConnection } from '../connection/library';
import type { ShellClient } from '../connection/shell';
import { clearNotice, noticeStore } from '../status-bar/notice-store';
import { createLibraryActions } from './library-actions';

const map: MapSummary = {
  id: 'ports' as MapId,
  title: 'Ports',
  question: '',
  claims: 3,
  inferences: 2,
  sources: 0,
  createdAt: 0,
  updatedAt: 0,
  openedAt: null,
  trashedAt: null,
  thumbnail: null,
};

/** The edges of the window: what the library and main were asked, and what they answer. */
function edges(answers: Readonly<Record<string, Reply<unknown>>>) {
  const asked: string[] = [];
  const opened: MapId[] = [];
  const listed: (readonly ImportedFile[])[] = [];
  const client = new Proxy(
    {},
    {
      get:
        (_target, method: string) =>
        (...args: readonly unknown[]) => {
          asked.push([method, ...args.filter(arg => typeof arg === 'string')].join(' '));
          return Promise.resolve(answers[method] ?? succeeded(null));
        },
    },
  );
  const actions = createLibraryActions({
    library: { api: client } as unknown as LibraryConnection,
    shell: client as unknown as ShellClient,
    newMapDirection: () => 'right',
    openMap: id => {
      opened.push(id);
      return Promise.resolve();
    },
    showImported: files => listed.push(files),
  });
  return { actions, asked, opened, listed };
}

const notice = () => noticeStore.getState().notice;
const good: ImportedFile = {
  name: 'a.argmap',
  mapId: map.id,
  title: 'Ports',
  isCopy: false,
  problem: null,
  warnings: [],
};
const bad: ImportedFile = { ...good, name: 'b.argmap', mapId: null, title: '', problem: 'b.argmap is empty.' };

afterEach(clearNotice);

test('an empty trash says which files could not be rid of the words yet', async () => {
  const { actions } = edges({ emptyTrash: succeeded({ maps: 2, remains: 'The disk is full.' }) });
  await actions.emptyTrash();
  expect(notice()).toMatchObject({ isProblem: true });
  expect(notice()?.text).toContain('2 maps are no longer in the library');
  expect(notice()?.text).toContain('The disk is full.');
});

test('a map that goes to the trash can be had back from the status bar', async () => {
  const { actions, asked } = edges({});
  await actions.trash(map);
  expect(notice()?.text).toBe('Moved “Ports” to the trash.');
  notice()?.action?.run();
  expect(asked).toEqual(['trashMap ports', 'restoreMap ports']);
});

test('what could not be done is said with its reason, and as a problem', async () => {
  const { actions } = edges({ trashMap: failed('disk-full', 'The disk is full.') });
  await actions.trash(map);
  expect(notice()).toMatchObject({ isProblem: true, text: '“Ports” is unchanged: The disk is full.' });
});

test('an empty or unchanged title renames nothing', async () => {
  const { actions, asked } = edges({});
  await actions.rename(map, '   ');
  await actions.rename(map, 'Ports');
  expect(asked).toEqual([]);
  await actions.rename(map, ' Harbours ');
  expect(asked).toEqual(['renameMap ports Harbours']);
});

test('one good file is told in the status bar and can be opened from there', async () => {
  const { actions, opened, listed } = edges({ importFiles: succeeded([good]) });
  await actions.importFiles();
  notice()?.action?.run();
  expect([opened, listed]).toEqual([[map.id], []]);
});

test('a file with a problem is listed with those that went well', async () => {
  const { actions, listed } = edges({ importFiles: succeeded([good, bad]) });
  await actions.importFiles();
  expect(listed).toEqual([[good, bad]]);
});

test('what the user should know about a map that was imported is listed with it', async () => {
  const cleaned = { ...good, warnings: ['Control characters were left out.'] };
  const { actions, listed } = edges({ importFiles: succeeded([cleaned]) });
  await actions.importFiles();
  expect(listed).toEqual([[cleaned]]);
});

test('choosing no file says nothing', async () => {
  const { actions } = edges({ importFiles: succeeded([]) });
  await actions.importFiles();
  expect(notice()).toBeNull();
});

test('a file that is too large is refused before it is read', async () => {
  const { actions, asked, listed } = edges({});
  const huge = { name: 'huge.argmap', size: 300 * 1024 * 1024 } as File;
  await actions.importDropped([huge]);
  expect(asked).toEqual([]);
  expect(listed[0]?.[0]?.problem).toContain('huge.argmap is larger than');
});

test('a double click on “New map” makes one map; the next click makes another', async () => {
  const { actions, asked, opened } = edges({ createMap: succeeded(map.id) });
  await Promise.all([actions.newMap(), actions.newMap()]);
  expect(asked).toHaveLength(1);
  expect(opened).toEqual([map.id]);
  await actions.newMap();
  expect(asked).toHaveLength(2);
});
