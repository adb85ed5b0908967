import path from 'node:path';
import type { ReadFileResult } from '../../model/borders/job-api';
import { CruxError } from '../../model/borders/reply';
import { message } from '../../model/messages/message';
import { quietContext } from '../jobs/job-context';
import { runTask } from '../jobs/job-tasks';
import { withLibrary } from './library-access';
import type { CommandShell } from './shell';
import { terminalJson } from './terminal-text';

export async function listMaps(dataDir: string | undefined, isJson: boolean, shell: CommandShell): Promise<void> {
  const maps = await withLibrary(dataDir, 'existing', shell, library => library.listMaps());
  if (isJson) {
    shell.print(terminalJson(maps.map(({ thumbnail: _thumbnail, ...summary }) => summary)));
    return;
  }
  if (maps.length === 0) {
    shell.print(message('commandLine.noMaps'));
    return;
  }
  shell.print(message('commandLine.listHeads'));
  for (const { id, title, claims, updatedAt, trashedAt } of maps) {
    const trashed = trashedAt === null ? [] : [message('commandLine.trashed')];
    // Tabs and line ends in a title would break the columns.
    const cells = [id, title.replace(/\s+/g, ' '), String(claims), new Date(updatedAt).toISOString(), ...trashed];
    shell.print(cells.join('\t'));
  }
}

/** All files are read before the first is added: one that cannot be read leaves the library as it was. */
export async function importFiles(
  files: readonly string[],
  dataDir: string | undefined,
  shell: CommandShell,
): Promise<void> {
  const maps: ({ readonly file: string } & ReadFileResult)[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      maps.push({ file, ...(await runTask<'read-map-file'>({ type: 'read-map-file', path: file }, quietContext)) });
    } catch (error) {
      if (!(error instanceof CruxError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new CruxError('bad-file', problems.join('\n'));
  await withLibrary(dataDir, 'create', shell, async library => {
    for (const { file, contents, warnings } of maps) {
      for (const text of warnings) shell.note(message('commandLine.warning', { text }));
      const label = message('commandLine.importLabel', { file: path.basename(file) });
      const { id, isCopy } = await library.importMap(contents, label);
      const key = isCopy ? 'commandLine.importedCopy' : 'commandLine.imported';
      shell.print(message(key, { title: contents.map.title, file, id }));
    }
  });
}
