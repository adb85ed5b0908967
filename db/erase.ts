import Database from 'better-sqlite3';
import path from 'node:path';
import type { MapId } from '../model/ids';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';
import { isSound, listBackups } from './backups';
import { backupsFolder } from './library-places';
import { applicationId, type Db, statement } from './database';
import { copyDatabase, removeBesides, removeDatabase, renameDurably } from './durable-files';
import { currentVersion, migrate, versionOf } from './migrations/migrate';
import { configure, findDamage } from './pragmas';
import { tables } from './records-as-rows';
import { takeMapOut } from './search-index';
import { listSetAside } from './set-aside';
import { inTransaction, mapRowId, type Store } from './store';

/** Takes a map's words out of every table. What the log needs to stay a chain remains: ids, field names, order. */
function blankMap(db: Db, mapId: number): void {
  takeMapOut(db, mapId);
  const local = ['undo_entry', 'draft', 'version', 'named_view', 'map_local'];
  for (const name of [...Object.values(tables).map(table => table.name), ...local]) {
    const remove = `DELETE FROM ${name} WHERE map_id = ?`;
    statement(db, remove).run(mapId);
  }
  statement(
    db,
    `UPDATE op SET value = '"erased"', field = CASE WHEN substr(field, 1, 5) = 'tags/' THEN 'tags/erased' ELSE field END
      WHERE map_id = ?`,
  ).run(mapId);
  statement(db, `UPDATE head SET field = 'tags/erased' WHERE map_id = ? AND substr(field, 1, 5) = 'tags/'`).run(mapId);
  statement(db, 'UPDATE step SET label = ? WHERE map_id = ?').run(message('storage.erasedLabel'), mapId);
}

/** Deleted text stays in old segments of the search index, of which a backup would get a copy, until these are made anew. */
function blankMaps(db: Db, mapIds: readonly number[]): void {
  for (const mapId of mapIds) blankMap(db, mapId);
  statement(db, `INSERT INTO search_index (search_index) VALUES ('optimize')`).run();
}

/** Deleted text stays in free pages and in the write-ahead log until these are made anew. */
function scrub(db: Db): void {
  db.pragma('secure_delete = ON');
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('secure_delete = OFF');
}

const hasWords = `SELECT m.id FROM map m WHERE m.uuid = ? AND EXISTS
  (SELECT 1 FROM op o WHERE o.map_id = m.id AND o.value <> '"erased"')`;

/**
 * A copy is blanked and then takes the file's name, so that a power cut leaves a whole file. A file that is too damaged for that can
 * neither be restored nor be trusted to hold the words no more, and goes.
 */
function eraseInCopy(file: string, ids: readonly string[]): void {
  const copy = `${file}.new`;
  copyDatabase(file, copy);
  let db: Db | null = null;
  try {
    db = new Database(copy, { fileMustExist: true });
    if (db.pragma('application_id', { simple: true }) !== applicationId || versionOf(db) > currentVersion) return;
    configure(db, 'DELETE');
    migrate(db);
    const open = db;
    const found = ids.flatMap(id =>
      statement<{ id: number }>(open, hasWords)
        .all(id)
        .map(row => row.id),
    );
    if (found.length === 0 && findDamage(open) === null) return;
    open.transaction(() => {
      blankMaps(open, found);
    })();
    scrub(open);
    open.close();
    if (isSound(copy)) {
      removeBesides(file);
      renameDurably(copy, file);
    } else removeDatabase(file);
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !/CORRUPT|NOTADB/.test(error.code)) throw error;
    removeDatabase(file);
  } finally {
    db?.close();
    removeDatabase(copy);
  }
}

function pendingErasures(db: Db): readonly string[] {
  return statement<{ map_uuid: string }>(db, 'SELECT map_uuid FROM erasure')
    .all()
    .map(row => row.map_uuid);
}

export function isErasurePending(db: Db): boolean {
  return pendingErasures(db).length > 0;
}

/** The part of an erasure outside its transaction. Begun again later when it was cut short. */
export function finishErasures({ db, folder }: Store): void {
  const ids = pendingErasures(db);
  if (ids.length === 0) return;
  scrub(db);
  for (const { name } of listBackups(folder)) eraseInCopy(path.join(backupsFolder(folder), name), ids);
  for (const name of listSetAside(folder)) eraseInCopy(path.join(folder, name), ids);
  statement(db, 'DELETE FROM erasure').run();
}

export function trashedMaps(db: Db): readonly MapId[] {
  const query = `SELECT m.uuid FROM map m JOIN map_local l ON l.map_id = m.id WHERE l.trashed_at IS NOT NULL`;
  return statement<{ uuid: MapId }>(db, query)
    .all()
    .map(({ uuid }) => uuid);
}

/** Takes maps that are in the trash out of the library for good. Free pages, backups and old libraries are then left to finish. */
export function eraseMaps(store: Store, ids: readonly MapId[]): void {
  const { db } = store;
  inTransaction(store, () => {
    const mapIds = ids.map(id => mapRowId(store, id));
    for (const mapId of mapIds) {
      const query = 'SELECT 1 FROM map_local WHERE map_id = ? AND trashed_at IS NOT NULL';
      if (statement(db, query).get(mapId) === undefined)
        throw new CruxError('bad-request', message('storage.notInTrash'));
    }
    blankMaps(db, mapIds);
    for (const id of ids) statement(db, 'INSERT OR IGNORE INTO erasure (map_uuid) VALUES (?)').run(id);
  });
  store.mapIds.clear();
  store.tails.clear();
}
