import { CruxError } from '../model/borders/reply';
import { withDefaults } from '../model/formats/record-defaults';
import type { RecordId, StepId } from '../model/ids';
import type { Json } from '../model/json';
import { message } from '../model/messages/message';
import { type FieldChange, fieldValue, withField } from '../model/patch';
import type { MapItem, RecordKind } from '../model/records';
import type { Step, StepKind, UndoList } from '../model/steps';
import { statement } from './database';
import { opBefore, type OpRow } from './op-refs';
import type { Store } from './store';

/** How many entries come with an opened map; `olderSteps` brings the rest. */
const newestCount = 200;

interface StepRow {
  readonly peer_id: number;
  readonly uuid: string;
  readonly kind: StepKind;
  readonly label: string;
  readonly of_step: string | null;
  readonly at: number;
  readonly first_seq: number;
  readonly op_count: number;
}

type OpInLog = OpRow & { readonly uuid: string };

/** A value of the log: an older version of the app wrote records without the fields it did not know. */
function readValue(kind: string, field: string, value: string): Json {
  const parsed = JSON.parse(value) as Json;
  return field === '*' ? withDefaults(kind as RecordKind, parsed) : parsed;
}

/** The record as the log had it before the given Lamport time; undefined when it did not exist. */
function recordBefore(store: Store, mapId: number, { kind, record, lamport }: OpRow): MapItem | undefined {
  // Without statistics SQLite would rather read the map's whole log.
  const query = `SELECT o.field, o.value FROM op o INDEXED BY op_by_field JOIN peer p ON p.id = o.peer_id
    WHERE o.map_id = ? AND o.record = ? AND o.lamport < ? ORDER BY o.lamport, p.uuid`;
  let item: MapItem | undefined;
  for (const { field, value } of statement<{ field: string; value: string }>(store.db, query).all(
    mapId,
    record,
    lamport,
  )) {
    const parsed = readValue(kind, field, value);
    if (field === '*') item = parsed === null ? undefined : (parsed as unknown as MapItem);
    else if (item !== undefined) item = withField(item, field, parsed);
  }
  return item;
}

function valueBefore(store: Store, mapId: number, op: OpInLog): Json {
  if (op.parents === '[]') return null;
  if (op.field === '*') return fieldValue(recordBefore(store, mapId, op), '*');
  const before = opBefore(store, mapId, op);
  if (before === null) return null;
  const value = readValue(op.kind, before.field, before.value);
  return before.field === '*' ? fieldValue((value ?? undefined) as unknown as MapItem | undefined, op.field) : value;
}

const opsQuery = `SELECT o.peer_id, o.seq, o.lamport, o.kind, o.record, o.field, o.value, o.parents, p.uuid
  FROM op o JOIN peer p ON p.id = o.peer_id WHERE o.map_id = ? AND o.peer_id = ? AND o.seq BETWEEN ? AND ? ORDER BY o.seq`;

function readStep(store: Store, mapId: number, row: StepRow): Step {
  const last = row.first_seq + row.op_count - 1;
  const ops = statement<OpInLog>(store.db, opsQuery).all(mapId, row.peer_id, row.first_seq, last);
  return {
    id: row.uuid as StepId,
    kind: row.kind,
    label: row.label,
    at: row.at,
    of: row.of_step as StepId | null,
    patch: ops.map((op): FieldChange => {
      return {
        kind: op.kind as RecordKind,
        record: op.record as RecordId,
        field: op.field,
        before: valueBefore(store, mapId, op),
        after: readValue(op.kind, op.field, op.value),
      };
    }),
  };
}

const entriesQuery = `SELECT s.peer_id, s.uuid, s.kind, s.label, s.of_step, s.at, s.first_seq, s.op_count
  FROM undo_entry u JOIN step s ON s.uuid = u.step WHERE u.map_id = ? AND u.state = ? AND u.place < ?
  ORDER BY u.place DESC LIMIT ?`;

function readEntries(store: Store, mapId: number, state: 'undo' | 'redo', below: number, limit: number): Step[] {
  const rows = statement<StepRow>(store.db, entriesQuery).all(mapId, state, below, limit);
  return rows.reverse().map(row => readStep(store, mapId, row));
}

export function readUndoList(store: Store, mapId: number): UndoList {
  const everything = Number.MAX_SAFE_INTEGER;
  return {
    undo: readEntries(store, mapId, 'undo', everything, newestCount),
    redo: readEntries(store, mapId, 'redo', everything, everything),
  };
}

export function readOlderSteps(store: Store, mapId: number, before: StepId, limit: number): readonly Step[] {
  const query = `SELECT place FROM undo_entry WHERE step = ? AND map_id = ? AND state = 'undo'`;
  const row = statement<{ place: number }>(store.db, query).get(before, mapId);
  if (row === undefined) throw new CruxError('not-found', message('storage.noSuchStep'));
  return readEntries(store, mapId, 'undo', row.place, limit);
}
