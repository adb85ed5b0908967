import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '../../model/ids';
import type { Json } from '../../model/json';
import { temporaryFolder, temporaryLibrary } from '../library.testing';
import { storeOf } from '../store';
import { listNamedViews, readFolded, readNamedView } from '../views';
import { currentVersion, migrate, type Migration, migrations, versionOf } from './migrate';

test('the versions count up from one without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_migration, position) => position + 1));
  expect(currentVersion).toBe(migrations.length);
});

test('migration 1 makes the log, its projection, and a search index over live records', () => {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, 1));
  expect(versionOf(db)).toBe(1);
  const names = db.prepare(`SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')`).pluck().all();
  for (const name of [
    'step',
    'op',
    'head',
    'map_state',
    'claim',
    'inference',
    'citation',
    'searchable',
    'search_index',
  ]) {
    expect(names).toContain(name);
  }
  db.close();
});

test('migration 2 keeps every row of a library of version 1 and adds named versions', () => {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, 1));
  db.exec(`INSERT INTO author VALUES ('a', '', '');
    INSERT INTO peer VALUES (1, 'p', 'a', 1, NULL); INSERT INTO map (id, uuid) VALUES (1, 'm');
    INSERT INTO step VALUES (1, 1, 1, 's', 'edit', 'Edit', NULL, 0, 1, 1, 1, NULL, x'00', NULL);`);
  migrate(db, migrations.slice(0, 2));
  expect(versionOf(db)).toBe(2);
  expect(db.prepare('SELECT uuid FROM step').pluck().all()).toEqual(['s']);
  db.exec(`INSERT INTO version VALUES ('v', 1, 'Before the meeting', 5, '{"p":1}')`);
  expect(() => db.exec(`INSERT INTO version VALUES ('w', 1, 'Broken', 5, 'no vector')`)).toThrow();
  expect(() => db.exec(`INSERT INTO version VALUES ('w', 9, 'Of no map', 5, '{}')`)).toThrow();
  db.close();
});

test('migration 3 keeps every row of a library of version 2, unlocked, and finds the words of notes and frames', () => {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, 2));
  db.exec(`INSERT INTO author VALUES ('a', '', '');
    INSERT INTO peer VALUES (1, 'p', 'a', 1, NULL); INSERT INTO map (id, uuid) VALUES (1, 'm');
    INSERT INTO map_local (map_id, updated_at) VALUES (1, 0);
    INSERT INTO claim VALUES (1, 1, 'c', 'Cranes', '', '', 0, 0, NULL, NULL, NULL, '', NULL, 0, '', NULL);
    INSERT INTO search_index (rowid, title, question, text, note, tags, quote, source)
      SELECT id, title, question, text, note, tags, quote, source FROM searchable;`);
  migrate(db, migrations.slice(0, 3));
  expect(versionOf(db)).toBe(3);
  expect(db.prepare('SELECT text, is_locked FROM claim').all()).toEqual([{ text: 'Cranes', is_locked: 0 }]);
  db.exec(`INSERT INTO note VALUES (2, 1, 'n', 'Ring the harbour', 'c', 0, 0, 9, 9, 'yellow', 0, NULL);
    INSERT INTO frame VALUES (3, 1, 'f', 'Law', NULL, 0, 0, 9, 9, 'grey', 0, NULL);
    INSERT INTO dismissal VALUES (4, 1, 'd', 'c', 'R1', 'Agreed', 0, NULL)`);
  const found = db.prepare('SELECT kind, text FROM searchable ORDER BY id');
  expect(found.all()).toEqual([
    { kind: 'claim', text: 'Cranes' },
    { kind: 'note', text: 'Ring the harbour' },
    { kind: 'frame', text: 'Law' },
  ]);
  db.exec('UPDATE claim SET deleted_at = 5');
  expect(found.all()).toEqual([{ kind: 'frame', text: 'Law' }]);
  const hits = db.prepare(`SELECT rowid FROM search_index WHERE search_index MATCH 'cranes'`).pluck().all();
  expect(hits).toEqual([1]);
  db.close();
});

test('migration 4 gives each named view a row of its own, and the folds of a map a place apart from the rest of its view', () => {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, 3));
  const [claim, other, view] = [newId('claim'), newId('claim'), newId('view')];
  const kept = { id: view, name: 'Before the vote', folded: [claim, other], anchor: null, focusSteps: 2 };
  const views: readonly Json[] = [
    { folded: [other], focused: claim, namedViews: [kept, 'nonsense', { name: 'Without id' }] },
    { folded: [], focused: null },
    { folded: 'nonsense' },
    null,
  ];
  views.forEach((value, place) => {
    db.prepare('INSERT INTO map (id, uuid) VALUES (?, ?)').run(place, String(place));
    const insert = 'INSERT INTO map_local (map_id, updated_at, view) VALUES (?, 0, ?)';
    db.prepare(insert).run(place, value === null ? null : JSON.stringify(value));
  });
  migrate(db, migrations.slice(0, 4));
  expect(versionOf(db)).toBe(4);
  expect(db.prepare('SELECT view FROM map_local ORDER BY map_id').pluck().all()).toEqual([
    JSON.stringify({ focused: claim }),
    JSON.stringify({ focused: null }),
    '{}',
    null,
  ]);
  const store = storeOf(db, '', { id: 0, uuid: '' }, Date.now);
  expect(views.map((_, place) => readFolded(store, place))).toEqual([[other], [], null, null]);
  expect(listNamedViews(store, 0)).toEqual([{ id: view, name: kept.name }]);
  expect(readNamedView(store, 0, view)).toEqual({ ...kept, selected: null, query: null });
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
});

