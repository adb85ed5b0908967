import type { MapContents } from '../argument-map';
import type { ClaimId, MapId, RecordId, StepId, VersionId, ViewId } from '../ids';
import type { Json } from '../json';
import type { LanguageCode } from '../messages/languages';
import type { NamedView, ViewName } from '../named-views';
import type { Direction, ItemKind } from '../records';
import type { Step, StepKind, UndoList } from '../steps';

/** A map as the library screen shows it. Times are milliseconds since 1970. */
export interface MapSummary {
  readonly id: MapId;
  readonly title: string;
  readonly question: string;
  readonly claims: number;
  readonly inferences: number;
  readonly sources: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly openedAt: number | null;
  readonly trashedAt: number | null;
  /**
   * The far picture as JSON, or null while nobody has drawn this state of the map. Text, which passes quickest from process to
   * process.
   */
  readonly thumbnail: string | null;
}

/** Text of an editor that was still open: put back into its editor when the map is opened again. */
export interface Draft {
  readonly record: RecordId;
  readonly field: string;
  readonly text: string;
}

export interface OpenedMap {
  readonly contents: MapContents;
  readonly undoList: UndoList;
  readonly drafts: readonly Draft[];
  /** What `saveView` last stored for this map; null at first. */
  readonly view: Json;
  /** What `saveFolded` last stored; null while nobody folded or unfolded anything. */
  readonly folded: readonly ClaimId[] | null;
  /** In the order in which they were kept. */
  readonly namedViews: readonly ViewName[];
  /** Which line of the library's states this is one of: steps made over it are not taken by another one. */
  readonly lineage: string;
}

