import { contentsOf, emptyMap, liveContents, type MapContents, tableOf } from '../model/argument-map';
import type { LibraryApi, MapSummary } from '../model/borders/library-api';
import { addContention } from '../model/edits/claims';
import { freshIdsFor, withFreshIds } from '../model/fresh-ids';
import { type MapId, newId } from '../model/ids';
import type { Json } from '../model/json';
import { message } from '../model/messages/message';
import { apply, type FieldChange, type Patch, setField } from '../model/patch';
import { itemKinds, type MapItem } from '../model/records';
import type { Step, StepKind } from '../model/steps';
import { appendStep } from './append-step';
import { statement } from './database';
import { readContents } from './read-map';
import { putMapIn, takeMapOut } from './search-index';
import { ensureMapRow, inTransaction, mapRowId, type Store } from './store';
import { copyViews } from './views';

function newStep(store: Store, kind: StepKind, label: string, patch: Patch): Step {
  return { id: newId('step'), kind, label, at: store.now(), of: null, patch };
}

function creationOf(item: MapItem): FieldChange {
  return { kind: item.kind, record: item.id, field: '*', before: null, after: item as unknown as Json };
}

/** Writes a whole map as one step that stands outside the undo list. */
export function writeMap(store: Store, contents: MapContents, label: string): void {
  const { map } = contents;
  const items = itemKinds.flatMap((kind): readonly MapItem[] => contents[tableOf[kind]]);
  const mapId = ensureMapRow(store, map.id);
  appendStep(store, map.id, mapId, newStep(store, 'import', label, [map, ...items].map(creationOf)));
}

export function createMap(
  store: Store,
  ...[title, question, contention, direction = 'down']: Parameters<LibraryApi['createMap']>
): MapId {
  const id: MapId = newId('map');
  const at = store.now();
  const empty = emptyMap(id, title, at);
  const { map } = apply(empty, [
    ...setField(empty.map, 'question', question),
    ...setField(empty.map, 'direction', direction),
    ...addContention(empty, contention, { at, author: '' }).patch,
  ]);
  inTransaction(store, () => {
    writeMap(store, contentsOf(map), message('storage.newMap'));
  });
  return id;
}

/** Whether the library holds the map: known, and not erased for good. */
function isKnownMap(store: Store, id: MapId): boolean {
  const query = 'SELECT 1 FROM map m JOIN map_state s ON s.map_id = m.id WHERE m.uuid = ?';
  return statement(store.db, query).get(id) !== undefined;
}

export function importMap(store: Store, contents: MapContents, label: string): ReturnType<LibraryApi['importMap']> {
  const isCopy = isKnownMap(store, contents.map.id);
  const added = isCopy ? withFreshIds(contents) : contents;
  inTransaction(store, () => writeMap(store, added, label));
  return { id: added.map.id, isCopy };
}

export function duplicateMap(store: Store, id: MapId, title: string): MapId {
  const mapId = mapRowId(store, id);
  const contents = liveContents(readContents(store.db, mapId));
  const names = freshIdsFor(contents);
  const copy = withFreshIds(contents, names);
  const map = { ...copy.map, title, createdAt: store.now() };
  inTransaction(store, () => {
    writeMap(store, { ...copy, map }, message('storage.duplicate'));
    copyViews(store, mapId, mapRowId(store, map.id), names);
  });
  return map.id;
}

/** Null when that is its title already. */
export function renameMap(store: Store, id: MapId, title: string): Step | null {
  const mapId = mapRowId(store, id);
  const { map } = readContents(store.db, mapId);
  if (map.title === title) return null;
  const change: FieldChange = { kind: 'map', record: id, field: 'title', before: map.title, after: title };
  const step = newStep(store, 'edit', message('storage.rename'), [change]);
  inTransaction(store, () => appendStep(store, id, mapId, step));
  return step;
}

export function setTrashed(store: Store, id: MapId, isTrashed: boolean): void {
  const mapId = mapRowId(store, id);
  const { db } = store;
  inTransaction(store, () => {
    takeMapOut(db, mapId);
    const trashedAt = isTrashed ? store.now() : null;
    statement(db, 'UPDATE map_local SET trashed_at = ? WHERE map_id = ?').run(trashedAt, mapId);
    putMapIn(db, mapId);
  });
}

interface SummaryRow {
  readonly id: MapId;
  readonly title: string;
  readonly question: string;
  readonly claims: number;
  readonly inferences: number;
  readonly sources: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly opened_at: number | null;
  readonly trashed_at: number | null;
  readonly thumbnail: string | null;
}

const summaries = `SELECT s.uuid AS id, s.title, s.question, s.created_at, l.updated_at, l.opened_at, l.trashed_at,
    (SELECT count(*) FROM claim c WHERE c.map_id = s.map_id AND c.deleted_at IS NULL) AS claims,
    (SELECT count(*) FROM inference i WHERE i.map_id = s.map_id AND i.deleted_at IS NULL) AS inferences,
    (SELECT count(*) FROM source o WHERE o.map_id = s.map_id AND o.deleted_at IS NULL) AS sources,
    CASE WHEN l.thumbnail_arrival = m.arrival THEN l.thumbnail END AS thumbnail
  FROM map_state s JOIN map_local l ON l.map_id = s.map_id JOIN map m ON m.id = s.map_id ORDER BY l.updated_at DESC, s.map_id DESC`;

export function listMaps(store: Store): readonly MapSummary[] {
  return statement<SummaryRow>(store.db, summaries)
    .all()
    .map(row => ({
      id: row.id,
      title: row.title,
      question: row.question,
      claims: row.claims,
      inferences: row.inferences,
      sources: row.sources,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      openedAt: row.opened_at,
      trashedAt: row.trashed_at,
      thumbnail: row.thumbnail,
    }));
}
