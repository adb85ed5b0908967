import Database from 'better-sqlite3';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type MapId, newId } from '../model/ids';
import {
  changeOf,
  creation,
  damage,
  findProblems,
  fullContents,
  newClaim,
  newStep,
  sortedById,
  temporaryFolder,
  temporaryLibrary,
} from './library.testing';

function headsOf(file: string): unknown {
  const db = new Database(file);
  try {
    return db.prepare('SELECT * FROM head ORDER BY map_id, record, field, peer_id, seq').all();
  } finally {
    db.close();
  }
}

/** A library with a backup, and with edits, a version, a draft and a map in the trash that the backup does not have. */
async function makeLibrary(folder: string) {
  using library = temporaryLibrary(folder);
  const contents = fullContents('Ports');
  const { id } = await library.handlers.importMap(contents, 'Import');
  const erased = await library.handlers.importMap(fullContents('Erased'), 'Import');
  await library.handlers.trashMap(erased.id);
  await library.handlers.eraseMap(erased.id);
  const binned = await library.handlers.createMap('Binned', '', '');
  await library.handlers.makeBackup();
  const claim = newClaim('Acknowledged today');
  const edit = newStep([creation(claim)]);
  const undone = newStep([changeOf(contents.map, 'title', 'Ports', 'Harbours')]);
  const undo = newStep([changeOf(contents.map, 'title', 'Harbours', 'Ports')], 'undo', undone);
  const tag = newStep([changeOf(claim, 'tags/new', null, true), changeOf(claim, 'note', '', 'Seen')]);
  const deleted = newStep([changeOf(claim, 'deletedAt', null, 9), changeOf(claim, 'deletedAt', 9, null)]);
  await library.handlers.saveSteps(id, [undone, undo, edit, tag, deleted]);
  await library.handlers.saveVersion(id, 'Before the meeting', null);
  await library.handlers.saveNamedView(id, {
    id: newId('view'),
    name: 'Whole',
    folded: [claim.id],
    anchor: null,
    selected: claim.id,
    query: null,
    focusSteps: null,
  });
  await library.handlers.saveFolded(id, [claim.id]);
  await library.handlers.trashMap(binned);
  await library.handlers.saveDraft(id, claim.id, 'text', 'half a sen');
  return { id };
}

async function lookAt(folder: string, id: MapId) {
  using library = temporaryLibrary(folder);
  const { contents, undoList, drafts, folded, namedViews } = await library.handlers.openMap(id);
  const versions = await library.handlers.listVersions(id);
  const views = [];
  for (const view of namedViews) views.push(await library.handlers.readNamedView(id, view.id));
  const found = await library.handlers.search('acknowledged', 10);
  const maps = (await library.handlers.listMaps()).map(({ title, trashedAt }) => [title, trashedAt !== null]);
  const { notice } = await library.handlers.status();
  return { notice, shown: { contents: sortedById(contents), undoList, drafts, versions, folded, views, found, maps } };
}

describe('a damaged library', () => {
  test.each([
    ['the search index', ['search_index_data']],
    ['all of the search index', ['search_index_data', 'search_index_idx', 'search_index_docsize']],
    ['the claims that screens read', ['claim']],
    ['an index of the log', ['op_by_field', 'step_by_arrival']],
    [
      'all that follows from the log',
      ['map_state', 'claim', 'claim_live', 'inference', 'undo_entry', 'undo_entry_by_place', 'head'],
    ],
  ])('whose log is sound loses no edit, where %s is damaged', async (_what, names) => {
    using folder = temporaryFolder();
    const file = path.join(folder.path, 'library.db');
    const { id } = await makeLibrary(folder.path);
    const before = await lookAt(folder.path, id);
    const heads = headsOf(file);
    expect(before.notice).toBeNull();
    damage(file, ...names);
    const after = await lookAt(folder.path, id);
    expect(after.notice).toContain('everything up to your last edit was recovered');
    expect(after.shown).toEqual(before.shown);
    expect(headsOf(file)).toEqual(heads);
    expect(findProblems(file)).toEqual([]);
    expect(readdirSync(folder.path).filter(name => /^library-damaged-.*\.db$/.test(name))).toHaveLength(1);
    expect((await lookAt(folder.path, id)).notice).toBeNull();
  });

  test('takes edits after it was recovered', async () => {
    using folder = temporaryFolder();
    const { id } = await makeLibrary(folder.path);
    damage(path.join(folder.path, 'library.db'), 'claim');
    {
      using library = temporaryLibrary(folder.path);
      const step = newStep([creation(newClaim('Later'))]);
      expect((await library.handlers.saveSteps(id, [step])).acknowledged).toEqual([step.id]);
    }
    expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
  });

  test.each(['draft', 'version', 'named_view', 'map_local'])(
    'keeps every edit and says what may be missing where the table %s is damaged',
    async table => {
      using folder = temporaryFolder();
      const { id } = await makeLibrary(folder.path);
      const before = await lookAt(folder.path, id);
      damage(path.join(folder.path, 'library.db'), table);
      const after = await lookAt(folder.path, id);
      expect(after.notice).toContain('drafts or what was in the trash may be missing');
      expect(after.shown.contents).toEqual(before.shown.contents);
      expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
    },
  );

  test.each(['op', 'step', 'map', 'peer'])(
    'whose log is damaged in the table %s opens the newest backup, and says of when it is',
    async table => {
      using folder = temporaryFolder();
      const { id } = await makeLibrary(folder.path);
      damage(path.join(folder.path, 'library.db'), table);
      const { notice, shown } = await lookAt(folder.path, id);
      expect(notice).toContain('the backup of ');
      expect(shown.found).toMatchObject({ hits: [] });
      expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
    },
  );

  test('whose log was changed by one letter opens the newest backup, once another table shows the damage', async () => {
    using folder = temporaryFolder();
    const file = path.join(folder.path, 'library.db');
    const { id } = await makeLibrary(folder.path);
    damage(file, 'claim');
    const bytes = readFileSync(file);
    const place = bytes.indexOf('Acknowledged today');
    expect(place).toBeGreaterThan(0);
    bytes.write('B', place);
    writeFileSync(file, bytes);
    expect((await lookAt(folder.path, id)).notice).toContain('the backup of ');
  });

  test.each(['before the damaged file was set aside', 'after it', 'between it and its write-ahead log'])(
    'that was rebuilt loses nothing in a power cut %s',
    async when => {
      using folder = temporaryFolder();
      const file = path.join(folder.path, 'library.db');
      const rebuilt = path.join(folder.path, 'library-rebuilt.db');
      const { id } = await makeLibrary(folder.path);
      const { shown } = await lookAt(folder.path, id);
      damage(file, 'claim');
      await lookAt(folder.path, id);
      const [aside = ''] = readdirSync(folder.path).filter(name => /^library-damaged-.*\.db$/.test(name));
      renameSync(file, rebuilt);
      if (when.startsWith('before')) renameSync(path.join(folder.path, aside), file);
      if (when.startsWith('between')) writeFileSync(`${file}-wal`, readFileSync(rebuilt));
      const after = await lookAt(folder.path, id);
      expect(after.notice).toContain('everything up to your last edit was recovered');
      expect(after.notice).toContain(readdirSync(folder.path).find(name => /^library-damaged-.*\.db$/.test(name)));
      expect(after.shown).toEqual(shown);
      expect(findProblems(file)).toEqual([]);
      expect(readdirSync(folder.path)).not.toContain('library-rebuilt.db');
    },
  );
});
