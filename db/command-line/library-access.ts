import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LibraryApi } from '../../model/borders/library-api';
import { CruxError } from '../../model/borders/reply';
import type { Handlers } from '../../model/borders/rpc';
import { message } from '../../model/messages/message';
import { libraryFolder } from '../data-dir';
import { openLibrary } from '../library';
import { libraryFile } from '../library-places';
import type { CommandShell } from './shell';

/**
 * Opens the library for one command and closes it whatever happens. 'existing': a folder without a library is refused, so that a
 * mistyped folder is not filled with an empty one. What was wrong with the library, and what was done about it, is said.
 * A library that another process has open is refused by its lock.
 */
export async function withLibrary<Result>(
  dataDir: string | undefined,
  mode: 'existing' | 'create',
  shell: CommandShell,
  use: (library: Handlers<LibraryApi>) => Result | Promise<Result>,
): Promise<Result> {
  const folder = dataDir === undefined ? libraryFolder() : path.resolve(dataDir);
  if (mode === 'existing' && !existsSync(libraryFile(folder))) {
    throw new CruxError('not-found', message('commandLine.noLibrary', { folder }));
  }
  const library = openLibrary(folder, { program: message('commandLine.program') });
  try {
    const { notice } = await library.handlers.status();
    if (notice !== null) shell.note(message('commandLine.warning', { text: notice }));
    return await use(library.handlers);
  } finally {
    library.close();
  }
}
