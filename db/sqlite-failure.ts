import Database from 'better-sqlite3';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';

export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
}

/** What SQLite refused, in words for the user. Everything else passes through. */
export function inWords(error: unknown, folder: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code === 'SQLITE_FULL') return new CruxError('disk-full', message('storage.diskFull'));
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_PERM')) {
    return new CruxError('read-only', message('storage.readOnly', { folder }));
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new CruxError('locked', message('storage.busy'));
  }
  if (isDamage(error)) {
    return new CruxError('damaged', message('storage.damaged', { code }));
  }
  if (code.startsWith('SQLITE_IOERR')) return new CruxError('failed', message('storage.ioError', { code }));
  return error;
}

/** The same for what the file system refused. */
export function fileFailureInWords(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Database.SqliteError) return inWords(error, folder);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new CruxError('disk-full', message('storage.diskFull'));
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new CruxError('read-only', message('storage.readOnly', { folder }));
  }
  if (code === 'EIO') return new CruxError('failed', message('storage.ioError', { code }));
  return error;
}
