import type { MapId } from '../model/ids';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';
import { type Db, statement } from './database';
import { type RowIds, rowIdsOf } from './project';

/** One installation's log, by which everything written here is signed. */
export interface Peer {
  readonly id: number;
  readonly uuid: string;
}

/** Where a map's log ends: what the next step counts on from. */
interface Tail {
  n: number;
  seq: number;
  lamport: number;
  arrival: number;
  hash: Buffer | null;
}

/** An open database with what is kept in memory beside it. */
export interface Store {
  readonly db: Db;
  readonly folder: string;
  readonly peer: Peer;
  readonly rowIds: RowIds;
  /** Emptied when a transaction is rolled back. */
  readonly tails: Map<number, Tail>;
  readonly mapIds: Map<MapId, number>;
  readonly now: () => number;
  /** The line of states that the library's present one is of: a restored backup begins another. */
  readonly lineage: string;
}

export function storeOf(db: Db, folder: string, peer: Peer, now: () => number, lineage = ''): Store {
  return { db, folder, peer, rowIds: rowIdsOf(db), tails: new Map(), mapIds: new Map(), now, lineage };
}

const transactions = new WeakMap<Db, (work: () => unknown) => unknown>();

/** One for each database: making a transaction costs more than a small step in it. */
function transactionOf(db: Db): (work: () => unknown) => unknown {
  const known = transactions.get(db);
  if (known !== undefined) return known;
  const transaction = db.transaction((work: () => unknown) => work());
  const immediate = (work: () => unknown): unknown => transaction.immediate(work);
  transactions.set(db, immediate);
  return immediate;
}

/** All or nothing; what memory assumed about the log goes with it. */
export function inTransaction<Value>(store: Store, work: () => Value): Value {
  try {
    return transactionOf(store.db)(work) as Value;
  } catch (error) {
    store.tails.clear();
    store.mapIds.clear();
    throw error;
  }
}

/** The number of a map that is in the library. */
export function mapRowId(store: Store, id: MapId): number {
  const known = store.mapIds.get(id);
  if (known !== undefined) return known;
  const query = 'SELECT m.id FROM map m JOIN map_state s ON s.map_id = m.id WHERE m.uuid = ?';
  const row = statement<{ id: number }>(store.db, query).get(id);
  if (row === undefined) throw new CruxError('not-found', message('storage.noSuchMap'));
  store.mapIds.set(id, row.id);
  return row.id;
}

/** The number for a map that is about to be written, new or known from before it was erased. */
export function ensureMapRow(store: Store, id: MapId): number {
  statement(store.db, 'INSERT OR IGNORE INTO map (uuid) VALUES (?)').run(id);
  const row = statement<{ id: number }>(store.db, 'SELECT id FROM map WHERE uuid = ?').get(id);
  if (row === undefined) throw new CruxError('failed', message('storage.noSuchMap'));
  statement(store.db, 'INSERT OR IGNORE INTO map_local (map_id, updated_at) VALUES (?, ?)').run(row.id, store.now());
  return row.id;
}

export function tailOf(store: Store, mapId: number): Tail {
  const known = store.tails.get(mapId);
  if (known !== undefined) return known;
  const { db, peer } = store;
  const last = statement<{ n: number; seq: number; hash: Buffer }>(
    db,
    'SELECT n, first_seq + op_count - 1 AS seq, hash FROM step WHERE map_id = ? AND peer_id = ? ORDER BY n DESC LIMIT 1',
  ).get(mapId, peer.id);
  const whole = statement<{ lamport: number; arrival: number }>(
    db,
    'SELECT lamport, arrival FROM map WHERE id = ?',
  ).get(mapId);
  const tail: Tail = {
    n: last?.n ?? 0,
    seq: last?.seq ?? 0,
    lamport: whole?.lamport ?? 0,
    arrival: whole?.arrival ?? 0,
    hash: last?.hash ?? null,
  };
  store.tails.set(mapId, tail);
  return tail;
}
