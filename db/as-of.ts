import { type MapContents, tableOf } from '../model/argument-map';
import { CruxError } from '../model/borders/reply';
import { withDefaults } from '../model/formats/record-defaults';
import type { Json } from '../model/json';
import { message } from '../model/messages/message';
import { withField } from '../model/patch';
import { itemKinds, type MapItem, type MapRecord, type RecordKind } from '../model/records';
import { type Db, statement } from './database';
import { erasedValue } from './erased-value';

/** Which steps belong to a moment: of each peer those up to n. It means the same in every library that has them. */
export type VersionVector = Readonly<Record<string, number>>;

interface OpRow {
  readonly kind: RecordKind;
  readonly record: string;
  readonly field: string;
  readonly value: string;
}

const opsQuery = `SELECT o.kind, o.record, o.field, o.value FROM op o JOIN peer p ON p.id = o.peer_id
  JOIN json_each(?) v ON v.key = p.uuid AND o.step_n <= v.value WHERE o.map_id = ? ORDER BY o.lamport, p.uuid`;

/** What the map held after these steps, soft-deleted records included: the winner of each field is its last op by Lamport, then peer. */
export function contentsAsOf(db: Db, mapId: number, vector: VersionVector): MapContents {
  let map: MapRecord | null = null;
  const items = new Map<string, MapItem>();
  for (const { kind, record, field, value } of statement<OpRow>(db, opsQuery).all(JSON.stringify(vector), mapId)) {
    // Of a map that was erased and came back, the log holds changes of records that are gone.
    if (field === '*' && value === erasedValue) continue;
    const after = JSON.parse(value) as Json;
    if (field === '*') {
      items.delete(record);
      if (after === null) continue;
      const item = withDefaults(kind, after) as unknown as MapItem;
      if (item.kind === 'map') map = item;
      else items.set(record, item);
    } else if (kind === 'map') {
      if (map !== null) map = withField(map, field, after);
    } else {
      const item = items.get(record);
      if (item !== undefined) items.set(record, withField(item, field, after));
    }
  }
  if (map === null) throw new CruxError('not-found', message('history.noSuchMoment'));
  const all = [...items.values()];
  const tables = itemKinds.map(kind => [tableOf[kind], all.filter(item => item.kind === kind)] as const);
  return { map, ...Object.fromEntries(tables) } as unknown as MapContents;
}