export interface SearchHit {
  readonly mapId: MapId;
  readonly mapTitle: string;
  readonly kind: ItemKind | 'map';
  readonly record: RecordId;
  /** The claim that shows this hit in its map; null for a hit in the map's title or question. */
  readonly claimId: ClaimId | null;
  readonly field: 'title' | 'question' | 'text' | 'note' | 'tags' | 'quote' | 'source';
  /** Words around the hit, cut into runs so that no markup crosses the border. */
  readonly snippet: readonly { readonly text: string; readonly isHit: boolean }[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** How many there are in all; `hits` holds at most the limit that was asked for. */
  readonly total: number;
}

export interface Backup {
  /** The file's name in the backups folder; never a path. */
  readonly name: string;
  readonly madeAt: number;
  readonly bytes: number;
  readonly reason: 'daily' | 'migration' | 'import' | 'restore' | 'manual';
  readonly maps: number;
}

export interface LibraryStatus {
  readonly dataDir: string;
  readonly sqliteVersion: string;
  readonly lastBackupAt: number | null;
  /** What was found wrong when the library was opened and what was done about it, in words; null when all is well. */
  readonly notice: string | null;
}

/** One line of a map's history. */
export interface HistoryEntry {
  readonly id: StepId;
  readonly kind: StepKind;
  readonly label: string;
  /** How the first claim that it touched begins now; empty where there is none. */
  readonly about: string;
  /** Milliseconds since 1970, by the clock of whoever did it. */
  readonly at: number;
  /** Empty when nobody gave a name. */
  readonly author: string;
  /** Done in this library. */
  readonly isMine: boolean;
}

/** A moment of a map that has a name. */
export interface NamedVersion {
  readonly id: VersionId;
  readonly name: string;
  /** Milliseconds since 1970: the moment that it keeps. */
  readonly at: number;
}

/** A moment in a map's history: right after a step, or what a version keeps. */
export type Cut = { readonly step: StepId } | { readonly version: VersionId };

/** The maps are gone from the library in any case. */
export interface Erasure {
  readonly maps: number;
  /** Why their words are still in some file of the data folder, where they are sought again later by themselves; null: in none. */
  readonly remains: string | null;
}

/** Renderer, main and command line ↔ the db process: the only door to the library. Few, coarse, task-named methods. */
export interface LibraryApi {
  status(): LibraryStatus;
  /** What the library says from now on is in this language. */
  setLanguage(language: LanguageCode): null;
  /** Newest edit first. Trashed maps are listed too, told apart by `trashedAt`. */
  listMaps(): readonly MapSummary[];
  /** A new map whose contention has the text; an empty text makes a contention still to be written. */
  createMap(title: string, question: string, contention: string, direction?: Direction): MapId;
  openMap(id: MapId): OpenedMap;
  /** Without undo list and drafts; live records only: for pictures, thumbnails and exchange. */
  readMap(id: MapId): MapContents;
  /**
   * Stores the steps in order, in one transaction, and answers once they are safe. A step that is stored already is acknowledged
   * again. With the lineage of the opened map they are refused as 'replaced' once a backup was restored.
   */
  saveSteps(id: MapId, steps: readonly Step[], lineage?: string): { readonly acknowledged: readonly StepId[] };
  /** Undo entries older than the oldest that the renderer has, oldest first. */
  olderSteps(id: MapId, before: StepId, limit: number): readonly Step[];
  /** Every step in the order in which this library got them, newest first; those before the given one, or from the newest on. */
  history(id: MapId, before: StepId | null, limit: number): readonly HistoryEntry[];
  /** The map as it was, soft-deleted records included. */
  mapAsOf(id: MapId, cut: Cut): MapContents;
  /** Newest moment first. */
  listVersions(id: MapId): readonly NamedVersion[];
  /** Names the moment after a step, or what is stored now. */
  saveVersion(id: MapId, name: string, step: StepId | null): VersionId;
  renameVersion(id: MapId, version: VersionId, name: string): null;
  /** Forgets the name; the moment stays in the history. */
  deleteVersion(id: MapId, version: VersionId): null;
  /** `text` null forgets the draft. Lineage as for steps. */
  saveDraft(id: MapId, record: RecordId, field: string, text: string | null, lineage?: string): null;
  saveView(id: MapId, view: Json): null;
  /** Apart from the rest of the view: a large map has thousands, and they seldom change. */
  saveFolded(id: MapId, folded: readonly ClaimId[]): null;
  /** Adds the view at the end, or takes the place of the one with its id. */
  saveNamedView(id: MapId, view: NamedView): null;
  readNamedView(id: MapId, view: ViewId): NamedView;
  renameNamedView(id: MapId, view: ViewId, name: string): null;
  /** Answers what is gone, so that it can be kept again; null where it was gone already. */
  deleteNamedView(id: MapId, view: ViewId): NamedView | null;
  saveThumbnail(id: MapId, thumbnail: Json): null;
  renameMap(id: MapId, title: string): null;
  duplicateMap(id: MapId, title: string): MapId;
  /** Adds the map under its own ids, or under fresh ids when the library has it already. */
  importMap(contents: MapContents, label: string): { readonly id: MapId; readonly isCopy: boolean };
  trashMap(id: MapId): null;
  restoreMap(id: MapId): null;
  /** Erases for good what is in the trash. */
  emptyTrash(): Erasure;
  eraseMap(id: MapId): Erasure;
  search(query: string, limit: number): SearchResult;
  listBackups(): readonly Backup[];
  makeBackup(): Backup;
  /** Puts the library back to a backup, after a backup of the present state. All windows open their maps again. */
  restoreBackup(name: string): null;
}

export const libraryMethods = [
  'status',
  'setLanguage',
  'listMaps',
  'createMap',
  'openMap',
  'readMap',
  'saveSteps',
  'olderSteps',
  'history',
  'mapAsOf',
  'listVersions',
  'saveVersion',
  'renameVersion',
  'deleteVersion',
  'saveDraft',
  'saveView',
  'saveFolded',
  'saveNamedView',
  'readNamedView',
  'renameNamedView',
  'deleteNamedView',
  'saveThumbnail',
  'renameMap',
  'duplicateMap',
  'importMap',
  'trashMap',
  'restoreMap',
  'emptyTrash',
  'eraseMap',
  'search',
  'listBackups',
  'makeBackup',
  'restoreBackup',
] as const satisfies readonly (keyof LibraryApi)[];

/** What the db process tells every client. */
export type LibraryEvent =
  | { readonly type: 'maps-changed' }
  /** The library changed a map itself, for instance its title: a window that has it open takes the step in. */
  | { readonly type: 'step-made'; readonly mapId: MapId; readonly step: Step }
  /** A window that has it open goes on with it; its user should know. */
  | { readonly type: 'map-trashed'; readonly mapId: MapId }
  /** They are gone for good: nothing about them can be saved any more. */
  | { readonly type: 'maps-erased'; readonly mapIds: readonly MapId[] }
  /** A backup was restored: forget what is open and read it again. */
  | { readonly type: 'library-replaced' };
