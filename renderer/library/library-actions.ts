import type { Erasure, MapSummary } from '../../model/borders/library-api';
import type { Reply } from '../../model/borders/reply';
import type { ImportedFile } from '../../model/borders/shell-api';
import type { MapId } from '../../model/ids';
import type { Direction } from '../../model/records';
import { message } from '../../model/messages/message';
import type { LibraryConnection } from '../connection/library';
import type { ShellClient } from '../connection/shell';
import { clearNotice, showNotice, showProblem } from '../status-bar/notice-store';

/** What the user can do with maps. Lists refresh by the library's own event, so nothing here touches the screen's list. */
export interface LibraryActions {
  newMap(): Promise<void>;
  openSample(): Promise<void>;
  importFiles(): Promise<void>;
  importDropped(files: readonly File[]): Promise<void>;
  rename(map: MapSummary, title: string): Promise<void>;
  duplicate(map: MapSummary): Promise<void>;
  trash(map: MapSummary): Promise<void>;
  restore(map: MapSummary): Promise<void>;
  erase(map: MapSummary): Promise<void>;
  emptyTrash(): Promise<void>;
}

interface LibraryActionDeps {
  readonly library: LibraryConnection;
  readonly shell: ShellClient;
  readonly newMapDirection: () => Direction;
  /** Resolves once the map is there in place of the library. */
  readonly openMap: (id: MapId) => Promise<void>;
  /** Files whose import needs more than a line in the status bar. */
  readonly showImported: (files: readonly ImportedFile[]) => void;
}

/** main's own cap; checked here first so that a huge file is not read into memory to be refused. */
const maxDroppedBytes = 256 * 1024 * 1024;

/** Says how an import went: one good file in the status bar, anything else in a list with each file's problem and warnings. */
export function reportImported(
  files: readonly ImportedFile[],
  deps: Pick<LibraryActionDeps, 'openMap' | 'showImported'>,
): void {
  const [first] = files;
  if (first === undefined) return;
  if (files.some(({ problem, warnings }) => problem !== null || warnings.length > 0)) {
    clearNotice();
    deps.showImported(files);
    return;
  }
  if (files.length > 1) {
    showNotice(message('library.importedMany', { maps: files.length }));
    return;
  }
  const { mapId, title, isCopy } = first;
  const text = message(isCopy ? 'library.importedCopy' : 'library.imported', { title });
  showNotice(text, mapId === null ? null : { label: message('library.open'), run: () => void deps.openMap(mapId) });
}

function reportErased({ maps, remains }: Erasure, done: string): void {
  if (remains === null) showNotice(done);
  else showProblem(message('library.erasedInPart', { maps, reason: remains }));
}

async function readDropped(file: File, shell: ShellClient): Promise<ImportedFile> {
  const refuse = (problem: string): ImportedFile => ({
    name: file.name,
    mapId: null,
    title: '',
    isCopy: false,
    problem,
    warnings: [],
  });
  if (file.size > maxDroppedBytes) return refuse(message('library.importTooLarge', { name: file.name }));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(message('library.importUnreadable', { name: file.name }));
  }
  const reply = await shell.importDropped(file.name, bytes);
  return reply.ok ? reply.value : refuse(reply.message);
}

/** A double click on what makes a map makes one, not two. */
function onceAtATime(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  return () => {
    underWay ??= work().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

export function createLibraryActions(deps: LibraryActionDeps): LibraryActions {
  const { library, shell, openMap } = deps;
  /** Says why nothing happened; null then. */
  const valueOf = <Value>(reply: Reply<Value>, map: MapSummary): { readonly value: Value } | null => {
    if (reply.ok) return { value: reply.value };
    showProblem(message('library.actionFailed', { title: map.title, reason: reply.message }));
    return null;
  };
  const actions: LibraryActions = {
    newMap: onceAtATime(async () => {
      const reply = await library.api.createMap(message('map.untitled'), '', '', deps.newMapDirection());
      if (reply.ok) await openMap(reply.value);
      else showProblem(message('library.newFailed', { reason: reply.message }));
    }),
    openSample: onceAtATime(async () => {
      const reply = await shell.addSample();
      if (!reply.ok) showProblem(message('library.importFailed', { reason: reply.message }));
      else if (reply.value.mapId !== null) await openMap(reply.value.mapId);
      else deps.showImported([reply.value]);
    }),
    importFiles: async () => {
      const reply = await shell.importFiles();
      if (reply.ok) reportImported(reply.value, deps);
      else if (reply.code !== 'cancelled') showProblem(message('library.importFailed', { reason: reply.message }));
    },
    importDropped: async files => {
      showNotice(message('library.importing'));
      const imported: ImportedFile[] = [];
      for (const file of files) imported.push(await readDropped(file, shell));
      reportImported(imported, deps);
    },
    rename: async (map, title) => {
      const trimmed = title.trim();
      if (trimmed === '' || trimmed === map.title) return;
      valueOf(await library.api.renameMap(map.id, trimmed), map);
    },
    duplicate: async map => {
      const title = message('library.copyTitle', { title: map.title });
      if (valueOf(await library.api.duplicateMap(map.id, title), map) !== null) {
        showNotice(message('library.duplicated', { title }));
      }
    },
    trash: async map => {
      if (valueOf(await library.api.trashMap(map.id), map) === null) return;
      showNotice(message('library.trashed', { title: map.title }), {
        label: message('library.undo'),
        run: () => void actions.restore(map),
      });
    },
    restore: async map => {
      if (valueOf(await library.api.restoreMap(map.id), map) !== null) {
        showNotice(message('library.restored', { title: map.title }));
      }
    },
    erase: async map => {
      const erasure = valueOf(await library.api.eraseMap(map.id), map)?.value;
      if (erasure !== undefined) reportErased(erasure, message('library.erased', { title: map.title }));
    },
    emptyTrash: async () => {
      const reply = await library.api.emptyTrash();
      if (reply.ok) reportErased(reply.value, message('library.trashEmptied', { maps: reply.value.maps }));
      else showProblem(message('library.actionFailed', { title: message('library.trash'), reason: reply.message }));
    },
  };
  return actions;
}
