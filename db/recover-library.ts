import Database from 'better-sqlite3';
import { type Db, type SqlValue, statement } from './database';
import { removeDatabase } from './durable-files';
import { currentVersion, migrate, migrations, versionOf } from './migrations/migrate';
import { createFile } from './new-library';
import { findDamage } from './pragmas';
import { findBrokenSteps, rebuildProjection } from './rebuild';
import { fileFailureInWords, isDamage } from './sqlite-failure';
import { storeOf } from './store';

interface Recovery {
  /** False when versions, views, drafts, or which maps are in the trash could not all be read. */
  readonly isComplete: boolean;
}

class Unusable extends Error {}

/** Each before those that refer to it. */
const logTables = ['author', 'peer', 'map', 'step', 'op'] as const;
const localTables = ['version', 'named_view', 'draft', 'setting', 'erasure'] as const;

function columnsOf(db: Db, table: string): readonly string[] {
  return statement<{ name: string }>(db, 'SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);
}

/** Without its other indexes: these may be what is damaged. */
function copyRows(source: Db, target: Db, table: string, columns = columnsOf(target, table), where = ''): void {
  if (columns.length === 0) return;
  const names = columns.map(name => `"${name}"`).join(', ');
  const select = `SELECT ${names} FROM "${table}" NOT INDEXED ${where}`;
  const insert = `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
  const rows = source.prepare<[], SqlValue[]>(select).raw().iterate();
  for (const row of rows) statement(target, insert).run(...row);
}

/** Whether the work came to its end; what the disk refuses is no damage of the file and goes up. */
function canDo(folder: string, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!isDamage(error) && fileFailureInWords(error, folder) !== error) throw error;
    return false;
  }
}

/** The picture of a map takes pages of its own, so that where it cannot be read the rest of the row mostly can. */
function copyMapRow(source: Db, target: Db, folder: string, map: number): boolean {
  const where = `WHERE map_id = ${String(map)}`;
  const small = ['map_id', 'updated_at', 'trashed_at', 'opened_at'];
  if (canDo(folder, () => copyRows(source, target, 'map_local', undefined, where))) return true;
  canDo(folder, () => copyRows(source, target, 'map_local', small, where));
  return false;
}

/** A map that was erased has no such row; any other is not shown without one. */
const addMapRows = `INSERT INTO map_local (map_id, updated_at)
  SELECT map_id, (SELECT max(at) FROM step WHERE step.map_id = map_state.map_id) FROM map_state
  WHERE map_id NOT IN (SELECT map_id FROM map_local)`;

/** An op is a head until another one names it as what it saw. A whole record takes the place of all its fields. */
const makeHeads = [
  `INSERT INTO head (map_id, record, field, peer_id, seq) SELECT map_id, record, field, peer_id, seq FROM op`,
  `DELETE FROM head WHERE (map_id, record, field, peer_id, seq) IN (
    SELECT old.map_id, old.record, old.field, old.peer_id, old.seq
    FROM op new JOIN json_each(new.parents) seen JOIN peer p ON p.uuid = seen.value ->> 0
      JOIN op old ON old.map_id = new.map_id AND old.peer_id = p.id AND old.seq = seen.value ->> 1
    WHERE new.record = old.record AND new.field IN ('*', old.field))`,
];

/** Steps that are gone without a trace would leave a sound, shorter log: the counters beside it tell. */
const missing = `SELECT 1 FROM map WHERE arrival > (SELECT count(*) FROM step WHERE map_id = map.id)
  UNION ALL SELECT 1 WHERE (SELECT count(*) FROM op) <> (SELECT coalesce(sum(op_count), 0) FROM step)`;

function copyLibrary(source: Db, target: Db, folder: string, now: () => number): boolean {
  let isComplete = true;
  target.transaction(() => {
    for (const table of logTables) copyRows(source, target, table);
    if (statement(target, missing).get() !== undefined || findBrokenSteps(target).length > 0) throw new Unusable();
    for (const table of localTables) {
      isComplete = canDo(folder, () => copyRows(source, target, table)) && isComplete;
    }
    for (const { id } of statement<{ id: number }>(target, 'SELECT id FROM map').all()) {
      isComplete = copyMapRow(source, target, folder, id) && isComplete;
    }
    for (const sql of makeHeads) statement(target, sql).run();
  })();
  migrate(target);
  const store = storeOf(target, folder, { id: 0, uuid: '' }, now);
  rebuildProjection(store);
  if (statement(target, addMapRows).run().changes === 0) return isComplete;
  rebuildProjection(store);
  return false;
}

/**
 * Builds a new library in the file `to` from the log of a damaged one, from which all that screens show follows. Null, and no
 * file, when the log itself cannot be read whole or its hashes do not fit.
 */
export function recoverFromLog(damaged: string, to: string, folder: string, now: () => number): Recovery | null {
  let source: Db | null = null;
  let target: Db | null = null;
  try {
    source = new Database(damaged, { fileMustExist: true });
    for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'query_only = ON']) source.pragma(pragma);
    const version = versionOf(source);
    if (version < 1 || version > currentVersion) return null;
    createFile(
      to,
      migrations.filter(step => step.version <= version),
    );
    target = new Database(to, { fileMustExist: true });
    target.pragma('foreign_keys = ON');
    const isComplete = copyLibrary(source, target, folder, now);
    const isSound = findDamage(target) === null && (target.pragma('foreign_key_check') as unknown[]).length === 0;
    if (!isSound) throw new Unusable();
    target.close();
    return { isComplete };
  } catch (error) {
    target?.close();
    removeDatabase(to);
    if (!isDamage(error) && fileFailureInWords(error, folder) !== error) throw error;
    return null;
  } finally {
    source?.close();
  }
}
