import { existsSync } from 'node:fs';
import path from 'node:path';

/** Overrides where the bundled fonts and samples are looked for. */
const assetsVariable = 'CRUX_ASSETS';

/** The folder `assets` beside the source, the bundle, or the packaged app: the nearest one above this file. */
export function assetsDir(): string {
  const given = process.env[assetsVariable];
  if (given !== undefined && given !== '') return given;
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'assets');
    if (existsSync(path.join(candidate, 'fonts'))) return candidate;
    if (path.dirname(folder) === folder) break;
  }
  throw new Error(`The folder "assets" was not found above ${import.meta.dirname}; ${assetsVariable} can name it.`);
}
