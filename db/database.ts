import type Database from 'better-sqlite3';

export type Db = Database.Database;
export type SqlValue = string | number | null | Buffer;

const prepared = new WeakMap<Db, Map<string, Database.Statement>>();

/** Each statement is prepared once for each database. `Row` is what its rows hold. */
export function statement<Row = unknown>(db: Db, sql: string): Database.Statement<SqlValue[], Row> {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(sql);
  if (found === undefined) {
    found = db.prepare(sql);
    known.set(sql, found);
  }
  return found as Database.Statement<SqlValue[], Row>;
}

/** "ARMP". */
export const applicationId = 0x41524d50;
