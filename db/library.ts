import { liveContents } from '../model/argument-map';
import type { Erasure, LibraryApi, LibraryEvent } from '../model/borders/library-api';
import { CruxError, reasonOf } from '../model/borders/reply';
import type { Handlers } from '../model/borders/rpc';
import type { Json } from '../model/json';
import type { MapId } from '../model/ids';
import { speak } from '../model/messages/all-languages';
import { message } from '../model/messages/message';
import { appendStep } from './append-step';
import { contentsAsOf } from './as-of';
import { findBackup, isSound, listBackups, makeBackup } from './backups';
import { statement } from './database';
import { copyDatabase, removeDatabase, renameDatabase, renameDurably } from './durable-files';
import { deleteDraftsOf, readDrafts, saveDraft } from './drafts';
import { eraseMaps, finishErasures, isErasurePending, trashedMaps } from './erase';
import { examineFile } from './examine-file';
import { beginLineage, refuseOtherLineage } from './lineage';
import { readHistory } from './history';
import { type LibraryOptions, openSession } from './library-session';
import { createMap, duplicateMap, importMap, listMaps, renameMap, setTrashed } from './maps';
import { readContents } from './read-map';
import { search } from './search';
import { inTransaction, mapRowId, type Store } from './store';
import { readOlderSteps, readUndoList } from './undo-list';
import {
  deleteNamedView,
  listNamedViews,
  readFolded,
  readNamedView,
  renameNamedView,
  saveFolded,
  saveNamedView,
} from './views';
import { deleteVersion, listVersions, renameVersion, saveVersion, vectorOf } from './versions';

