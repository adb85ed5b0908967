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
}

export function sizeOfLibrary(folder: string): LibrarySize {
  const backups = backupsIn(folder);
  const file = libraryFile(folder);
  const files = [file, `${file}-wal`, ...backups.map(name => path.join(backupsFolder(folder), name))];
  return { bytes: files.reduce((sum, each) => sum + sizeOf(each), 0), backups: backups.length };
}

/** A library, or what one can be brought back from. */
export function holdsLibrary(folder: string): boolean {
  return sizeOf(libraryFile(folder)) > 0 || backupsIn(folder).length > 0;
}
