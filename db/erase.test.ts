import Database from 'better-sqlite3';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { LibraryEvent } from '../model/borders/library-api';
import { emptyQuery } from '../model/find-query';
import { type MapId, newId } from '../model/ids';
import type { Library } from './library';
import {
  changeOf,
  damage,
  filesWith,
  findProblems,
  fullContents,
  newStep,
  temporaryFolder,
  temporaryLibrary,
} from './library.testing';

const secrets = [
  'Zanzibarcode',
  'Quellenschutz',
  'Xylophonist',
  'Wombatting',
  'Yttriumtag',
  'Vexillology',
  'Jabberwocky',
  'Kaleidoscope',
  'Nightingale',
];

async function writeSecrets(library: Library): Promise<MapId> {
  const { handlers } = library;
  const [
    title = '',
    note = '',
    quote = '',
    author = '',
    tag = '',
    question = '',
    draft = '',
    label = '',
    version = '',
  ] = secrets;
  const sample = fullContents(title);
  const [contention, ...others] = sample.claims;
  const [source, ...sources] = sample.sources;
  const [citation] = sample.citations;
  if (contention === undefined || source === undefined || citation === undefined) throw new Error('no sample');
  const { id } = await handlers.importMap(
    {
      ...sample,
      claims: [{ ...contention, text: `${title} is safe` }, ...others],
      sources: [{ ...source, author }, ...sources],
      citations: [{ ...citation, quote, selector: null }],
      questions: sample.questions.map(item => ({ ...item, text: question })),
    },
    label,
  );
  await handlers.saveSteps(id, [
    newStep([changeOf(contention, 'note', '', note), changeOf(contention, `tags/${tag}`, null, true)]),
    newStep([changeOf(contention, 'note', note, `${note} again`)]),
  ]);
  await handlers.saveVersion(id, version, null);
  await handlers.saveDraft(id, contention.id, 'text', draft);
  await handlers.saveThumbnail(id, { words: [title] });
  await handlers.saveView(id, { search: quote });
  await handlers.saveNamedView(id, {
    id: newId('view'),
    name: version,
    folded: [],
    anchor: null,
    selected: null,
    query: { ...emptyQuery, text: quote },
    focusSteps: null,
  });
  return id;
}

test('what is erased for good is in no file of the data folder any more', async () => {
  using folder = temporaryFolder();
  {
    using library = temporaryLibrary(folder.path);
    const { handlers } = library;
    const kept = await handlers.createMap('Kept', '', 'This stays');
    const id = await writeSecrets(library);
    await handlers.makeBackup();
    await handlers.trashMap(id);
    await handlers.makeBackup();
    expect(filesWith(folder.path, secrets).length).toBeGreaterThan(2);
    await handlers.eraseMap(id);
    expect(filesWith(folder.path, secrets)).toEqual([]);
    expect((await handlers.listMaps()).map(map => map.id)).toEqual([kept]);
    expect(() => handlers.openMap(id)).toThrow('This map is not in the library.');
  }
  const file = path.join(folder.path, 'library.db');
  expect(findProblems(file)).toEqual([]);
  const backups = readdirSync(path.join(folder.path, 'backups'));
  expect(backups).toHaveLength(2);
  for (const name of backups) expect(findProblems(path.join(folder.path, 'backups', name))).toEqual([]);
  expect(filesWith(folder.path, ['This stays']).length).toBe(3);
});

test.each(['claim', 'op'])(
  'what is erased for good is not in a library either that was set aside because its table %s was damaged',
  async table => {
    using folder = temporaryFolder();
    let id: MapId;
    {
      using library = temporaryLibrary(folder.path);
      id = await writeSecrets(library);
      await library.handlers.makeBackup();
    }
    damage(path.join(folder.path, 'library.db'), table);
    using library = temporaryLibrary(folder.path);
    expect((await library.handlers.status()).notice).toContain('was set aside');
    await library.handlers.trashMap(id);
    await library.handlers.eraseMap(id);
    expect(filesWith(folder.path, secrets)).toEqual([]);
  },
);

