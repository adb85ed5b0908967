import type { Json } from '../model/json';
import type { RecordKind } from '../model/records';
import type { SqlValue } from './database';

interface Codec {
  readonly toSql: (value: Json) => SqlValue;
  readonly toJson: (value: SqlValue) => Json;
}
const plain: Codec = { toSql: value => value as SqlValue, toJson: value => value as Json };
const boolean: Codec = { toSql: value => (value === true ? 1 : 0), toJson: value => value === 1 };
const json: Codec = {
  toSql: value => (value === null ? null : JSON.stringify(value)),
  toJson: value => (value === null ? null : (JSON.parse(value as string) as Json)),
};

const separator = '\u001f';
const words: Codec = {
  toSql: value => (value as readonly string[]).join(separator),
  toJson: value => (value === '' ? [] : (value as string).split(separator)),
};

export interface Column {
  readonly field: string;
  readonly column: string;
  readonly codec: Codec;
}
interface Table {
  readonly name: string;
  /** Every field but kind and id. */
  readonly columns: readonly Column[];
  readonly byField: ReadonlyMap<string, Column>;
  readonly insert: string;
  /** Rows of one map with the names of a record's fields. */
  readonly select: string;
  /** The columns whose values are kept otherwise than in a record. */
  readonly coded: readonly Column[];
}

type ColumnList = readonly (readonly [field: string, column: string, codec?: Codec])[];

function table(name: string, list: ColumnList): Table {
  const columns = list.map(([field, column, codec = plain]) => ({ field, column, codec }));
  const names = ['id', 'map_id', 'uuid', ...columns.map(({ column }) => column)];
  return {
    name,
    columns,
    byField: new Map(columns.map(column => [column.field, column])),
    coded: columns.filter(({ codec }) => codec !== plain),
    select: `SELECT uuid AS id, ${columns.map(({ field, column }) => `${column} AS "${field}"`).join(', ')}
      FROM ${name} WHERE map_id = ? ORDER BY ${name}.id`,
    insert: `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  };
}

const freeBox: ColumnList = [
  ['besideId', 'beside'],
  ['x', 'x'],
  ['y', 'y'],
  ['width', 'width'],
  ['height', 'height'],
  ['colour', 'colour'],
  ['createdAt', 'created_at'],
  ['deletedAt', 'deleted_at'],
];

/** How each record's fields are kept in its table. */
export const tables: Readonly<Record<RecordKind, Table>> = {
  map: table('map_state', [
    ['title', 'title'],
    ['question', 'question'],
    ['mainClaimId', 'main_claim'],
    ['direction', 'direction'],
    ['marking', 'marking'],
    ['createdAt', 'created_at'],
  ]),
  claim: table('claim', [
    ['text', 'text'],
    ['note', 'note'],
    ['tags', 'tags', words],
    ['isAssumption', 'is_assumption', boolean],
    ['isImplicit', 'is_implicit', boolean],
    ['likelihood', 'likelihood'],
    ['confidence', 'confidence'],
    ['startingScore', 'starting_score'],
    ['marking', 'marking'],
    ['homeId', 'home'],
    ['isLocked', 'is_locked', boolean],
    ['createdAt', 'created_at'],
    ['author', 'author'],
    ['deletedAt', 'deleted_at'],
  ]),
  inference: table('inference', [
    ['polarity', 'polarity'],
    ['premises', 'premises', json],
    ['targetId', 'target'],
    ['order', 'sibling_order'],
    ['scheme', 'scheme'],
    ['note', 'note'],
    ['createdAt', 'created_at'],
    ['deletedAt', 'deleted_at'],
  ]),
  question: table('question', [
    ['text', 'text'],
    ['aboutId', 'about'],
    ['answeredById', 'answered_by'],
    ['createdAt', 'created_at'],
    ['deletedAt', 'deleted_at'],
  ]),
  source: table('source', [
    ['title', 'title'],
    ['author', 'author'],
    ['publisher', 'publisher'],
    ['publishedOn', 'published_on'],
    ['url', 'url'],
    ['type', 'type'],
    ['reliability', 'reliability'],
    ['originId', 'origin'],
    ['document', 'document'],
    ['createdAt', 'created_at'],
    ['deletedAt', 'deleted_at'],
  ]),
  citation: table('citation', [
    ['claimId', 'claim'],
    ['sourceId', 'source'],
    ['quote', 'quote'],
    ['selector', 'selector', json],
    ['locator', 'locator'],
    ['credibility', 'credibility'],
    ['createdAt', 'created_at'],
    ['deletedAt', 'deleted_at'],
  ]),
  pin: table('pin', [
    ['claimId', 'claim'],
    ['along', 'along'],
    ['across', 'across'],
    ['deletedAt', 'deleted_at'],
  ]),
  note: table('note', [['text', 'text'], ...freeBox]),
  frame: table('frame', [['title', 'title'], ...freeBox, ['around', 'around', json]]),
  dismissal: table('dismissal', [
    ['aboutId', 'about'],
    ['check', 'check_name'],
    ['reason', 'reason'],
    ['createdAt', 'created_at'],
    ['deletedAt', 'deleted_at'],
  ]),
};

/** The values of an insert, in the order of the table's `insert`. */
export function rowOf(kind: RecordKind, id: number, mapId: number, record: Readonly<Record<string, Json>>): SqlValue[] {
  return [
    id,
    mapId,
    record['id'] as string,
    ...tables[kind].columns.map(({ field, codec }) => codec.toSql(record[field] ?? null)),
  ];
}

/** Makes a row of the table's `select` the record itself: thousands of rows are read when a map is opened. */
export function becomeRecord(kind: RecordKind, row: Record<string, Json>): void {
  row['kind'] = kind;
  for (const { field, codec } of tables[kind].coded) row[field] = codec.toJson(row[field] as SqlValue);
}
