import type { MapContents } from '../model/argument-map';
import { CruxError } from '../model/borders/reply';
import type { Json } from '../model/json';
import { message } from '../model/messages/message';
import type { RecordKind, RecordsByKind } from '../model/records';
import { type Db, statement } from './database';
import { becomeRecord, tables } from './records-as-rows';

function readRecords<Kind extends RecordKind>(db: Db, mapId: number, kind: Kind): readonly RecordsByKind[Kind][] {
  const rows = statement<Record<string, Json>>(db, tables[kind].select).all(mapId);
  for (const row of rows) becomeRecord(kind, row);
  return rows as unknown as readonly RecordsByKind[Kind][];
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
