import Database from 'better-sqlite3';
import { accessSync, constants, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';
import { type Db } from './database';

/** How long a process that is just closing may keep the next one waiting. */
const patienceMs = 2_000;

export interface LibraryLock {
  /** True when the last process that had the library did not close it, or found it damaged. */
  readonly isAfterCrash: boolean;
  /** `isDamaged` leaves the library marked, as a crash would. */
  release(isDamaged?: boolean): void;
}

interface Owner {
  readonly pid: number;
  readonly program: string;
}

function readOwner(file: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8')) as Partial<Owner> | null;
    return typeof owner?.pid === 'number' && typeof owner.program === 'string'
      ? { pid: owner.pid, program: owner.program }
      : null;
  } catch {
    return null;
  }
}

/**
 * Keeps every other process out. The lock is SQLite's own file lock, which the system takes back when the process dies in
 * whatever way; the name of the owner stands in a file beside it, since reading a locked file would loosen the lock.
 * Null when the folder cannot be written to.
 */
export function lockLibrary(folder: string, program: string): LibraryLock | null {
  const ownerFile = path.join(folder, 'library.owner.json');
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return null;
  }
  let lock: Db | null = null;
  try {
    lock = new Database(path.join(folder, 'library.lock'), { timeout: patienceMs });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    const isBusy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
    if (!isBusy) throw error;
    const owner = readOwner(ownerFile);
    const words =
      owner === null
        ? message('storage.lockedUnknown', { folder })
        : message('storage.locked', { folder, program: owner.program, pid: String(owner.pid) });
    throw new CruxError('locked', words);
  }
  const held = lock;
  const isAfterCrash = readOwner(ownerFile) !== null;
  try {
    writeFileSync(ownerFile, JSON.stringify({ pid: process.pid, program } satisfies Owner));
  } catch {
    // The name is for a message only; a full disk must not keep the user from reading.
  }
  return {
    isAfterCrash,
    release: (isDamaged = false) => {
      if (!isDamaged) rmSync(ownerFile, { force: true });
      held.close();
    },
  };
}
