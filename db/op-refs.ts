import type { FieldChange } from '../model/patch';
import type { Step } from '../model/steps';
import { statement } from './database';
import type { Store } from './store';

/** An op as it is named wherever it is compared: [peer uuid, seq]. */
export type Ref = readonly [peer: string, seq: number];

export interface OpRef {
  readonly uuid: string;
  readonly seq: number;
}

export interface OpRow {
  readonly peer_id: number;
  readonly seq: number;
  readonly lamport: number;
  readonly kind: string;
  readonly record: string;
  readonly field: string;
  readonly value: string;
  readonly parents: string;
}

export function refOf({ uuid, seq }: OpRef): Ref {
  return [uuid, seq];
}

// Values stand in queries of their own: SQLite prepares a join anew for each value that is bound to it directly.
const opColumns = 'SELECT o.peer_id, o.seq, o.lamport, o.kind, o.record, o.field, o.value, o.parents, p.uuid';

function findOp(store: Store, mapId: number, [peer, seq]: Ref): (OpRow & OpRef) | null {
  const query = `${opColumns} FROM op o JOIN peer p ON p.id = o.peer_id
    WHERE o.map_id = (SELECT ?) AND o.peer_id = (SELECT id FROM peer WHERE uuid = ?)
    AND o.seq = (SELECT ?)`;
  return statement<OpRow & OpRef>(store.db, query).get(mapId, peer, seq) ?? null;
}

/** The op whose value held before the given one: of several heads the one with the highest Lamport time, then peer. */
export function opBefore(store: Store, mapId: number, op: Pick<OpRow, 'parents'>): (OpRow & OpRef) | null {
  let winner: (OpRow & OpRef) | null = null;
  for (const ref of JSON.parse(op.parents) as Ref[]) {
    const parent = findOp(store, mapId, ref);
    if (parent === null) continue;
    const isLater =
      winner === null ||
      parent.lamport > winner.lamport ||
      (parent.lamport === winner.lamport && parent.uuid > winner.uuid);
    if (isLater) winner = parent;
  }
  return winner;
}

/** The op whose value an undo or a redo brings back; null for an edit, and for an undone creation. */
export function restoredOp(store: Store, mapId: number, { kind, of }: Step, change: FieldChange): OpRef | null {
  if ((kind !== 'undo' && kind !== 'redo') || of === null) return null;
  // Without statistics SQLite would rather read the whole step for each of its changes.
  const query = `${opColumns} FROM op o INDEXED BY op_by_field JOIN peer p ON p.id = o.peer_id
    JOIN step s ON s.map_id = o.map_id AND s.peer_id = o.peer_id AND s.n = o.step_n
    WHERE s.uuid = (SELECT ?) AND o.map_id = (SELECT ?) AND o.seq BETWEEN s.first_seq AND s.first_seq + s.op_count - 1
      AND o.record = (SELECT ?) AND o.field = (SELECT ?)`;
  const op = statement<OpRow & OpRef>(store.db, query).get(of, mapId, change.record, change.field);
  if (op === undefined) return null;
  if (kind === 'redo') return op;
  return change.after === null && change.field === '*' ? null : opBefore(store, mapId, op);
}
