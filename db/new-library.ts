import Database from 'better-sqlite3';
import { applicationId } from './database';
import { removeDatabase, renameDurably } from './durable-files';
import { migrate, migrations } from './migrations/migrate';

/** Makes an empty library whole under another name: the library's file never is half a library. */
export function createFile(file: string, list = migrations): void {
  const unfinished = `${file}.empty`;
  removeDatabase(unfinished);
  const db = new Database(unfinished);
  try {
    db.pragma('page_size = 4096');
    db.pragma(`application_id = ${String(applicationId)}`);
    migrate(db, list);
  } finally {
    db.close();
  }
  renameDurably(unfinished, file);
}
