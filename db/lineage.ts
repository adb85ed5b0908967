import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';
import { readSetting, writeSetting } from './setting';
import type { Store } from './store';

const name = 'lineage';

/** The line of states that a library's present one is of; empty until a backup is restored for the first time. */
export function lineageOf(db: Database.Database): string {
  return readSetting(db, name) ?? '';
}

/** For a backup that is about to become the library: what windows still send was made over another state. */
export function beginLineage(file: string): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    writeSetting(db, name, randomUUID());
  } finally {
    db.close();
  }
}

/** Even where the window could not be told in time that a backup was restored, nothing of it is mixed into what is there now. */
export function refuseOtherLineage(store: Store, lineage: string | undefined): void {
  if (lineage !== undefined && lineage !== store.lineage) throw new CruxError('replaced', message('storage.replaced'));
}
