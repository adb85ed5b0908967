import { statSync } from 'node:fs';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';
import { removeUnfinishedBackups } from './backups';
import type { Db } from './database';
import { removeDatabase } from './durable-files';
import { finishErasures } from './erase';
import { lineageOf } from './lineage';
import { type InReadOnlyFolder, type LibraryFile, openLibraryFile } from './open-library-file';
import { fileFailureInWords, isDamage } from './sqlite-failure';
import { type Store, storeOf } from './store';

export interface LibraryOptions {
  /** Who has the library open, for the words of a refusal. */
  readonly program?: string;
  readonly now?: () => number;
  /** Tests cut the work short here. */
  readonly faults?: Faults;
}

export interface Faults {
  /** Before each write. */
  readonly beforeWrite?: (db: Db) => void;
  /** After each commit of steps, before its acknowledgement. */
  readonly beforeAcknowledgement?: () => void;
}

interface Session {
  readonly file: LibraryFile;
  readonly store: Store;
  /** Device and inode of the open file. */
  readonly place: string;
}

/** The open library file, which a restored backup or a folder that became writable replaces. */
export interface LibrarySession {
  readonly notice: () => string | null;
  isReadOnly(): boolean;
  store(): Store;
  /** Looks something up; what SQLite refuses becomes words. */
  read<Value>(work: (store: Store) => Value): Value;
  /** Runs a change; what the disk refuses becomes words, and nothing is changed by half. */
  write<Value>(work: (store: Store) => Value): Value;
  /** Closes the file, lets the work change it on disk, and opens what is there then. */
  replace(work: (file: string) => void): void;
  close(): void;
}

function placeOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return null;
  }
}

export function openSession(folder: string, options: LibraryOptions): LibrarySession {
  const { program = 'Crux', now = Date.now, faults = {} } = options;
  const openOnce = (inReadOnlyFolder?: InReadOnlyFolder): Session => {
    const file = openLibraryFile(folder, program, now, inReadOnlyFolder);
    let store: Store;
    try {
      store = storeOf(file.db, folder, file.peer, now, lineageOf(file.db));
    } catch (error) {
      file.close(isDamage(error));
      throw error;
    }
    try {
      if (!file.isReadOnly) {
        removeUnfinishedBackups(folder);
        // Copies that a power cut left: what is erased for good would live on in them.
        for (const ending of ['.new', '.empty']) removeDatabase(file.file + ending);
        finishErasures(store);
      }
    } catch {
      // Nothing here keeps the user from the maps, and it is tried again at the next start.
    }
    return { file, store, place: placeOf(file.file) ?? '' };
  };
  const open = (inReadOnlyFolder?: InReadOnlyFolder): Session => {
    try {
      return openOnce(inReadOnlyFolder);
    } catch (error) {
      if (!isDamage(error)) throw fileFailureInWords(error, folder);
    }
    // Marked as damaged by the first try, the file is checked whole now and set aside.
    try {
      return openOnce(inReadOnlyFolder);
    } catch (error) {
      throw fileFailureInWords(error, folder);
    }
  };
  let session = open();
  let isDamaged = false;
  let isClosed = false;

  /** What could not be opened again after a change on disk is tried anew with each call. */
  const current = (): Session => {
    if (!session.file.db.open && !isClosed) session = open();
    return session;
  };
  const failureOf = (error: unknown): unknown => {
    isDamaged ||= isDamage(error);
    return fileFailureInWords(error, folder);
  };

  const becomeWritable = (): void => {
    const next = open('refuse');
    session.file.close();
    session = next;
  };

  return {
    notice: () => session.file.notice,
    isReadOnly: () => session.file.isReadOnly,
    store: () => current().store,
    read: work => {
      try {
        return work(current().store);
      } catch (error) {
        throw failureOf(error);
      }
    },
    write: work => {
      try {
        if (current().file.isReadOnly) becomeWritable();
        const { file, store, place } = session;
        // SQLite would go on writing into a file that has been moved away, and report success.
        if (placeOf(file.file) !== place)
          throw new CruxError('conflict', message('storage.moved', { file: file.file }));
        faults.beforeWrite?.(store.db);
        return work(store);
      } catch (error) {
        throw failureOf(error);
      }
    },
    replace: work => {
      const { file } = session.file;
      session.file.close();
      try {
        work(file);
      } finally {
        session = open();
      }
    },
    close: () => {
      isClosed = true;
      session.file.close(isDamaged);
    },
  };
}
