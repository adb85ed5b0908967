import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where a library's parts lie in its folder. Main asks here too, and must not load SQLite. */
export function libraryFile(folder: string): string {
  return path.join(folder, 'library.db');
}

export function backupsFolder(folder: string): string {
  return path.join(folder, 'backups');
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function changeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function backupsIn(folder: string): readonly string[] {
  try {
    return readdirSync(backupsFolder(folder)).filter(name => /^library-.*\.db$/.test(name));
  } catch {
    return [];
  }
}

export interface LibrarySize {
  /** On the disk, with the backups. */
  readonly bytes: number;
  readonly backups: number;
  /** When the database was written to last, in milliseconds since 1970; its backups do not count. */
  readonly changedAt: number;
}

export function sizeOfLibrary(folder: string): LibrarySize {
  const backups = backupsIn(folder);
  const file = libraryFile(folder);
  const database = [file, `${file}-wal`];
  const files = [...database, ...backups.map(name => path.join(backupsFolder(folder), name))];
  const bytes = files.reduce((sum, each) => sum + sizeOf(each), 0);
  return { bytes, backups: backups.length, changedAt: Math.max(...database.map(changeOf)) };
}

/** A library, or what one can be brought back from. */
export function holdsLibrary(folder: string): boolean {
  return sizeOf(libraryFile(folder)) > 0 || backupsIn(folder).length > 0;
}
