import type { RecordId, StepId } from '../model/ids';
import type { Json } from '../model/json';
import type { RecordKind } from '../model/records';
import type { StepKind } from '../model/steps';
import { noteForUndo, hashOf, type HashedOp } from './append-step';
import { beginningOf } from './beginning';
import { type Db, statement } from './database';
import { erasedValue } from './erased-value';
import { project } from './project';
import { tables } from './records-as-rows';
import { inTransaction, type Store } from './store';

interface OpToReplay {
  readonly kind: RecordKind;
  readonly record: string;
  readonly field: string;
  readonly value: string;
}

function rebuildMap(store: Store, mapId: number): void {
  const { db } = store;
  for (const { name } of Object.values(tables)) {
    const remove = `DELETE FROM ${name} WHERE map_id = ?`;
    statement(db, remove).run(mapId);
  }
  const query = `SELECT o.kind, o.record, o.field, o.value FROM op o JOIN peer p ON p.id = o.peer_id
    WHERE o.map_id = ? ORDER BY o.lamport, p.uuid`;
  for (const { kind, record, field, value } of statement<OpToReplay>(db, query).all(mapId)) {
    if (field === '*' && value === erasedValue) continue;
    const after = JSON.parse(value) as Json;
    project(db, store.rowIds, mapId, [{ kind, record: record as RecordId, field, before: null, after }], true);
  }
  statement(db, 'DELETE FROM undo_entry WHERE map_id = ?').run(mapId);
  const steps = `SELECT uuid, kind, of_step, arrival FROM step
    WHERE map_id = ? AND peer_id IN (SELECT id FROM peer WHERE is_mine = 1) AND arrival >= ? ORDER BY arrival`;
  interface Row {
    readonly uuid: StepId;
    readonly kind: StepKind;
    readonly of_step: StepId | null;
    readonly arrival: number;
  }
  const beginning = beginningOf(db, mapId) ?? Infinity;
  for (const { uuid, kind, of_step, arrival } of statement<Row>(db, steps).all(mapId, beginning)) {
    noteForUndo(store, mapId, { id: uuid, kind, label: '', at: 0, of: of_step, patch: [] }, arrival);
  }
}

/** Makes the tables that screens read anew from the log alone, and the search index from them. */
export function rebuildProjection(store: Store): void {
  inTransaction(store, () => {
    for (const { id } of statement<{ id: number }>(store.db, 'SELECT id FROM map').all()) rebuildMap(store, id);
    statement(store.db, `INSERT INTO search_index (search_index) VALUES ('rebuild')`).run();
  });
}

interface ChainRow {
  readonly map: string;
  readonly peer: string;
  readonly map_id: number;
  readonly peer_id: number;
  readonly n: number;
  readonly uuid: string;
  readonly kind: string;
  readonly label: string;
  readonly of_step: string | null;
  readonly at: number;
  readonly arrival: number;
  readonly first_seq: number;
  readonly op_count: number;
  readonly previous_hash: Buffer | null;
  readonly hash: Buffer;
}

interface OpToHash extends OpToReplay {
  readonly seq: number;
  readonly lamport: number;
  readonly parents: string;
  readonly restores: string | null;
}

/** Steps whose hash does not follow from what they hold and from the step before them. Erased steps keep only their links. */
export function findBrokenSteps(db: Db): readonly string[] {
  const steps = statement<ChainRow>(
    db,
    `SELECT s.*, m.uuid AS map, p.uuid AS peer FROM step s JOIN map m ON m.id = s.map_id JOIN peer p ON p.id = s.peer_id
      ORDER BY s.map_id, s.peer_id, s.n`,
  ).all();
  const beginnings = new Map<number, number>();
  const beginningIn = (mapId: number): number => {
    const known = beginnings.get(mapId) ?? beginningOf(db, mapId) ?? Infinity;
    beginnings.set(mapId, known);
    return known;
  };
  const broken: string[] = [];
  let previous: ChainRow | null = null;
  let lastSeq = 0;
  for (const step of steps) {
    const isSameLog: boolean = previous?.map_id === step.map_id && previous.peer_id === step.peer_id;
    if (!isSameLog) lastSeq = 0;
    const expected = isSameLog ? (previous?.hash ?? null) : null;
    const isLinked =
      step.n === (isSameLog ? (previous?.n ?? 0) + 1 : 1) &&
      step.first_seq === lastSeq + 1 &&
      (expected === null ? step.previous_hash === null : step.previous_hash?.equals(expected) === true);
    const ops = statement<OpToHash>(
      db,
      `SELECT seq, lamport, kind, record, field, value, parents, restores FROM op
        WHERE map_id = ? AND peer_id = ? AND step_n = ? AND seq BETWEEN ? AND ? ORDER BY seq`,
    ).all(step.map_id, step.peer_id, step.n, step.first_seq, step.first_seq + step.op_count - 1);
    // An undo that found nothing left to undo has no op that could tell.
    const isErased =
      ops.some(({ value }) => value === erasedValue) || (ops.length === 0 && step.arrival < beginningIn(step.map_id));
    const hashed = ops.map((op): HashedOp => {
      const { seq, lamport, kind, record, field, value, parents, restores } = op;
      return [seq, lamport, kind, record, field, value, parents, restores];
    });
    const { previous_hash: previousHash, map, peer, n, uuid, kind, label, of_step: of, at } = step;
    const isWhole =
      ops.length === step.op_count &&
      (isErased || hashOf({ previousHash, map, peer, n, uuid, kind, label, of, at, ops: hashed }).equals(step.hash));
    if (!isLinked || !isWhole) broken.push(step.uuid);
    previous = step;
    lastSeq = step.first_seq + step.op_count - 1;
  }
  return broken;
}
