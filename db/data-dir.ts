import { homedir } from 'node:os';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';
import { renameDurably } from './durable-files';
import { holdsLibrary } from './library-places';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the library lives unless `--data-dir` says otherwise; the app and the command line agree. On Windows the local profile: a roaming one would copy the library at every logon. */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') {
    return path.win32.join(environment['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData', 'Local'), 'Crux');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Crux');
  const base = environment['XDG_DATA_HOME'];
  // The XDG rule: a relative path there is to be ignored.
  return path.posix.join(base?.startsWith('/') ? base : path.posix.join(home, '.local', 'share'), 'crux');
}

/** In the usual folder; there is none while the library is in the usual folder as well. */
function pointerFile(usual: string): string {
  return path.join(usual, 'data-folder.json');
}

/**
 * The folder that was chosen for the library, else the usual one. A chosen folder that is not there is refused: an empty library in
 * its place would look as if everything were lost.
 */
export function libraryFolder(usual: string = defaultDataDir()): string {
  const pointer = pointerFile(usual);
  let text: string;
  try {
    text = readFileSync(pointer, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return usual;
    throw new CruxError('bad-file', message('dataFolder.pointer', { file: pointer }));
  }
  const folder = folderIn(text);
  if (folder === null) throw new CruxError('bad-file', message('dataFolder.pointer', { file: pointer }));
  if (holdsLibrary(folder)) return folder;
  throw new CruxError('not-found', message('dataFolder.missing', { folder }));
}

function folderIn(text: string): string | null {
  try {
    const json = JSON.parse(text) as { readonly folder?: unknown } | null;
    return typeof json?.folder === 'string' && path.isAbsolute(json.folder) ? json.folder : null;
  } catch {
    return null;
  }
}

/** Holds from the next start on, and for the command line at once. */
export function chooseLibraryFolder(folder: string, usual: string): void {
  const pointer = pointerFile(usual);
  if (path.resolve(folder) === path.resolve(usual)) {
    rmSync(pointer, { force: true });
    return;
  }
  writeFileSync(`${pointer}.new`, `${JSON.stringify({ folder }, null, 2)}\n`);
  renameDurably(`${pointer}.new`, pointer);
}