export interface Library {
  readonly handlers: Handlers<LibraryApi>;
  /** One listener; called for every client's sake. */
  onEvent(listener: (event: LibraryEvent) => void): void;
  /** Finishes what was erased and makes the day's backup when it is due; a failure becomes the library's notice. */
  keepHouse(): void;
  close(): void;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Imports larger than this get a backup of the library first. */
const bigImportClaims = 1_000;

function writeLocal(store: Store, id: MapId, column: 'view' | 'opened_at', value: string | number): void {
  const update = `UPDATE map_local SET ${column} = ? WHERE map_id = ?`;
  statement(store.db, update).run(value, mapRowId(store, id));
}

function viewOf(store: Store, mapId: number): Json {
  const row = statement<{ view: string | null }>(store.db, 'SELECT view FROM map_local WHERE map_id = ?').get(mapId);
  return row?.view === null || row === undefined ? null : (JSON.parse(row.view) as Json);
}

/** Opens the library in a data folder; a refusal is a CruxError in words. */
export function openLibrary(folder: string, options: LibraryOptions = {}): Library {
  const session = openSession(folder, options);
  const now = options.now ?? Date.now;
  let notice: string | null = null;
  let tell: (event: LibraryEvent) => void = () => undefined;

  const change = <Value>(work: (store: Store) => Value): Value => {
    const value = session.write(work);
    tell({ type: 'maps-changed' });
    return value;
  };

  /** After the map was handed over: a commit waits for the disk. */
  const noteOpened = (id: MapId): void => {
    setImmediate(() => {
      try {
        session.write(store => {
          writeLocal(store, id, 'opened_at', now());
        });
      } catch {
        // When a map was last looked at is not worth a word.
      }
    });
  };

  /** Null when nothing is left of what was erased, else why. */
  const finishErasing = (): string | null => {
    try {
      session.write(finishErasures);
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  };
  const erase = (choose: (store: Store) => readonly MapId[]): Erasure => {
    const mapIds = change(store => {
      const chosen = choose(store);
      if (chosen.length > 0) eraseMaps(store, chosen);
      return chosen;
    });
    tell({ type: 'maps-erased', mapIds });
    return { maps: mapIds.length, remains: finishErasing() };
  };

  const restoreBackup = (name: string): null => {
    const backup = findBackup(folder, name);
    session.write(store => {
      const { db } = store;
      // A backup that still has what was erased would bring it back.
      finishErasures(store);
      const prepared = `${backup}.restore`;
      copyDatabase(backup, prepared);
      try {
        examineFile(prepared);
        beginLineage(prepared);
        if (!isSound(prepared)) throw new CruxError('damaged', message('storage.badBackup', { name }));
        makeBackup(db, folder, 'restore', now());
        session.replace(file => {
          const previous = `${file}.previous`;
          removeDatabase(previous);
          renameDatabase(file, previous);
          renameDurably(prepared, file);
          // The backup made above holds the same.
          removeDatabase(previous);
        });
      } finally {
        removeDatabase(prepared);
      }
    });
    tell({ type: 'library-replaced' });
    tell({ type: 'maps-changed' });
    return null;
  };

  const handlers: Handlers<LibraryApi> = {
    status: () =>
      session.read(({ db }) => ({
        dataDir: folder,
        sqliteVersion: db.prepare('SELECT sqlite_version()').pluck().get() as string,
        lastBackupAt: listBackups(folder)[0]?.madeAt ?? null,
        notice: notice ?? session.notice() ?? (isErasurePending(db) ? message('storage.noticeErasure') : null),
      })),
    setLanguage: language => {
      speak(language);
      return null;
    },
    listMaps: () => session.read(listMaps),
    createMap: (...parts) => change(store => createMap(store, ...parts)),
    openMap: id =>
      session.read(store => {
        const mapId = mapRowId(store, id);
        noteOpened(id);
        return {
          contents: readContents(store.db, mapId),
          undoList: readUndoList(store, mapId),
          drafts: readDrafts(store.db, mapId),
          view: viewOf(store, mapId),
          folded: readFolded(store, mapId),
          namedViews: listNamedViews(store, mapId),
          lineage: store.lineage,
        };
      }),
    readMap: id => session.read(store => liveContents(readContents(store.db, mapRowId(store, id)))),
    saveSteps: (id, steps, lineage) => {
      change(store => {
        refuseOtherLineage(store, lineage);
        inTransaction(store, () => {
          const mapId = mapRowId(store, id);
          for (const step of steps) appendStep(store, id, mapId, step);
          deleteDraftsOf(store.db, mapId, steps);
        });
      });
      options.faults?.beforeAcknowledgement?.();
      return { acknowledged: steps.map(step => step.id) };
    },
    olderSteps: (id, before, limit) => session.read(store => readOlderSteps(store, mapRowId(store, id), before, limit)),
    history: (id, before, limit) => session.read(store => readHistory(store, id, before, limit)),
    mapAsOf: (id, cut) =>
      session.read(store => {
        const mapId = mapRowId(store, id);
        return contentsAsOf(store.db, mapId, vectorOf(store, mapId, cut));
      }),
    listVersions: id => session.read(store => listVersions(store, mapRowId(store, id))),
    saveVersion: (id, name, step) => session.write(store => saveVersion(store, mapRowId(store, id), name, step)),
    renameVersion: (id, version, name) =>
      session.write(store => renameVersion(store, mapRowId(store, id), version, name)),
    deleteVersion: (id, version) => session.write(store => deleteVersion(store, mapRowId(store, id), version)),
    saveDraft: (id, record, field, text, lineage) => {
      session.write(store => {
        refuseOtherLineage(store, lineage);
        saveDraft(store.db, mapRowId(store, id), record, field, text);
      });
      return null;
    },
    saveView: (id, view) => {
      session.write(store => {
        writeLocal(store, id, 'view', JSON.stringify(view));
      });
      return null;
    },
    saveFolded: (id, folded) => {
      session.write(store => {
        saveFolded(store, mapRowId(store, id), folded);
      });
      return null;
    },
    saveNamedView: (id, view) => {
      session.write(store => {
        saveNamedView(store, mapRowId(store, id), view);
      });
      return null;
    },
    readNamedView: (id, view) => session.read(store => readNamedView(store, mapRowId(store, id), view)),
    renameNamedView: (id, view, name) => {
      session.write(store => {
        renameNamedView(store, mapRowId(store, id), view, name);
      });
      return null;
    },
    deleteNamedView: (id, view) => session.write(store => deleteNamedView(store, mapRowId(store, id), view)),
    saveThumbnail: (id, thumbnail) => {
      session.write(store => {
        const update = `UPDATE map_local SET thumbnail = ?, thumbnail_arrival = (SELECT arrival FROM map WHERE id = map_id)
          WHERE map_id = ?`;
        statement(store.db, update).run(JSON.stringify(thumbnail), mapRowId(store, id));
      });
      return null;
    },
    renameMap: (id, title) => {
      const step = change(store => renameMap(store, id, title));
      if (step !== null) tell({ type: 'step-made', mapId: id, step });
      return null;
    },
    duplicateMap: (id, title) => change(store => duplicateMap(store, id, title)),
    importMap: (contents, label) =>
      change(store => {
        if (contents.claims.length > bigImportClaims) makeBackup(store.db, folder, 'import', now());
        return importMap(store, contents, label);
      }),
    trashMap: id => {
      change(store => {
        setTrashed(store, id, true);
      });
      tell({ type: 'map-trashed', mapId: id });
      return null;
    },
    restoreMap: id => {
      change(store => {
        setTrashed(store, id, false);
      });
      return null;
    },
    emptyTrash: () => erase(({ db }) => trashedMaps(db)),
    eraseMap: id => erase(() => [id]),
    search: (query, limit) => session.read(({ db }) => search(db, query, limit)),
    listBackups: () => listBackups(folder),
    makeBackup: () => session.write(({ db }) => makeBackup(db, folder, 'manual', now())),
    restoreBackup,
  };

  return {
    handlers,
    onEvent: listener => {
      tell = listener;
    },
    keepHouse: () => {
      try {
        if (session.isReadOnly()) return;
        if (session.read(({ db }) => isErasurePending(db)) && finishErasing() === null) tell({ type: 'maps-changed' });
        const newest = listBackups(folder).find(({ reason }) => reason === 'daily');
        const isDue = newest === undefined || now() - newest.madeAt >= dayMs || now() < newest.madeAt;
        if (!isDue || session.read(listMaps).length === 0) return;
        session.write(({ db }) => makeBackup(db, folder, 'daily', now()));
        notice = null;
      } catch (error) {
        notice = message('storage.noticeBackupFailed', { reason: reasonOf(error) });
      }
    },
    close: () => {
      session.close();
    },
  };
}
