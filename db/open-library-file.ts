import Database from 'better-sqlite3';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CruxError, reasonOf } from '../model/borders/reply';
import { dateInWords } from '../model/messages/in-words';
import { message } from '../model/messages/message';
import { copyNewestBackup, listBackups, makeBackup } from './backups';
import type { Db } from './database';
import { copyDatabase, removeDatabase, renameDurably } from './durable-files';
import { examineFile, refuseNewer } from './examine-file';
import { lockLibrary } from './library-lock';
import { makeFolder } from './make-folder';
import { currentVersion, migrate, versionOf } from './migrations/migrate';
import { createFile } from './new-library';
import { configure, findDamage, journalModeFor } from './pragmas';
import { choosePeer } from './peer';
import { recoverFromLog } from './recover-library';
import { setAside } from './set-aside';
import { fileFailureInWords, isDamage } from './sqlite-failure';
import type { Peer } from './store';

export interface LibraryFile {
  readonly db: Db;
  readonly file: string;
  readonly peer: Peer;
  readonly isReadOnly: boolean;
  /** What was wrong and what was done about it, in words. */
  readonly notice: string | null;
  /** A file that was found damaged while it was open is checked whole at the next start, like after a crash. */
  close(isDamaged?: boolean): void;
}

/** Up to this size the whole file is checked at every open; a larger one only after a crash and with each backup. */
const quicklyCheckedBytes = 8 * 1024 * 1024;
/** A second writer is kept out by the lock, so that waiting longer would only freeze this process. */
const busyMs = 200;

class Damage extends Error {}

function openFile(file: string, folder: string, isAfterCrash: boolean, now: () => number): Db {
  const isSmall = statSync(file).size <= quicklyCheckedBytes;
  const db = new Database(file, { fileMustExist: true, timeout: busyMs });
  try {
    configure(db, journalModeFor(path.dirname(file)));
    refuseNewer(file, versionOf(db));
    if ((isAfterCrash || isSmall) && findDamage(db) !== null) throw new Damage();
    if (versionOf(db) < currentVersion) {
      makeBackup(db, folder, 'migration', now());
      migrate(db);
    }
    return db;
  } catch (error) {
    db.close();
    throw isDamage(error) ? new Damage() : error;
  }
}

function timeInWords(at: number): string {
  return dateInWords(at, { dateStyle: 'long', timeStyle: 'short' });
}

/** A rebuilt library is whole once it has one of these names: from then on it takes the place of the damaged one. */
const rebuiltNames = { whole: 'library-rebuilt.db', edits: 'library-rebuilt-edits.db' } as const;

/** Also goes on where a power cut ended the exchange; null when there is no rebuilt library. */
function exchangeFile(file: string, folder: string, now: number): string | null {
  const name = Object.values(rebuiltNames).find(rebuilt => existsSync(path.join(folder, rebuilt)));
  if (name === undefined) return null;
  const values = { file: setAside(file, folder, now) };
  renameDurably(path.join(folder, name), file);
  return message(name === rebuiltNames.whole ? 'storage.noticeRecovered' : 'storage.noticeRecoveredEdits', values);
}

/** What stands in for a library that is missing or whose log cannot be read: the newest sound backup, or else an empty one. */
function replaceFile(file: string, folder: string, isMissing: boolean, now: number): string | null {
  const unfinished = `${file}.new`;
  removeDatabase(unfinished);
  const backup = copyNewestBackup(folder, unfinished);
  const aside = isMissing ? '' : setAside(file, folder, now);
  if (backup === null) createFile(file);
  else renameDurably(unfinished, file);
  const values = { file: aside, time: backup === null ? '' : timeInWords(backup.madeAt) };
  if (backup === null) return isMissing ? null : message('storage.noticeNew', values);
  return message(isMissing ? 'storage.noticeMissing' : 'storage.noticeBackup', values);
}

