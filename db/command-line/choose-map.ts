import type { MapContents } from '../../model/argument-map';
import type { MapSummary } from '../../model/borders/library-api';
import { CruxError } from '../../model/borders/reply';
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

/** Ids first; then the exact title; then the title whatever its case. */
export function findMap(maps: readonly MapSummary[], wanted: string): MapSummary {
  const byId = maps.find(({ id }) => id === wanted.toLowerCase());
  const kept = maps.filter(({ trashedAt }) => trashedAt === null);
  const fold = (title: string): string => title.trim().toLowerCase();
  const exact = kept.filter(({ title }) => title === wanted);
  const found =
    byId === undefined ? (exact.length > 0 ? exact : kept.filter(({ title }) => fold(title) === fold(wanted))) : [byId];
  const [first] = found;
  if (first === undefined) {
    const isTrashed = maps.some(({ title }) => fold(title) === fold(wanted));
    throw new CruxError(
      'not-found',
      message(isTrashed ? 'commandLine.mapInTrash' : 'commandLine.noMap', { name: wanted }),
    );
  }
  if (first.trashedAt !== null) throw new CruxError('not-found', message('commandLine.mapInTrash', { name: wanted }));
  if (found.length > 1) {
    const ids = found.map(({ id, updatedAt }) => `  ${id}  ${new Date(updatedAt).toISOString()}`);
    throw new CruxError(
      'conflict',
      [message('commandLine.ambiguous', { count: found.length, name: wanted }), ...ids].join('\n'),
    );
  }
  return first;
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
  return withLibrary(dataDir, 'existing', async library => library.readMap(findMap(await library.listMaps(), map).id));
}
