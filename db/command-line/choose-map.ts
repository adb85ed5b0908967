import type { MapContents } from '../../model/argument-map';
import { findMap } from '../../model/find-map';
import { message } from '../../model/messages/message';
import { runTask } from '../jobs/job-tasks';
import { quietContext } from '../jobs/job-context';
import { withLibrary } from './library-access';
import { UsageError, type CommandShell } from './shell';

export interface MapChoice {
  readonly file: string | undefined;
  readonly map: string | undefined;
  readonly dataDir: string | undefined;
}

/** The map that a command is about: read from a file, or from the library. */
export async function readChosenMap({ file, map, dataDir }: MapChoice, shell: CommandShell): Promise<MapContents> {
  if (file !== undefined && map !== undefined) throw new UsageError(message('commandLine.fileAndMap'));
  if (file !== undefined) {
    const { contents, warnings } = await runTask<'read-map-file'>({ type: 'read-map-file', path: file }, quietContext);
    for (const text of warnings) shell.note(message('commandLine.warning', { text }));
    return contents;
  }
  if (map === undefined) throw new UsageError(message('commandLine.fileOrMap'));
  return withLibrary(dataDir, 'existing', shell, async library =>
    library.readMap(findMap(await library.listMaps(), map).id),
  );
}
