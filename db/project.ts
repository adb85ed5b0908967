import { CruxError } from '../model/borders/reply';
import type { Json } from '../model/json';
import { message } from '../model/messages/message';
import type { FieldChange, Patch } from '../model/patch';
import type { RecordKind } from '../model/records';
import { type Db, statement } from './database';
import { rowOf, tables } from './records-as-rows';
import { isSearched, putRowIn, searchRowsOf, takeRowOut } from './search-index';

/** Gives each row of the projection its id; ids count across its tables. */
export interface RowIds {
  next(): number;
}

export function rowIdsOf(db: Db): RowIds {
  let last = Object.values(tables).reduce((highest, { name }) => {
    const query = `SELECT coalesce(max(id), 0) AS id FROM ${name}`;
    return Math.max(highest, statement<{ id: number }>(db, query).get()?.id ?? 0);
  }, 0);
  return { next: () => (last += 1) };
}

type Member = readonly [set: string, member: string];

function memberOf(field: string): Member | null {
  const slash = field.indexOf('/');
  return slash < 0 ? null : [field.slice(0, slash), field.slice(slash + 1)];
}

/** Order keys by claim; null takes a premise away. */
type Premises = Map<string, Json>;

/** All of a patch at once: each time the whole set is read and written. */
function writePremises(db: Db, mapId: number, record: string, changes: Premises): boolean {
  const query = 'SELECT premises FROM inference WHERE map_id = ? AND uuid = ?';
  const row = statement<{ premises: string }>(db, query).get(mapId, record);
  if (row === undefined) return false;
  const premises = new Map(Object.entries(JSON.parse(row.premises) as Readonly<Record<string, Json>>));
  for (const [claim, key] of changes) {
    if (key === null) premises.delete(claim);
    else premises.set(claim, key);
  }
  const update = 'UPDATE inference SET premises = ? WHERE map_id = ? AND uuid = ?';
  statement(db, update).run(JSON.stringify(Object.fromEntries(premises)), mapId, record);
  return true;
}

function writeTag(db: Db, mapId: number, record: string, tag: string, value: Json): boolean {
  const query = 'SELECT tags FROM claim WHERE map_id = ? AND uuid = ?';
  const row = statement<{ tags: string }>(db, query).get(mapId, record);
  const codec = tables.claim.byField.get('tags')?.codec;
  if (row === undefined || codec === undefined) return false;
  const others = (codec.toJson(row.tags) as readonly string[]).filter(other => other !== tag);
  const tags = codec.toSql(value === null ? others : [...others, tag].sort());
  statement(db, 'UPDATE claim SET tags = ? WHERE map_id = ? AND uuid = ?').run(tags, mapId, record);
  return true;
}

function writeWhole(db: Db, ids: RowIds, mapId: number, kind: RecordKind, record: string, value: Json): number | null {
  const remove = `DELETE FROM ${tables[kind].name} WHERE map_id = ? AND uuid = ?`;
  statement(db, remove).run(mapId, record);
  if (value === null) return null;
  const id = ids.next();
  statement(db, tables[kind].insert).run(...rowOf(kind, id, mapId, value as Readonly<Record<string, Json>>));
  return id;
}

/** Writes one field into its table; false when the record or field is not there. */
function writeField(db: Db, mapId: number, { kind, record, field, after }: FieldChange): boolean {
  const member = memberOf(field);
  if (member?.[0] === 'tags') return writeTag(db, mapId, record, member[1], after);
  const column = tables[kind].byField.get(field);
  if (column === undefined) return false;
  const update = `UPDATE ${tables[kind].name} SET ${column.column} = ? WHERE map_id = ? AND uuid = ?`;
  return statement(db, update).run(column.codec.toSql(after), mapId, record).changes === 1;
}

/**
 * Brings the tables that screens read up to date with the changes, the search index included. A change of a record that is not
 * there is refused, or skipped when `isReplay`: the log of an erased map has changes whose records are gone.
 */
export function project(db: Db, ids: RowIds, mapId: number, patch: Patch, isReplay = false): void {
  const touched = new Set<number>();
  const waiting = new Map<string, Premises>();
  const refuse = (field: string): void => {
    if (!isReplay) throw new CruxError('conflict', message('storage.doesNotFit', { field }));
  };
  const writeWaiting = (record: string): void => {
    const premises = waiting.get(record);
    if (premises !== undefined && !writePremises(db, mapId, record, premises)) refuse('premises');
    waiting.delete(record);
  };
  for (const change of patch) {
    const member = memberOf(change.field);
    if (member?.[0] === 'premises') {
      const premises = waiting.get(change.record) ?? new Map<string, Json>();
      waiting.set(change.record, premises.set(member[1], change.after));
      continue;
    }
    // The whole record is about to come or go.
    if (change.field === '*') writeWaiting(change.record);
    const isIndexed = !isReplay && isSearched(change);
    if (isIndexed) {
      for (const id of searchRowsOf(db, mapId, change)) {
        if (touched.has(id)) continue;
        takeRowOut(db, id);
        touched.add(id);
      }
    }
    if (change.field === '*') {
      const id = writeWhole(db, ids, mapId, change.kind, change.record, change.after);
      if (id !== null && isIndexed) touched.add(id);
    } else if (!writeField(db, mapId, change)) refuse(change.field);
  }
  for (const record of waiting.keys()) writeWaiting(record);
  for (const id of touched) putRowIn(db, id);
}
