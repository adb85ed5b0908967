import { statfsSync } from 'node:fs';
import type { Db } from './database';

const networkDrives = [0x6969, 0x517b, 0xff534d42, 0xfe534d42];
const fatDrives = [0x4d44, 0x2011bab0];
/** File systems on which the shared memory of a write-ahead log does not work or does not survive. */
const withoutWal = new Set([...networkDrives, ...fatDrives]);

/** Where another computer can write too, and a lock may hold one of them only. */
export function isOnNetwork(folder: string): boolean {
  if (folder.startsWith('\\\\')) return true;
  return process.platform === 'linux' && networkDrives.includes(statfsSync(folder).type);
}

export function journalModeFor(folder: string): 'WAL' | 'DELETE' {
  if (folder.startsWith('\\\\')) return 'DELETE';
  if (process.platform !== 'linux') return 'WAL';
  return withoutWal.has(statfsSync(folder).type) ? 'DELETE' : 'WAL';
}

/** On every open: none of these is kept in the file, or better-sqlite3 opens with a weaker one. */
export function configure(db: Db, journalMode: 'WAL' | 'DELETE'): void {
  // First, before anything of the file's own schema can run.
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  db.pragma(`journal_mode = ${journalMode}`);
  // better-sqlite3 reopens a write-ahead log at NORMAL, which may lose the last edits in a power cut.
  db.pragma('synchronous = FULL');
  if (process.platform === 'darwin') db.pragma('fullfsync = ON');
}

/** What is wrong with the file, in SQLite's words; null when it is sound. */
export function findDamage(db: Db): string | null {
  const result = db.pragma('quick_check(1)', { simple: true }) as string;
  return result === 'ok' ? null : result;
}
