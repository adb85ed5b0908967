import type { HistoryEntry } from '../model/borders/library-api';
import { CruxError } from '../model/borders/reply';
import type { MapId, StepId } from '../model/ids';
import { message } from '../model/messages/message';
import type { StepKind } from '../model/steps';
import { beginningOf } from './beginning';
import { statement } from './database';
import { mapRowId, type Store } from './store';

interface EntryRow {
  readonly uuid: StepId;
  readonly kind: StepKind;
  readonly label: string;
  readonly about: string | null;
  readonly at: number;
  readonly name: string;
  readonly is_mine: number;
}

const entriesQuery = `SELECT s.uuid, s.kind, s.label, s.at, a.name, p.is_mine,
    (SELECT substr(c.text, 1, 200) FROM op o JOIN claim c ON c.map_id = o.map_id AND c.uuid = o.record
      WHERE o.map_id = s.map_id AND o.peer_id = s.peer_id
        AND o.seq BETWEEN s.first_seq AND s.first_seq + s.op_count - 1 AND o.kind = 'claim'
      ORDER BY o.seq LIMIT 1) AS about
  FROM step s JOIN peer p ON p.id = s.peer_id JOIN author a ON a.id = p.author_id
  WHERE s.map_id = ? AND s.arrival BETWEEN ? AND ? ORDER BY s.arrival DESC LIMIT ?`;

export function arrivalOf(store: Store, mapId: number, step: StepId): number {
  const query = 'SELECT arrival FROM step WHERE map_id = ? AND uuid = ?';
  const row = statement<{ arrival: number }>(store.db, query).get(mapId, step);
  if (row === undefined) throw new CruxError('not-found', message('storage.noSuchStep'));
  return row.arrival;
}

/** The steps of a map, undone ones included, newest first. */
export function readHistory(store: Store, id: MapId, before: StepId | null, limit: number): readonly HistoryEntry[] {
  const mapId = mapRowId(store, id);
  const last = before === null ? Number.MAX_SAFE_INTEGER : arrivalOf(store, mapId, before) - 1;
  const first = beginningOf(store.db, mapId) ?? 0;
  const rows = statement<EntryRow>(store.db, entriesQuery).all(mapId, first, last, limit);
  return rows.map(({ uuid, kind, label, about, at, name, is_mine: isMine }) => ({
    id: uuid,
    kind,
    label,
    about: about ?? '',
    at,
    author: name,
    isMine: isMine === 1,
  }));
}
