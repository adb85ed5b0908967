import Database from 'better-sqlite3';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { CruxError } from '../model/borders/reply';
import type { FolderChoice } from '../model/borders/shell-api';
import { message } from '../model/messages/message';
import { listBackups } from './backups';
import { type Db, statement } from './database';
import { removeDatabase, renameDurably } from './durable-files';
import { examineFile } from './examine-file';
import { lockLibrary } from './library-lock';
import { backupsFolder, libraryFile, type LibrarySize, sizeOfLibrary } from './library-places';
import { makeFolder } from './make-folder';
import { isOnNetwork } from './pragmas';
import { fileFailureInWords, isDamage } from './sqlite-failure';

/** In a folder that holds other things the library gets one of its own. */
const ownFolder = 'Crux';
/** Blocks are rounded up, and the last of the room is not to be used. */
const spareShare = 1.1;

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return path.resolve(folder);
  }
}

function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every(name => name.startsWith('.'));
}

function refuseUnwritable(folder: string): void {
  const probe = path.join(folder, `.crux-${String(process.pid)}`);
  try {
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw fileFailureInWords(error, folder);
  }
}

function refuseCrowded(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= bytes * spareShare) return;
  const inMegabytes = (size: number): number => Math.ceil(size / 1_000_000);
  const values = { folder, needed: inMegabytes(bytes * spareShare), free: inMegabytes(free) };
  throw new CruxError('disk-full', message('dataFolder.noRoom', values));
}

/** What choosing a folder for the library would mean, or why it cannot be. Nothing is changed. */
export function examineFolder(chosen: string, present: string, usual: string): FolderChoice {
  const [from, home, picked] = [realOf(present), realOf(usual), realOf(chosen)];
  const folder =
    isEmpty(picked) || picked === home || existsSync(libraryFile(picked)) ? picked : path.join(picked, ownFolder);
  if (realOf(folder) === from) throw new CruxError('bad-request', message('dataFolder.same', { folder }));
  const parent = existsSync(folder) ? folder : path.dirname(folder);
  if (isOnNetwork(parent)) throw new CruxError('bad-request', message('dataFolder.network', { folder }));
  refuseUnwritable(parent);
  const file = libraryFile(folder);
  const found = examineFile(file);
  if (found === 'unreadable') throw new CruxError('damaged', message('dataFolder.unreadable', { file }));
  if (found === 'ours') return { kind: 'open', folder, ...sizeOfLibrary(folder) };
  if (isWithin(folder, from)) throw new CruxError('bad-request', message('dataFolder.inside', { folder: from }));
  if (!isEmpty(folder) && folder !== home)
    throw new CruxError('bad-request', message('dataFolder.notEmpty', { folder }));
  const size = sizeOfLibrary(from);
  refuseCrowded(parent, size.bytes);
  return { kind: 'copy', folder, ...size };
}

/** Names of the tables and how many rows each has: a copy that agrees in all of them is whole. */
function countsOf(db: Db): string {
  const names = statement<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name`,
  ).all();
  const rows = names.map(({ name }) => statement<{ rows: number }>(db, `SELECT count(*) AS rows FROM "${name}"`).get());
  return JSON.stringify([db.pragma('user_version', { simple: true }), names, rows]);
}

/** A checked copy of the database at the place of `to`. */
function copyChecked(from: string, to: string): void {
  const source = new Database(from, { fileMustExist: true });
  try {
    source.pragma('trusted_schema = OFF');
    statement(source, 'VACUUM INTO ?').run(to);
    const copy = new Database(to, { fileMustExist: true, readonly: true });
    try {
      const isSound = copy.pragma('integrity_check(1)', { simple: true }) === 'ok';
      if (!isSound || countsOf(copy) !== countsOf(source))
        throw new CruxError('failed', message('dataFolder.copyFailed'));
    } finally {
      copy.close();
    }
  } finally {
    source.close();
  }
}

/**
 * Copies the library and its backups to a folder that has none. Only a whole copy gets the library's name, as the last thing; after
 * a failure the folder is as it was. What is copied stays where it is. Nobody may have the library open.
 */
export function copyLibrary(from: string, to: string): LibrarySize {
  const isNew = !existsSync(to);
  const made: string[] = [];
  const lock = lockLibrary(from, message('shell.appName'));
  try {
    if (existsSync(libraryFile(to))) throw new CruxError('conflict', message('dataFolder.notEmpty', { folder: to }));
    copyFiles(from, to, made);
  } catch (error) {
    lock?.release(isDamage(error));
    removeMade(made, to, isNew);
    throw fileFailureInWords(error, to);
  }
  lock?.release();
  return sizeOfLibrary(to);
}

/** Each file is named in `made` before it is there. */
function copyFiles(from: string, to: string, made: string[]): void {
  makeFolder(to);
  const unfinished = `${libraryFile(to)}.new`;
  removeDatabase(unfinished);
  made.push(unfinished);
  copyChecked(libraryFile(from), unfinished);
  const backups = listBackups(from);
  if (backups.length > 0) makeFolder(backupsFolder(to));
  for (const { name, bytes } of backups) {
    const copy = path.join(backupsFolder(to), name);
    const part = `${copy}.new`;
    made.push(part, copy);
    copyFileSync(path.join(backupsFolder(from), name), part);
    if (statSync(part).size !== bytes) throw new CruxError('failed', message('dataFolder.copyFailed'));
    renameDurably(part, copy);
  }
  renameDurably(unfinished, libraryFile(to));
}

function removeMade(made: readonly string[], to: string, isNew: boolean): void {
  for (const file of made) removeDatabase(file);
  for (const folder of [backupsFolder(to), ...(isNew ? [to] : [])]) {
    try {
      rmdirSync(folder);
    } catch {
      // It was never made, or something else lies in it.
    }
  }
}
