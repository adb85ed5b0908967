import type { MapContents } from '../model/argument-map';
import { CruxError } from '../model/borders/reply';
import { message } from '../model/messages/message';
import type { RecordKind, RecordsByKind } from '../model/records';
import { type Db, type SqlValue, statement } from './database';
import { recordOf, tables } from './records-as-rows';

function readRecords<Kind extends RecordKind>(db: Db, mapId: number, kind: Kind): readonly RecordsByKind[Kind][] {
  const query = `SELECT * FROM ${tables[kind].name} WHERE map_id = ? ORDER BY id`;
  const rows = statement<Readonly<Record<string, SqlValue>>>(db, query).all(mapId);
  return rows.map(row => recordOf(kind, row) as unknown as RecordsByKind[Kind]);
}

/** Everything the map holds, soft-deleted records included. */
export function readContents(db: Db, mapId: number): MapContents {
  const [map] = readRecords(db, mapId, 'map');
  if (map === undefined) throw new CruxError('not-found', message('storage.noSuchMap'));
  return {
    map,
    claims: readRecords(db, mapId, 'claim'),
    inferences: readRecords(db, mapId, 'inference'),
    questions: readRecords(db, mapId, 'question'),
    sources: readRecords(db, mapId, 'source'),
    citations: readRecords(db, mapId, 'citation'),
    pins: readRecords(db, mapId, 'pin'),
    notes: readRecords(db, mapId, 'note'),
    frames: readRecords(db, mapId, 'frame'),
    dismissals: readRecords(db, mapId, 'dismissal'),
  };
}
