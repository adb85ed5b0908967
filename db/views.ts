import { CruxError } from '../model/borders/reply';
import type { ClaimId, ViewId } from '../model/ids';
import type { Json } from '../model/json';
import { message } from '../model/messages/message';
import { type NamedView, namedViewOf, renamedView, type ViewName } from '../model/named-views';
import { statement } from './database';
import type { Store } from './store';

const idBytes = 16;

function packed(ids: readonly ClaimId[]): Buffer {
  return Buffer.from(ids.join('').replaceAll('-', ''), 'hex');
}

function unpacked(bytes: Uint8Array): readonly ClaimId[] {
  const hex = Buffer.from(bytes).toString('hex');
  const ids: ClaimId[] = [];
  for (let at = 0; at + 2 * idBytes <= hex.length; at += 2 * idBytes) {
    const parts = [0, 8, 12, 16, 20].map((from, part, all) =>
      hex.slice(at + from, at + (all[part + 1] ?? 2 * idBytes)),
    );
    ids.push(parts.join('-') as ClaimId);
  }
  return ids;
}

/** Null for a map in which nobody folded or unfolded anything. */
export function readFolded({ db }: Store, mapId: number): readonly ClaimId[] | null {
  const row = statement<{ folded: Buffer | null }>(db, 'SELECT folded FROM map_local WHERE map_id = ?').get(mapId);
  const folded = row?.folded ?? null;
  return folded === null ? null : unpacked(folded);
}

export function saveFolded({ db }: Store, mapId: number, folded: readonly ClaimId[]): void {
  statement(db, 'UPDATE map_local SET folded = ? WHERE map_id = ?').run(packed(folded), mapId);
}

export function listNamedViews({ db }: Store, mapId: number): readonly ViewName[] {
  const query = 'SELECT uuid AS id, name FROM named_view WHERE map_id = ? ORDER BY place, uuid';
  return statement<ViewName>(db, query).all(mapId);
}

export function findNamedView({ db }: Store, mapId: number, id: ViewId): NamedView | null {
  const query = 'SELECT name, folded, content FROM named_view WHERE map_id = ? AND uuid = ?';
  const row = statement<{ name: string; folded: Buffer; content: string }>(db, query).get(mapId, id);
  if (row === undefined) return null;
  const content = JSON.parse(row.content) as Readonly<Record<string, Json>>;
  return namedViewOf({ ...content, id, name: row.name, folded: unpacked(row.folded) });
}

function noSuchView(): CruxError {
  return new CruxError('not-found', message('finding.named.gone'));
}

export function readNamedView(store: Store, mapId: number, id: ViewId): NamedView {
  const view = findNamedView(store, mapId, id);
  if (view === null) throw noSuchView();
  return view;
}

const lastPlace = 'SELECT coalesce(max(place), 0) AS place FROM named_view WHERE map_id = ?';
const insert = `INSERT INTO named_view (map_id, uuid, place, name, folded, content) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET name = excluded.name, folded = excluded.folded, content = excluded.content`;

export function saveNamedView({ db }: Store, mapId: number, view: NamedView): void {
  const { id, name, folded, ...content } = view;
  const place = (statement<{ place: number }>(db, lastPlace).get(mapId)?.place ?? 0) + 1;
  statement(db, insert).run(mapId, id, place, name, packed(folded), JSON.stringify(content));
}

export function renameNamedView({ db }: Store, mapId: number, id: ViewId, name: string): void {
  const update = 'UPDATE named_view SET name = ? WHERE map_id = ? AND uuid = ?';
  if (statement(db, update).run(name, mapId, id).changes === 0) throw noSuchView();
}

export function deleteNamedView(store: Store, mapId: number, id: ViewId): NamedView | null {
  const view = findNamedView(store, mapId, id);
  statement(store.db, 'DELETE FROM named_view WHERE map_id = ? AND uuid = ?').run(mapId, id);
  return view;
}

/** A duplicate is looked at in the same ways; `names` has the ids of its records. */
export function copyViews(store: Store, from: number, to: number, names: ReadonlyMap<string, string>): void {
  const folded = readFolded(store, from);
  if (folded !== null)
    saveFolded(
      store,
      to,
      folded.map(id => (names.get(id) ?? id) as ClaimId),
    );
  for (const { id } of listNamedViews(store, from)) {
    saveNamedView(store, to, renamedView(readNamedView(store, from, id), names));
  }
}
