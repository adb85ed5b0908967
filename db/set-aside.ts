import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { renameDatabase, timeStamp } from './durable-files';

const named = /^library-damaged-\d{8}T\d{9}Z\.db$/;

/** Names of the damaged libraries that were kept beside the one in use; the newest first. */
export function listSetAside(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(name => named.test(name))
    .sort()
    .reverse();
}

/** Keeps a damaged library under another name beside its place. What a power cut left of that at the old place follows it. */
export function setAside(file: string, folder: string, now: number): string {
  const begun = existsSync(file) ? undefined : listSetAside(folder)[0];
  const name = begun ?? `library-damaged-${timeStamp(now)}.db`;
  renameDatabase(file, path.join(folder, name));
  return name;
}
