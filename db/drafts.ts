import type { Draft } from '../model/borders/library-api';
import type { RecordId } from '../model/ids';
import type { Step } from '../model/steps';
import { type Db, statement } from './database';

export function readDrafts(db: Db, mapId: number): readonly Draft[] {
  return statement<Draft>(db, 'SELECT record, field, text FROM draft WHERE map_id = ? ORDER BY record, field').all(
    mapId,
  );
}

export function saveDraft(db: Db, mapId: number, record: RecordId, field: string, text: string | null): void {
  if (text === null) {
    statement(db, 'DELETE FROM draft WHERE map_id = ? AND record = ? AND field = ?').run(mapId, record, field);
    return;
  }
  const write = `INSERT INTO draft (map_id, record, field, text) VALUES (?, ?, ?, ?)
    ON CONFLICT (map_id, record, field) DO UPDATE SET text = excluded.text`;
  statement(db, write).run(mapId, record, field, text);
}

/** A saved field needs its draft no more. In the step's own transaction, so that a crash cannot leave both. */
export function deleteDraftsOf(db: Db, mapId: number, steps: readonly Step[]): void {
  if (statement(db, 'SELECT 1 FROM draft WHERE map_id = ? LIMIT 1').get(mapId) === undefined) return;
  for (const { patch } of steps) {
    for (const { record, field } of patch) {
      statement(db, `DELETE FROM draft WHERE map_id = ? AND record = ? AND field = ?`).run(mapId, record, field);
    }
  }
}