test('an erasure that was cut short is finished at the next start', async () => {
  using folder = temporaryFolder();
  {
    using library = temporaryLibrary(folder.path);
    await writeSecrets(library);
    const unfinished = await library.handlers.listMaps();
    await library.handlers.makeBackup();
    const db = new Database(path.join(folder.path, 'library.db'));
    db.prepare('INSERT INTO erasure (map_uuid) VALUES (?)').run(unfinished[0]?.id);
    db.close();
  }
  {
    using library = temporaryLibrary(folder.path);
    expect(await library.handlers.listMaps()).toHaveLength(1);
  }
  expect(filesWith(path.join(folder.path, 'backups'), secrets)).toEqual([]);
});

test('a copy that a power cut left beside the library is gone with the next start', () => {
  using folder = temporaryFolder();
  for (const ending of ['.new', '.new-wal', '.empty']) {
    writeFileSync(path.join(folder.path, `library.db${ending}`), secrets.join());
  }
  using _library = temporaryLibrary(folder.path);
  expect(filesWith(folder.path, secrets)).toEqual([]);
});

test('only what is in the trash can be erased', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const id = await library.handlers.createMap('Ports', '', '');
  expect(() => library.handlers.eraseMap(id)).toThrow('Only a map in the trash');
  await library.handlers.trashMap(id);
  await library.handlers.restoreMap(id);
  expect(await library.handlers.emptyTrash()).toEqual({ maps: 0, remains: null });
  await library.handlers.trashMap(id);
  expect(await library.handlers.emptyTrash()).toEqual({ maps: 1, remains: null });
  expect(await library.handlers.listMaps()).toEqual([]);
});

test('the log stays sound when a map is erased in which an undo found nothing left to undo', async () => {
  using folder = temporaryFolder();
  {
    using library = temporaryLibrary(folder.path);
    const contents = fullContents('Ports');
    const { id } = contents.map;
    await library.handlers.importMap(contents, 'Import');
    const edit = newStep([changeOf(contents.map, 'question', contents.map.question, 'Why?')]);
    await library.handlers.saveSteps(id, [edit, newStep([], 'undo', edit)]);
    await library.handlers.trashMap(id);
    await library.handlers.eraseMap(id);
    expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
    await library.handlers.importMap(contents, 'Import');
    const another = newStep([changeOf(contents.map, 'question', contents.map.question, 'Who?')]);
    await library.handlers.saveSteps(id, [another, newStep([], 'undo', another)]);
  }
  const file = path.join(folder.path, 'library.db');
  expect(findProblems(file)).toEqual([]);
  const db = new Database(file);
  db.exec(`UPDATE step SET label = 'Another' WHERE op_count = 0 AND arrival = (SELECT max(arrival) FROM step)`);
  db.close();
  expect(findProblems(file)).toHaveLength(1);
});

test('every window hears which maps went to the trash and which are gone for good', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const { handlers } = library;
  const ids = [await handlers.createMap('Ports', '', ''), await handlers.createMap('Harbours', '', '')];
  const heard: LibraryEvent[] = [];
  library.onEvent(event => heard.push(event));
  for (const id of ids) await handlers.trashMap(id);
  await handlers.emptyTrash();
  expect(heard.filter(({ type }) => type !== 'maps-changed')).toEqual([
    ...ids.map(mapId => ({ type: 'map-trashed', mapId })),
    { type: 'maps-erased', mapIds: expect.arrayContaining(ids) as readonly MapId[] },
  ]);
});

test('an erased map can be brought in again from a file, and its log goes on', async () => {
  using folder = temporaryFolder();
  {
    using library = temporaryLibrary(folder.path);
    const contents = fullContents('Ports');
    await library.handlers.importMap(contents, 'Import');
    await library.handlers.trashMap(contents.map.id);
    await library.handlers.emptyTrash();
    expect(await library.handlers.importMap(contents, 'Import')).toEqual({ id: contents.map.id, isCopy: false });
    expect((await library.handlers.openMap(contents.map.id)).contents).toEqual(contents);
  }
  expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
});
