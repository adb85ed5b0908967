import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';
import { applicationId } from './database';
import { currentVersion } from './migrations/migrate';

export type Finding = 'absent' | 'unreadable' | 'ours';

/** Looks at the first page alone, so that a file that is refused stays as it is to the last byte. */
export function examineFile(file: string): Finding {
  if (!existsSync(file)) return 'absent';
  const header = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, header, 0, 100, 0) < 100) return 'unreadable';
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return 'unreadable';
  const [version, application] = [header.readUInt32BE(60), header.readUInt32BE(68)];
  if (application !== applicationId) throw new CruxError('bad-file', message('storage.foreign', { file }));
  refuseNewer(file, version);
  return 'ours';
}

export function refuseNewer(file: string, version: number): void {
  if (version <= currentVersion) return;
  const found = { file, found: String(version), known: String(currentVersion) };
  throw new CruxError('newer-version', message('storage.newer', found));
}
