import Database from 'better-sqlite3';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { LibraryEvent } from '../model/borders/library-api';
import { openSession } from './library-session';
import { creation, findProblems, newClaim, newStep, temporaryFolder, temporaryLibrary } from './library.testing';
import { listMaps } from './maps';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 1, 12);

test('a backup is restored after a backup of the present state, and every window hears of it', async () => {
  using folder = temporaryFolder();
  {
    let now = start;
    using library = temporaryLibrary(folder.path, { now: () => (now += 1_000) });
    const { handlers } = library;
    const events: LibraryEvent['type'][] = [];
    library.onEvent(({ type }) => events.push(type));
    const id = await handlers.createMap('Ports', '', 'first');
    const backup = await handlers.makeBackup();
    expect(backup).toMatchObject({ reason: 'manual', maps: 1 });
    await handlers.saveSteps(id, [newStep([creation(newClaim('second'))])]);
    await handlers.createMap('Later', '', '');
    await handlers.restoreBackup(backup.name);
    expect(events).toContain('library-replaced');
    expect((await handlers.listMaps()).map(({ title }) => title)).toEqual(['Ports']);
    expect((await handlers.openMap(id)).contents.claims.map(({ text }) => text)).toEqual(['first']);
    const [before] = await handlers.listBackups();
    expect(before).toMatchObject({ reason: 'restore', maps: 2 });
    await handlers.saveSteps(id, [newStep([creation(newClaim('third'))])]);
    await handlers.restoreBackup(before?.name ?? '');
    expect(await handlers.listMaps()).toHaveLength(2);
    expect((await handlers.openMap(id)).contents.claims.map(({ text }) => text)).toEqual(['first', 'second']);
  }
  expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
  expect(readdirSync(folder.path).sort()).toEqual(['backups', 'library.db', 'library.lock']);
});

test('a restored library writes a log of its own', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const id = await library.handlers.createMap('Ports', '', '');
  const { name } = await library.handlers.makeBackup();
  await library.handlers.restoreBackup(name);
  await library.handlers.saveSteps(id, [newStep([creation(newClaim('x'))])]);
  library.close();
  const db = new Database(path.join(folder.path, 'library.db'));
  expect(db.prepare('SELECT count(DISTINCT peer_id) FROM step').pluck().get()).toBe(2);
  db.close();
});

test('what a cut-short backup left behind is gone after the next start', async () => {
  using folder = temporaryFolder();
  let name: string;
  {
    using library = temporaryLibrary(folder.path);
    await library.handlers.createMap('Ports', '', '');
    ({ name } = await library.handlers.makeBackup());
  }
  for (const ending of ['.new', '.new-journal', '.restore']) {
    writeFileSync(path.join(folder.path, 'backups', name + ending), 'half of it');
  }
  using _library = temporaryLibrary(folder.path);
  expect(readdirSync(path.join(folder.path, 'backups'))).toEqual([name]);
});

test('a library that cannot be opened again after a change on disk is opened with a later call', () => {
  using folder = temporaryFolder();
  const session = openSession(folder.path, {});
  const others = new Database(path.join(folder.path, 'library.lock'));
  expect(() => session.replace(() => others.exec('BEGIN EXCLUSIVE'))).toThrow(
    expect.objectContaining({ code: 'locked' }),
  );
  others.close();
  expect(session.read(listMaps)).toEqual([]);
  session.close();
});

test('a backup that cannot be tried becomes a notice, not the end of the process', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  await library.handlers.createMap('Ports', '', '');
  library.close();
  expect(() => library.keepHouse()).not.toThrow();
});

test('one backup is made each day, the ten newest stay and one of each of fourteen days', async () => {
  using folder = temporaryFolder();
  let now = start;
  using library = temporaryLibrary(folder.path, { now: () => now });
  library.keepHouse();
  expect(await library.handlers.listBackups()).toEqual([]);
  await library.handlers.createMap('Ports', '', '');
  for (let at = 0; at < 20; at += 1) {
    library.keepHouse();
    library.keepHouse();
    now += day;
  }
  const daily = await library.handlers.listBackups();
  expect(daily).toHaveLength(14);
  expect(daily[0]?.madeAt).toBe(start + 19 * day);
  for (let at = 0; at < 12; at += 1) {
    now += 1_000;
    await library.handlers.makeBackup();
  }
  const all = await library.handlers.listBackups();
  expect(all.filter(({ reason }) => reason === 'manual')).toHaveLength(10);
  expect(all.filter(({ reason }) => reason === 'daily')).toHaveLength(13);
  now = start - day;
  const { name } = await library.handlers.makeBackup();
  expect((await library.handlers.listBackups()).map(backup => backup.name)).toContain(name);
});

test('a backup is named, never a path, and one that is not there changes nothing', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  await library.handlers.createMap('Ports', '', '');
  for (const name of ['../library.db', '/etc/passwd', 'library-20260101T120000000Z-daily-1-maps.db']) {
    expect(() => library.handlers.restoreBackup(name)).toThrow('There is no backup named');
  }
  expect(await library.handlers.listMaps()).toHaveLength(1);
});

test('a big import makes a backup first', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const id = await library.handlers.createMap('Ports', '', '');
  const contents = await library.handlers.readMap(id);
  const claims = Array.from({ length: 1_001 }, () => newClaim('x'));
  await library.handlers.importMap({ ...contents, claims }, 'Import');
  expect(await library.handlers.listBackups()).toMatchObject([{ reason: 'import', maps: 1 }]);
});
