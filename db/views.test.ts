import Database from 'better-sqlite3';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyQuery } from '../model/find-query';
import { newId } from '../model/ids';
import type { NamedView } from '../model/named-views';
import {
  creation,
  findProblems,
  fullContents,
  newClaim,
  newStep,
  temporaryFolder,
  temporaryLibrary,
} from './library.testing';
import { libraryParsers } from './library-parsers';

function newView(name: string, fields: Partial<NamedView> = {}): NamedView {
  const empty = { folded: [], anchor: null, selected: null, query: null, focusSteps: null };
  return { id: newId('view'), name, ...empty, ...fields };
}

test('a view under a name is there as it was kept when the map is opened again, in the order of keeping', async () => {
  using folder = temporaryFolder();
  const contents = fullContents('Ports');
  const [first, second] = contents.claims.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('no claims');
  const meeting = newView('Before the meeting', {
    folded: [first, second],
    anchor: { record: first, sight: { x: 1, y: -2, zoom: 0.5 } },
    selected: second,
    query: { ...emptyQuery, text: 'crane' },
    focusSteps: 2,
  });
  const plain = newView('Whole');
  const { id } = contents.map;
  {
    using library = temporaryLibrary(folder.path);
    const { handlers } = library;
    await handlers.importMap(contents, 'Import');
    expect((await handlers.openMap(id)).folded).toBeNull();
    await handlers.saveNamedView(id, meeting);
    await handlers.saveNamedView(id, plain);
    await handlers.renameNamedView(id, meeting.id, 'Meeting');
    await handlers.saveFolded(id, [second]);
    const gone = newView('Gone');
    await handlers.saveNamedView(id, gone);
    expect(await handlers.deleteNamedView(id, gone.id)).toEqual(gone);
    expect(await handlers.deleteNamedView(id, gone.id)).toBeNull();
    expect(() => handlers.readNamedView(id, gone.id)).toThrow('not there any more');
    expect(() => handlers.renameNamedView(id, gone.id, 'x')).toThrow('not there any more');
  }
  using library = temporaryLibrary(folder.path);
  const { handlers } = library;
  const opened = await handlers.openMap(id);
  expect(opened.namedViews).toEqual([
    { id: meeting.id, name: 'Meeting' },
    { id: plain.id, name: 'Whole' },
  ]);
  expect(opened.folded).toEqual([second]);
  expect(await handlers.readNamedView(id, meeting.id)).toEqual({ ...meeting, name: 'Meeting' });

  const copy = await handlers.duplicateMap(id, 'Copy');
  const copied = await handlers.openMap(copy);
  expect(copied.namedViews.map(({ name }) => name)).toEqual(['Meeting', 'Whole']);
  const [view] = copied.namedViews;
  if (view === undefined) throw new Error('no view');
  const ids = copied.contents.claims.map(claim => claim.id);
  expect(copied.folded).toEqual(ids.slice(1));
  expect(await handlers.readNamedView(copy, view.id)).toMatchObject({ folded: ids, selected: ids[1] });
});

test('views come and go with their map: trash keeps them, a restored backup brings them back, erasing for good leaves none', async () => {
  using folder = temporaryFolder();
  {
    using library = temporaryLibrary(folder.path);
    const { handlers } = library;
    const id = await handlers.createMap('Ports', '', 'x');
    const view = newView('Before the meeting');
    await handlers.saveNamedView(id, view);
    const backup = await handlers.makeBackup();
    await handlers.trashMap(id);
    await handlers.restoreMap(id);
    expect((await handlers.openMap(id)).namedViews).toHaveLength(1);
    await handlers.deleteNamedView(id, view.id);
    await handlers.restoreBackup(backup.name);
    expect((await handlers.openMap(id)).namedViews).toEqual([{ id: view.id, name: view.name }]);
    await handlers.trashMap(id);
    await handlers.eraseMap(id);
  }
  const file = path.join(folder.path, 'library.db');
  expect(findProblems(file)).toEqual([]);
  const db = new Database(file);
  expect(db.prepare('SELECT count(*) FROM named_view').pluck().get()).toBe(0);
  db.close();
});

test('thirty views of a map of 10,000 claims with everything folded are kept, each small beside the map itself', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const { handlers } = library;
  const id = await handlers.createMap('Ports', '', 'x');
  const claims = Array.from({ length: 10_000 }, (_, place) => newClaim(`Claim ${String(place)}`));
  await handlers.saveSteps(id, [newStep(claims.map(creation))]);
  const folded = claims.map(claim => claim.id);
  const views = Array.from({ length: 30 }, (_, place) => newView(`View ${String(place)}`, { folded }));
  for (const view of views) {
    await handlers.saveNamedView(...libraryParsers.saveNamedView([id, structuredClone(view)]));
  }
  for (const view of views) expect((await handlers.readNamedView(id, view.id)).folded).toEqual(folded);
  const db = new Database(path.join(folder.path, 'library.db'), { readonly: true });
  const bytes = db.prepare('SELECT max(length(folded) + length(content)) FROM named_view').pluck().get() as number;
  db.close();
  expect(bytes).toBeLessThan(17 * folded.length);
});

test('what is no view is refused in words', () => {
  for (const broken of [null, {}, { ...newView('x'), id: 'no id' }, newView(' ')]) {
    expect(() => libraryParsers.saveNamedView([newId('map'), broken])).toThrow('is not a view that can be kept');
  }
  expect(() => libraryParsers.saveFolded([newId('map'), ['no id']])).toThrow('must be an id');
});