/** All that is shown follows from the log, so that a backup, which lacks the latest edits, is only for where the log is damaged. */
function recoverFile(file: string, folder: string, now: () => number): string | null {
  const unfinished = `${file}.new`;
  removeDatabase(unfinished);
  const recovery = recoverFromLog(file, unfinished, folder, now);
  if (recovery === null) return replaceFile(file, folder, false, now());
  renameDurably(unfinished, path.join(folder, recovery.isComplete ? rebuiltNames.whole : rebuiltNames.edits));
  return exchangeFile(file, folder, now());
}

function readOnlyFailure(folder: string): CruxError {
  return new CruxError('read-only', message('storage.readOnly', { folder }));
}

/** Where nothing can be written, a copy elsewhere is shown: SQLite cannot even read a write-ahead log without writing beside it. */
function openCopy(file: string, folder: string): LibraryFile {
  if (examineFile(file) !== 'ours') throw readOnlyFailure(folder);
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'crux-read-only-'));
  const copy = path.join(elsewhere, 'library.db');
  try {
    copyDatabase(file, copy);
    const db = openFile(copy, elsewhere, true, Date.now);
    const peer = choosePeer(db, copy);
    db.pragma('query_only = ON');
    const notice = message('storage.noticeReadOnly', { folder });
    const close = (): void => {
      db.close();
      rmSync(elsewhere, { recursive: true, force: true });
    };
    return { db, file, peer, isReadOnly: true, notice, close };
  } catch (error) {
    rmSync(elsewhere, { recursive: true, force: true });
    throw error instanceof Damage
      ? new CruxError('damaged', message('storage.damaged', { code: 'SQLITE_CORRUPT' }))
      : error;
  }
}

/** What the system says of a full or read-only disk is put into words elsewhere. */
function makeDataFolder(folder: string): void {
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new Error(message('storage.notAFolder'));
    makeFolder(folder);
  } catch (error) {
    if (fileFailureInWords(error, folder) !== error) throw error;
    const reason = reasonOf(error);
    throw new CruxError('failed', message('shell.noDataFolder', { folder, reason }));
  }
}

/** What to do where nothing can be written. */
export type InReadOnlyFolder = 'show a copy' | 'refuse';

/** Opens the library of a data folder, makes it when there is none, and never deletes or overwrites one it cannot read. */
export function openLibraryFile(
  folder: string,
  program: string,
  now: () => number,
  inReadOnlyFolder: InReadOnlyFolder = 'show a copy',
): LibraryFile {
  const file = path.join(folder, 'library.db');
  const openReadOnly = (): LibraryFile => {
    if (inReadOnlyFolder === 'refuse') throw readOnlyFailure(folder);
    return openCopy(file, folder);
  };
  try {
    makeDataFolder(folder);
    const lock = lockLibrary(folder, program);
    if (lock === null) return openReadOnly();
    let db: Db | undefined;
    try {
      let notice = exchangeFile(file, folder, now());
      const finding = examineFile(file);
      if (finding === 'absent' && listBackups(folder).length === 0) createFile(file);
      else if (finding !== 'ours') notice = replaceFile(file, folder, finding === 'absent', now());
      try {
        db = openFile(file, folder, lock.isAfterCrash, now);
      } catch (error) {
        if (!(error instanceof Damage)) throw error;
        notice = recoverFile(file, folder, now);
        db = openFile(file, folder, false, now);
      }
      const opened = db;
      const close = (isDamaged = false): void => {
        if (!opened.open) return;
        opened.close();
        lock.release(isDamaged);
      };
      return { db, file, peer: choosePeer(db, file), isReadOnly: false, notice, close };
    } catch (error) {
      db?.close();
      lock.release(isDamage(error));
      const failure = fileFailureInWords(error, folder);
      if (failure instanceof CruxError && failure.code === 'read-only') return openReadOnly();
      throw failure;
    }
  } catch (error) {
    throw fileFailureInWords(error, folder);
  }
}
