import { createHash } from 'node:crypto';
import { CruxError } from '../model/borders/reply';
import type { MapId } from '../model/ids';
import { message } from '../model/messages/message';
import type { FieldChange } from '../model/patch';
import type { Step } from '../model/steps';
import { statement } from './database';
import { type OpRef, refOf, type Ref, restoredOp } from './op-refs';
import { project } from './project';
import { type Store, tailOf } from './store';

/** One row of the op table as it is hashed: [seq, lamport, kind, record, field, value, parents, restores]. */
export type HashedOp = readonly [number, number, string, string, string, string, string, string | null];

interface HashedStep {
  readonly previousHash: Buffer | null;
  readonly map: string;
  readonly peer: string;
  readonly n: number;
  readonly uuid: string;
  readonly kind: string;
  readonly label: string;
  readonly of: string | null;
  readonly at: number;
  readonly ops: readonly HashedOp[];
}

/** Chains a step to the step before it of the same peer and map, so that a missing or altered one shows. */
export function hashOf(step: HashedStep): Buffer {
  const { previousHash, map, peer, n, uuid, kind, label, of, at, ops } = step;
  const canonical = JSON.stringify([
    previousHash?.toString('hex') ?? null,
    map,
    peer,
    n,
    uuid,
    kind,
    label,
    of,
    at,
    ops,
  ]);
  return createHash('sha256').update(canonical).digest();
}

interface HeadRow {
  readonly field: string;
  readonly peer_id: number;
  readonly uuid: string;
  readonly seq: number;
}

// No join: with one, SQLite would prepare the statement anew for each value bound to it.
const headsOfRecord = `SELECT h.field, h.peer_id, (SELECT p.uuid FROM peer p WHERE p.id = h.peer_id) AS uuid, h.seq FROM head h
  WHERE h.map_id = ? AND h.record = ?`;
const headsOfField = `${headsOfRecord} AND h.field = ?`;

/** The ops whose values a change replaces. A whole record replaces its fields; a field never set alone has the record's op. */
function replaceHeads(store: Store, mapId: number, { record, field }: FieldChange, seq: number): readonly Ref[] {
  const { db, peer } = store;
  let heads =
    field === '*'
      ? statement<HeadRow>(db, headsOfRecord).all(mapId, record)
      : statement<HeadRow>(db, headsOfField).all(mapId, record, field);
  if (field === '*') {
    if (heads.length > 0) statement(db, 'DELETE FROM head WHERE map_id = ? AND record = ?').run(mapId, record);
  } else if (heads.length > 0) {
    statement(db, 'DELETE FROM head WHERE map_id = ? AND record = ? AND field = ?').run(mapId, record, field);
  } else heads = statement<HeadRow>(db, headsOfField).all(mapId, record, '*');
  statement(db, 'INSERT INTO head (map_id, record, field, peer_id, seq) VALUES (?, ?, ?, ?, ?)').run(
    mapId,
    record,
    field,
    peer.id,
    seq,
  );
  return heads.map(head => refOf(head));
}

const insertStep = `INSERT INTO step
  (map_id, peer_id, n, uuid, kind, label, of_step, at, first_seq, op_count, arrival, previous_hash, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const insertOp = `INSERT INTO op (map_id, peer_id, seq, step_n, lamport, kind, record, field, value, parents, restores)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function isStored(store: Store, mapId: number, step: Step): boolean {
  const row = statement<{ map_id: number }>(store.db, 'SELECT map_id FROM step WHERE uuid = ?').get(step.id);
  if (row === undefined) return false;
  if (row.map_id !== mapId) throw new CruxError('bad-request', message('storage.stepOfOtherMap'));
  return true;
}

/** Writes a step, its ops, the projection and the undo list. A step that is stored already changes nothing. */
export function appendStep(store: Store, id: MapId, mapId: number, step: Step): void {
  if (isStored(store, mapId, step)) return;
  const { db, peer } = store;
  const tail = tailOf(store, mapId);
  const [n, arrival, firstSeq] = [tail.n + 1, tail.arrival + 1, tail.seq + 1];
  const ops = step.patch.map((change, position): HashedOp => {
    const restores: OpRef | null = restoredOp(store, mapId, step, change);
    const parents = replaceHeads(store, mapId, change, firstSeq + position);
    return [
      firstSeq + position,
      tail.lamport + 1 + position,
      change.kind,
      change.record,
      change.field,
      JSON.stringify(change.after),
      JSON.stringify(parents),
      restores === null ? null : JSON.stringify(refOf(restores)),
    ];
  });
  const { kind, label, at, of } = step;
  const hash = hashOf({
    previousHash: tail.hash,
    map: id,
    peer: peer.uuid,
    n,
    uuid: step.id,
    kind,
    label,
    of,
    at,
    ops,
  });
  statement(db, insertStep).run(
    mapId,
    peer.id,
    n,
    step.id,
    kind,
    label,
    of,
    at,
    firstSeq,
    ops.length,
    arrival,
    tail.hash,
    hash,
  );
  for (const [seq, lamport, ...rest] of ops) statement(db, insertOp).run(mapId, peer.id, seq, n, lamport, ...rest);
  project(db, store.rowIds, mapId, step.patch);
  noteForUndo(store, mapId, step, arrival);
  const lamport = tail.lamport + ops.length;
  statement(db, 'UPDATE map SET lamport = ?, arrival = ? WHERE id = ?').run(lamport, arrival, mapId);
  statement(db, 'UPDATE map_local SET updated_at = ? WHERE map_id = ?').run(at, mapId);
  Object.assign(tail, { n, arrival, seq: tail.seq + ops.length, lamport, hash });
}

/** The same rules as `withStep` of the model, kept as rows. */
export function noteForUndo(store: Store, mapId: number, { id, kind, of }: Step, arrival: number): void {
  const { db } = store;
  switch (kind) {
    case 'edit':
    case 'restore':
    case 'resolve':
      statement(db, `DELETE FROM undo_entry WHERE map_id = ? AND state = 'redo'`).run(mapId);
      if (of !== null) {
        statement(db, 'DELETE FROM undo_entry WHERE step = ? AND map_id = ?').run(of, mapId);
        return;
      }
      statement(db, `INSERT INTO undo_entry (step, map_id, state, place) VALUES (?, ?, 'undo', ?)`).run(
        id,
        mapId,
        arrival,
      );
      return;
    case 'undo':
    case 'redo': {
      const [from, to] = kind === 'undo' ? ['undo', 'redo'] : ['redo', 'undo'];
      statement(db, 'UPDATE undo_entry SET state = ?, place = ? WHERE step = ? AND map_id = ? AND state = ?').run(
        to,
        arrival,
        of,
        mapId,
        from,
      );
      return;
    }
    case 'receive':
    case 'import':
      return;
  }
}
