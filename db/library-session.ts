import { statSync } from 'node:fs';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';
import type { Db } from './database';
import { finishErasures } from './erase';
import { type LibraryFile, openLibraryFile } from './open-library-file';
import { fileFailureInWords } from './sqlite-failure';
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
  const open = (): Session => {
    const file = openLibraryFile(folder, program, now);
    const store = storeOf(file.db, folder, file.peer, now);
    try {
      if (!file.isReadOnly) finishErasures(store);
    } catch {
      // The text is out of the tables already; the rest of the erasure is tried again at the next start.
    }
    return { file, store, place: placeOf(file.file) ?? '' };
  };
  let session = open();

  const becomeWritable = (): void => {
    const next = open();
    if (next.file.isReadOnly) {
      next.file.close();
      throw new CruxError('read-only', message('storage.readOnly', { folder }));
    }
    session.file.close();
    session = next;
  };

  return {
    notice: () => session.file.notice,
    isReadOnly: () => session.file.isReadOnly,
    store: () => session.store,
    read: work => {
      try {
        return work(session.store);
      } catch (error) {
        throw fileFailureInWords(error, folder);
      }
    },
    write: work => {
      try {
        if (session.file.isReadOnly) becomeWritable();
        const { file, store, place } = session;
        // SQLite would go on writing into a file that has been moved away, and report success.
        if (placeOf(file.file) !== place)
          throw new CruxError('conflict', message('storage.moved', { file: file.file }));
        faults.beforeWrite?.(store.db);
        return work(store);
      } catch (error) {
        throw fileFailureInWords(error, folder);
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
      session.file.close();
    },
  };
}
