import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where a library's parts lie in its folder. Main asks here too, and must not load SQLite. */
export function libraryFile(folder: string): string {
  return path.join(folder, 'library.db');
}

export function backupsFolder(folder: string): string {
  return path.join(folder, 'backups');
}

interface FileFacts {
  readonly size: number;
  readonly mtimeMs: number;
}

function factsOf(file: string): FileFacts {
  return statSync(file, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
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
  const database = [file, `${file}-wal`].map(factsOf);
  const copies = backups.map(name => factsOf(path.join(backupsFolder(folder), name)));
  const bytes = [...database, ...copies].reduce((sum, { size }) => sum + size, 0);
  return { bytes, backups: backups.length, changedAt: Math.max(...database.map(({ mtimeMs }) => mtimeMs)) };
}

/** A library, or what one can be brought back from. */
export function holdsLibrary(folder: string): boolean {
  return factsOf(libraryFile(folder)).size > 0 || backupsIn(folder).length > 0;
}