test('migration 5 keeps every frame as large as it was made, and finds one around claims while one of them is there', () => {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, 4));
  db.exec(`INSERT INTO map (id, uuid) VALUES (1, 'm'); INSERT INTO map_local (map_id, updated_at) VALUES (1, 0);
    INSERT INTO claim VALUES (1, 1, 'c', 'Cranes', '', '', 0, 0, NULL, NULL, NULL, '', NULL, 0, '', NULL, 0),
      (2, 1, 'd', 'Docks', '', '', 0, 0, NULL, NULL, NULL, '', NULL, 0, '', NULL, 0);
    INSERT INTO frame VALUES (3, 1, 'f', 'Law', 'c', 0, 0, 9, 9, 'grey', 0, NULL);`);
  migrate(db, migrations.slice(0, 5));
  expect(versionOf(db)).toBe(5);
  expect(db.prepare('SELECT title, around FROM frame').all()).toEqual([{ title: 'Law', around: null }]);
  db.exec(`UPDATE frame SET around = '{"c":"branch","d":"card"}'; UPDATE claim SET deleted_at = 5 WHERE uuid = 'c'`);
  const found = db.prepare(`SELECT text FROM searchable WHERE kind = 'frame'`).pluck();
  expect(found.all()).toEqual(['Law']);
  db.exec(`UPDATE claim SET deleted_at = 5`);
  expect(found.all()).toEqual([]);
  expect(() => db.exec(`UPDATE frame SET around = 'no json'`)).toThrow();
  db.close();
});

test('the log of migration 1 can only grow, or be erased', () => {
  const db = new Database(':memory:');
  migrate(db, migrations.slice(0, 1));
  db.exec(`INSERT INTO author VALUES ('a', '', '');
    INSERT INTO peer VALUES (1, 'p', 'a', 1, NULL); INSERT INTO map (id, uuid) VALUES (1, 'm');
    INSERT INTO step VALUES (1, 1, 1, 's', 'edit', 'Edit', NULL, 0, 1, 1, 1, NULL, x'00', NULL);
    INSERT INTO op VALUES (1, 1, 1, 1, 1, 'claim', 'c', 'tags/x', '"v"', '[]', NULL);`);
  for (const sql of [
    `UPDATE op SET value = '"other"'`,
    `UPDATE op SET field = 'note'`,
    `UPDATE op SET lamport = 2`,
    'DELETE FROM op',
    'DELETE FROM step',
  ]) {
    expect(() => db.exec(sql)).toThrow();
  }
  db.exec(`UPDATE op SET value = '"erased"', field = 'tags/erased'`);
  db.close();
});

test('old rows come out of a migration as new ones, each migration in one transaction with its version', () => {
  const list: readonly Migration[] = [
    { version: 1, sql: `CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('old')` },
    { version: 2, sql: `ALTER TABLE note ADD COLUMN length INTEGER; UPDATE note SET length = length(text)` },
    { version: 3, sql: `CREATE TABLE half (x); SELECT nonsense` },
  ];
  const db = new Database(':memory:');
  migrate(db, list.slice(0, 1));
  migrate(db, list.slice(0, 2));
  migrate(db, list.slice(0, 2));
  expect(db.prepare('SELECT * FROM note').all()).toEqual([{ text: 'old', length: 3 }]);
  expect(() => {
    migrate(db, list);
  }).toThrow();
  expect(versionOf(db)).toBe(2);
  expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'half'`).pluck().get()).toBe(0);
  db.close();
});

test('a library is backed up before it is migrated, and one whose migration fails is left as it is', () => {
  using folder = temporaryFolder();
  const file = path.join(folder.path, 'library.db');
  {
    using library = temporaryLibrary(folder.path);
    expect(library.handlers.listBackups()).toEqual([]);
  }
  // Version 0 of our own application never was released: its tables stand in the way of migration 1.
  const db = new Database(file);
  db.pragma('user_version = 0');
  db.close();
  expect(() => temporaryLibrary(folder.path)).toThrow('already exists');
  const again = new Database(file);
  expect(versionOf(again)).toBe(0);
  expect(again.pragma('integrity_check', { simple: true })).toBe('ok');
  again.close();
  expect(readdirSync(path.join(folder.path, 'backups'))).toHaveLength(1);
});
