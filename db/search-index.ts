import type { FieldChange } from '../model/patch';
import type { RecordKind } from '../model/records';
import { type Db, statement } from './database';
import { tables } from './records-as-rows';

const texts = 'title, question, text, note, tags, quote, source';

/** Fields whose change alters what search finds. */
const searchedFields: Readonly<Record<RecordKind, readonly string[]>> = {
  map: ['*', 'title', 'question'],
  claim: ['*', 'text', 'note', 'deletedAt'],
  inference: [],
  question: ['*', 'text', 'aboutId', 'deletedAt'],
  source: ['*', 'title', 'author', 'publisher', 'deletedAt'],
  citation: ['*', 'quote', 'claimId', 'deletedAt'],
  pin: [],
  note: ['*', 'text', 'besideId', 'deletedAt'],
  frame: ['*', 'title', 'besideId', 'around', 'deletedAt'],
  dismissal: [],
};

export function isSearched({ kind, field }: Pick<FieldChange, 'kind' | 'field'>): boolean {
  return searchedFields[kind].includes(field) || (kind === 'claim' && field.startsWith('tags/'));
}

const framesOf = 'SELECT id FROM frame WHERE map_id = ? AND (beside = ? OR instr(around, ?) > 0)';

/** The rows of the index that a change touches. A claim takes its quotes, questions, notes and frames along when it comes or goes. */
export function searchRowsOf(db: Db, mapId: number, { kind, record, field }: FieldChange): readonly number[] {
  const own = `SELECT id FROM ${tables[kind].name} WHERE map_id = ? AND uuid = ?`;
  const rows = statement<{ id: number }>(db, own).all(mapId, record);
  if (kind === 'claim' && (field === '*' || field === 'deletedAt')) {
    rows.push(
      ...statement<{ id: number }>(db, 'SELECT id FROM citation WHERE map_id = ? AND claim = ?').all(mapId, record),
      ...statement<{ id: number }>(db, 'SELECT id FROM question WHERE map_id = ? AND about = ?').all(mapId, record),
      ...statement<{ id: number }>(db, 'SELECT id FROM note WHERE map_id = ? AND beside = ?').all(mapId, record),
      ...statement<{ id: number }>(db, framesOf).all(mapId, record, record),
    );
  }
  return rows.map(({ id }) => id);
}

const takeOut = `INSERT INTO search_index (search_index, rowid, ${texts}) SELECT 'delete', id, ${texts} FROM searchable`;
const putIn = `INSERT INTO search_index (rowid, ${texts}) SELECT id, ${texts} FROM searchable`;
// In a query of its own, since SQLite prepares a statement anew when a value that could alter its plan is bound directly.
const oneRow = ' WHERE id = (SELECT ?)';
const wholeMap = ' WHERE map_id = ?';
const [takeRow, putRow] = [takeOut + oneRow, putIn + oneRow];

/** Before a row changes: the index needs the old text to forget it. */
export function takeRowOut(db: Db, id: number): void {
  statement(db, takeRow).run(id);
}
export function putRowIn(db: Db, id: number): void {
  statement(db, putRow).run(id);
}
export function takeMapOut(db: Db, mapId: number): void {
  statement(db, takeOut + wholeMap).run(mapId);
}
export function putMapIn(db: Db, mapId: number): void {
  statement(db, putIn + wholeMap).run(mapId);
}
