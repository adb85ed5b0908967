import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

function syncPath(target: string): void {
  const handle = openSync(target, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a finished file under its final name, so that after a power cut there is the old file or the whole new one. */
export function renameDurably(from: string, to: string): void {
  syncPath(from);
  renameSync(from, to);
  // Windows cannot open a folder, and its file systems journal a rename themselves.
  if (process.platform !== 'win32') syncPath(path.dirname(to));
}

/** Removes what SQLite keeps beside a database: another file that takes its name must not find it there. */
export function removeBesides(file: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

/** Removes a database with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  rmSync(file, { force: true });
  removeBesides(file);
}

/** Renames a database with what SQLite keeps beside it: its log may hold what the file itself does not yet. */
export function renameDatabase(from: string, to: string): void {
  for (const suffix of ['', '-wal', '-journal']) {
    try {
      renameSync(from + suffix, to + suffix);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  rmSync(`${from}-shm`, { force: true });
}

export function copyDatabase(from: string, to: string): void {
  removeDatabase(to);
  copyFileSync(from, to);
  for (const suffix of ['-wal', '-journal']) {
    try {
      copyFileSync(from + suffix, to + suffix);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

/** "20261123T054318123Z": sorts by time and may stand in a file name everywhere. */
export function timeStamp(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:.]/g, '');
}
