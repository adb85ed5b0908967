import Database from 'better-sqlite3';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Backup } from '../model/borders/library-api';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';
import { type Db, statement } from './database';
import { copyDatabase, removeDatabase, renameDurably, timeStamp } from './durable-files';
import { backupsFolder } from './library-places';
import { makeFolder } from './make-folder';
import { findDamage } from './pragmas';

const named =
  /^library-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(daily|migration|import|restore|manual)-(\d+)-maps\.db$/;
const newestKept = 10;
const daysKept = 14;

function backupNamed(directory: string, name: string): Backup | null {
  const parts = named.exec(name);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, millisecond, reason, maps] = parts as unknown as readonly string[];
  return {
    name,
    madeAt: Date.parse(
      `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${millisecond ?? ''}Z`,
    ),
    bytes: statSync(path.join(directory, name)).size,
    reason: reason as Backup['reason'],
    maps: Number(maps),
  };
}

/** Newest first. */
export function listBackups(folder: string): readonly Backup[] {
  const directory = backupsFolder(folder);
  let names: readonly string[];
  try {
    names = readdirSync(directory);
  } catch {
    return [];
  }
  return names
    .flatMap(name => backupNamed(directory, name) ?? [])
    .sort((a, b) => b.madeAt - a.madeAt || (a.name < b.name ? 1 : -1));
}

/** Whether the file opens and is sound. */
export function isSound(file: string): boolean {
  let db: Db | null = null;
  try {
    db = new Database(file, { fileMustExist: true, readonly: true });
    return findDamage(db) === null;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

/**
 * The ten newest stay, and the newest of each of the last fourteen days that have one. So does the one just made: a clock that
 * was set back makes it the oldest.
 */
function prune(folder: string, made: string): void {
  const backups = listBackups(folder);
  const days = new Set<string>();
  backups.forEach(({ name }, position) => {
    const day = name.slice(0, 'library-20261123'.length);
    const isKept = name === made || position < newestKept || (!days.has(day) && days.size < daysKept);
    days.add(day);
    if (!isKept) rmSync(path.join(backupsFolder(folder), name), { force: true });
  });
}

/** A copy of the whole library, checked before it gets its name. */
export function makeBackup(db: Db, folder: string, reason: Backup['reason'], now: number): Backup {
  const directory = backupsFolder(folder);
  makeFolder(directory);
  const maps = statement<{ maps: number }>(db, 'SELECT count(*) AS maps FROM map_state').get()?.maps ?? 0;
  const taken = new Set(listBackups(folder).map(({ madeAt }) => madeAt));
  let at = now;
  while (taken.has(at)) at += 1;
  const name = `library-${timeStamp(at)}-${reason}-${String(maps)}-maps.db`;
  const file = path.join(directory, name);
  const unfinished = `${file}.new`;
  try {
    removeDatabase(unfinished);
    statement(db, 'VACUUM INTO ?').run(unfinished);
    if (!isSound(unfinished)) throw new CruxError('damaged', message('storage.backupFailed'));
    renameDurably(unfinished, file);
  } catch (error) {
    removeDatabase(unfinished);
    throw error;
  }
  prune(folder, name);
  return { name, madeAt: at, bytes: statSync(file).size, reason, maps };
}

/** What a process that was cut short left of a backup; nobody else writes there while the library is open. */
export function removeUnfinishedBackups(folder: string): void {
  const directory = backupsFolder(folder);
  for (const name of existsSync(directory) ? readdirSync(directory) : []) {
    if (/^library-.*\.db\.(new|restore)(-wal|-shm|-journal)?$/.test(name))
      rmSync(path.join(directory, name), { force: true });
  }
}

/** The file of a backup that the user named. */
export function findBackup(folder: string, name: string): string {
  if (listBackups(folder).some(backup => backup.name === name)) return path.join(backupsFolder(folder), name);
  throw new CruxError('not-found', message('storage.noSuchBackup', { name }));
}

/** Copies the newest sound backup to the file; null when there is none. */
export function copyNewestBackup(folder: string, to: string): Backup | null {
  for (const backup of listBackups(folder)) {
    copyDatabase(path.join(backupsFolder(folder), backup.name), to);
    if (isSound(to)) return backup;
    removeDatabase(to);
  }
  return null;
}
