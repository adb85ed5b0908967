import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** A folder with those above it. Node's own way of doing so tries for ever where a file system takes no folders, as in /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder);
}
