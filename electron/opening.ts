import { type BrowserWindow, dialog } from 'electron';
import { failureOf, valueOf } from '../model/borders/reply';
import type { ImportedFile } from '../model/borders/shell-api';
import { findMap } from '../model/find-map';
import type { MapId } from '../model/ids';
import type { Importing } from './importing';
import type { LaunchOptions } from './launch-options';
import type { LibraryHost } from './processes/library-host';
import type { MapWindows } from './windows/map-windows';

/** Opens what the command line, a file association or a second start asks for; the library when that is nothing. */
export async function openWanted(
  wanted: Pick<LaunchOptions, 'map' | 'files'>,
  {
    host,
    windows,
    importing,
  }: { readonly host: LibraryHost; readonly windows: MapWindows; readonly importing: Importing },
): Promise<void> {
  let isShown = false;
  let refusal: string | null = null;
  if (wanted.map !== null) {
    try {
      windows.open(findMap(valueOf(await host.api().listMaps()), wanted.map).id);
      isShown = true;
    } catch (error) {
      const failure = failureOf(error);
      if (!failure.ok) refusal = failure.message;
      if (refusal !== null) process.stderr.write(`${refusal}\n`);
    }
  }
  const imported: ImportedFile[] = [];
  for (const file of wanted.files) imported.push(await importing.file(null, file));
  for (const { mapId, problem } of imported) {
    if (problem !== null) process.stderr.write(`${problem}\n`);
    if (mapId === null) continue;
    windows.open(mapId);
    isShown = true;
  }
  const isListed = imported.some(({ problem, warnings }) => problem !== null || warnings.length > 0);
  if (!isShown || isListed || refusal !== null) {
    const window = windows.open(null);
    if (imported.length > 0) windows.send(window, { type: 'imported', files: imported });
    if (refusal !== null) windows.send(window, { type: 'problem', text: refusal });
  }
}

/** Shows a map of the menu in the window, or in the one that has it. One that is in the trash or gone is said to be so. */
export async function showRecentMap(
  window: BrowserWindow,
  id: MapId,
  parts: { readonly host: LibraryHost; readonly windows: MapWindows; readonly noteShown: (id: MapId | null) => void },
): Promise<void> {
  try {
    findMap(valueOf(await parts.host.api().listMaps()), id);
  } catch (error) {
    parts.noteShown(null);
    const failure = failureOf(error);
    if (!failure.ok) await dialog.showMessageBox(window, { type: 'info', message: failure.message });
    return;
  }
  if (parts.windows.show(window, id) === 'here') parts.windows.send(window, { type: 'show-map', mapId: id });
}
