import type { FormatVersion } from '../../model/formats/format-version';
import type { Json } from '../../model/json';
import type { MapItem, RecordKind } from '../../model/records';

export type Row = Readonly<Record<string, unknown>>;
type Cell = string | number | null;

/** One table of a map file. Columns are named like the fields they hold, so a row is nearly a record. */
export interface FileTable {
  readonly name: string;
  /** Byte for byte as SQLite keeps it: whatever else a file's schema holds is a reason to refuse it. */
  readonly create: string;
  readonly select: string;
  readonly count: string;
  /** The same rows in the same order as bytes: SQLite replaces what is not UTF-8 in silence when it makes a text. */
  readonly selectBytes: string;
  readonly insert: string;
}

type Columns = Readonly<Record<string, string>>;

function fileTable(name: string, columns: Columns, primaryKey = '"id"'): FileTable {
  const names = Object.keys(columns);
  const parts = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
  const listed = names.map(column => `"${column}"`).join(', ');
  const bytes = names.map(column => `CAST("${column}" AS BLOB) AS "${column}"`).join(', ');
  return {
    name,
    create: `CREATE TABLE "${name}" (${parts.join(', ')}, PRIMARY KEY (${primaryKey})) STRICT, WITHOUT ROWID`,
    select: `SELECT ${listed} FROM "${name}" ORDER BY ${primaryKey}`,
    count: `SELECT count(*) FROM "${name}"`,
    selectBytes: `SELECT ${bytes} FROM "${name}" ORDER BY ${primaryKey}`,
    insert: `INSERT INTO "${name}" (${listed}) VALUES (${names.map(column => `$${column}`).join(', ')})`,
  };
}

const text = 'TEXT NOT NULL';
const maybeText = 'TEXT';
const whole = 'INTEGER NOT NULL';
const maybeWhole = 'INTEGER';

const real = 'REAL NOT NULL';

const claimColumns = {
  id: text,
  text,
  note: text,
  isAssumption: whole,
  isImplicit: whole,
  likelihood: maybeText,
  confidence: maybeText,
  startingScore: 'REAL',
  marking: text,
  homeId: maybeText,
  createdAt: whole,
  author: text,
};

const firstTables = {
  map: fileTable('map', {
    id: text,
    title: text,
    question: text,
    mainClaimId: maybeText,
    direction: text,
    marking: text,
    createdAt: whole,
  }),
  claim: fileTable('claim', claimColumns),
  inference: fileTable('inference', {
    id: text,
    polarity: text,
    targetId: text,
    order: text,
    scheme: maybeText,
    note: text,
    createdAt: whole,
  }),
  question: fileTable('question', { id: text, text, aboutId: text, answeredById: maybeText, createdAt: whole }),
  source: fileTable('source', {
    id: text,
    title: text,
    author: text,
    publisher: text,
    publishedOn: text,
    url: text,
    type: text,
    reliability: maybeText,
    originId: maybeText,
    document: maybeText,
    createdAt: whole,
  }),
  citation: fileTable('citation', {
    id: text,
    claimId: text,
    sourceId: text,
    quote: text,
    exact: maybeText,
    prefix: maybeText,
    suffix: maybeText,
    start: maybeWhole,
    end: maybeWhole,
    locator: text,
    credibility: maybeWhole,
    createdAt: whole,
  }),
  pin: fileTable('pin', { id: text, claimId: text, along: real, across: real }),
};

const freeBox = {
  besideId: maybeText,
  x: real,
  y: real,
  width: real,
  height: real,
  colour: text,
  createdAt: whole,
};
const newTables = {
  claim: fileTable('claim', { ...claimColumns, isLocked: whole }),
  note: fileTable('note', { id: text, text, ...freeBox }),
  frame: fileTable('frame', { id: text, title: text, ...freeBox, around: maybeText }),
  dismissal: fileTable('dismissal', { id: text, aboutId: text, check: text, reason: text, createdAt: whole }),
};

/** Each released version's tables, by the kind of their records. */
const recordTables: Readonly<Record<FormatVersion, Readonly<Partial<Record<RecordKind, FileTable>>>>> = {
  1: firstTables,
  2: { ...firstTables, ...newTables },
};

export const tagTable = fileTable('claimTag', { claimId: text, tag: text }, '"claimId", "tag"');
export const premiseTable = fileTable(
  'premise',
  { inferenceId: text, claimId: text, order: text },
  '"inferenceId", "claimId"',
);

export function recordTablesOf(version: FormatVersion): readonly (readonly [RecordKind, FileTable])[] {
  return Object.entries(recordTables[version]) as [RecordKind, FileTable][];
}

export function fileTablesOf(version: FormatVersion): readonly FileTable[] {
  return [...Object.values(recordTables[version]), tagTable, premiseTable];
}

const selectorFields = ['exact', 'prefix', 'suffix', 'start', 'end'] as const;

/** A record's plain fields as cells; its tags and premises lie in tables of their own. */
export function rowOf(item: MapItem): Readonly<Record<string, Cell>> {
  const cells: Record<string, Cell> = {};
  for (const [field, value] of Object.entries(item as unknown as Readonly<Record<string, Json>>)) {
    if (typeof value === 'boolean') cells[field] = value ? 1 : 0;
    else if (value === null || typeof value === 'string' || typeof value === 'number') cells[field] = value;
  }
  if (item.kind === 'frame' && item.around !== null) cells['around'] = JSON.stringify(item.around);
  if (item.kind === 'citation') for (const field of selectorFields) cells[field] = item.selector?.[field] ?? null;
  return cells;
}

function flag(cell: Json | undefined): Json {
  return cell === 0 || cell === 1 ? cell === 1 : (cell ?? null);
}

/** What is no JSON stays a text, for the record's schema to refuse. */
function jsonIn(cell: Json): Json {
  try {
    return typeof cell === 'string' ? (JSON.parse(cell) as Json) : cell;
  } catch {
    return cell;
  }
}

/** A row as an unchecked record: cells of the wrong kind stay as they are, for the record's schema to refuse. */
export function recordFrom(kind: RecordKind, row: Row): { readonly [key: string]: Json } {
  const fields = { ...(row as { readonly [key: string]: Json }), kind };
  if (kind === 'claim') {
    const { isAssumption, isImplicit, isLocked } = row as { readonly [key: string]: Json };
    const flags = { isAssumption: flag(isAssumption), isImplicit: flag(isImplicit) };
    return { ...fields, ...flags, ...(isLocked === undefined ? {} : { isLocked: flag(isLocked) }) };
  }
  if (kind === 'frame') return { ...fields, around: jsonIn(row['around'] as Json) };
  if (kind !== 'citation') return fields;
  const plain = Object.entries(fields).filter(([field]) => !(selectorFields as readonly string[]).includes(field));
  const selector = selectorFields.map(field => [field, (row[field] ?? null) as Json] as const);
  const hasSelector = selector.some(([, cell]) => cell !== null);
  return { ...Object.fromEntries(plain), selector: hasSelector ? Object.fromEntries(selector) : null };
}
