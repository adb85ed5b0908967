import Database from 'better-sqlite3';
import { CruxError } from '../../model/borders/reply';
import { type FileProblem, problemAt, problemLimit } from '../../model/formats/file-problem';
import { type FormatVersion, isFormatVersion, newestVersion } from '../../model/formats/format-version';
import {
  nameRecord,
  recordLimits,
  type RawRecord,
  type ValidatedRecords,
  validateRecords,
} from '../../model/formats/validate-records';
import type { Json } from '../../model/json';
import { message } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import type { RecordKind } from '../../model/records';
import { mapFileId } from './map-file';
import {
  fileTablesOf,
  type FileTable,
  premiseTable,
  recordFrom,
  recordTablesOf,
  type Row,
  tagTable,
} from './map-tables';

const libraryId = 0x41524d50;
const headerLength = 100;

function damaged(reason: string): CruxError {
  return new CruxError('bad-file', message('files.sqlite.damaged', { reason }));
}

/** What the header says, before SQLite sees any of the file. */
function checkHeader(bytes: Uint8Array): FormatVersion {
  if (bytes.length < headerLength) throw damaged(message('files.sqlite.short'));
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
  const applicationId = header.getUint32(68);
  if (applicationId === libraryId) throw new CruxError('bad-file', message('files.sqlite.library'));
  if (applicationId !== mapFileId) throw new CruxError('bad-file', message('files.sqlite.foreign'));
  const version = header.getUint32(60);
  if (version > newestVersion) {
    const versions = { version: String(version), known: String(newestVersion) };
    throw new CruxError('newer-version', message('files.format.newer', versions));
  }
  if (!isFormatVersion(version)) throw new CruxError('bad-file', message('files.format.version'));
  // 1 is a rollback journal; 2 would be WAL, whose other half is missing.
  if (bytes[18] !== 1 || bytes[19] !== 1) throw new CruxError('bad-file', message('files.sqlite.journal'));
  return version;
}

/** Exactly the tables of a released version: no trigger, view, index, virtual table or generated column can be among them. */
function checkSchema(db: Database.Database, version: FormatVersion): void {
  const known = new Map(fileTablesOf(version).map(({ name, create }) => [name, create]));
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT 100').all() as Row[];
  for (const { type, name, tbl_name: tableName, sql } of rows) {
    const isKnown = type === 'table' && typeof name === 'string' && tableName === name && known.get(name) === sql;
    if (isKnown) known.delete(name);
    else {
      const thing = `${String(type)} “${String(name)}”`.slice(0, 80).toWellFormed();
      throw new CruxError('bad-file', message('files.sqlite.schema', { thing }));
    }
  }
  const [missing] = known.keys();
  if (missing !== undefined) throw new CruxError('bad-file', message('files.sqlite.missing', { name: missing }));
}

function checkPages(db: Database.Database): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw damaged(String(found).slice(0, 200).toWellFormed());
}

function checkSizes(db: Database.Database, version: FormatVersion): void {
  for (const { name, count: sql } of fileTablesOf(version)) {
    const limit = Object.hasOwn(recordLimits, name) ? recordLimits[name as RecordKind] : caps.members;
    const count = db.prepare(sql).pluck().get() as number;
    if (count <= limit) continue;
    const text =
      name === 'map'
        ? message('files.record.secondMap')
        : message('files.record.tooMany', { kind: name, count, limit });
    throw new CruxError('too-large', text);
  }
}

/** Cells that are no UTF-8 text. The bytes are fetched only where a replacement character gives cause to. */
function findDamagedTexts(db: Database.Database, table: FileTable, rows: readonly Row[]): FileProblem[] {
  const isSuspect = (row: Row): boolean =>
    Object.values(row).some(cell => typeof cell === 'string' && cell.includes('\ufffd'));
  if (!rows.some(isSuspect)) return [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const problems: FileProblem[] = [];
  for (const row of db.prepare(table.selectBytes).iterate() as IterableIterator<Row>) {
    for (const [field, cell] of Object.entries(row)) {
      if (!Buffer.isBuffer(cell)) continue;
      try {
        decoder.decode(cell);
      } catch {
        const id = row['id'] ?? Object.values(row)[0];
        const record = nameRecord(table.name, Buffer.isBuffer(id) ? id.toString('utf8') : null);
        problems.push(problemAt(message('files.sqlite.notText'), { record, field }));
      }
      if (problems.length >= problemLimit) return problems;
    }
  }
  return problems;
}

/** Rows that belong to a record, by its id. */
function groupRows(rows: readonly Row[], owner: string, member: string, value: string): Map<string, [string, Json][]> {
  const groups = new Map<string, [string, Json][]>();
  for (const row of rows) {
    const id = String(row[owner]);
    const group = groups.get(id) ?? [];
    group.push([String(row[member]), row[value] as Json]);
    groups.set(id, group);
  }
  return groups;
}

function readRecords(db: Database.Database, version: FormatVersion): { records: RawRecord[]; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const rowsOf = (table: FileTable): Row[] => {
    const rows = db.prepare(table.select).all() as Row[];
    problems.push(...findDamagedTexts(db, table, rows));
    return rows;
  };
  const tags = groupRows(rowsOf(tagTable), 'claimId', 'tag', 'tag');
  const premises = groupRows(rowsOf(premiseTable), 'inferenceId', 'claimId', 'order');
  const records: RawRecord[] = [];
  for (const [kind, table] of recordTablesOf(version)) {
    for (const row of rowsOf(table)) {
      const record = recordFrom(kind, row);
      const id = String(row['id']);
      if (kind === 'claim')
        records.push({ line: null, value: { ...record, tags: (tags.get(id) ?? []).map(([tag]) => tag) } });
      else if (kind === 'inference') {
        records.push({ line: null, value: { ...record, premises: Object.fromEntries(premises.get(id) ?? []) } });
        premises.delete(id);
      } else records.push({ line: null, value: record });
      if (kind === 'claim') tags.delete(id);
    }
  }
  for (const [table, orphans] of [
    [tagTable, tags],
    [premiseTable, premises],
  ] as const) {
    for (const id of orphans.keys()) {
      const text = message('files.record.dangling', {
        kind: table === tagTable ? 'claim' : 'inference',
        id: id.slice(0, 40),
      });
      problems.push(problemAt(text, { record: table.name }));
    }
  }
  return { records, problems };
}

/**
 * Everything wrong with a `.argmap`, from a stranger. It is read from memory, so nothing beside the file counts and nothing is
 * written; its own SQL never runs; what it holds then has to pass as any other map file's records.
 */
export function validateMapFile(bytes: Uint8Array): ValidatedRecords {
  const version = checkHeader(bytes);
  let db: Database.Database | undefined;
  try {
    db = new Database(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { readonly: true });
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('query_only = ON');
    checkSchema(db, version);
    checkPages(db);
    checkSizes(db, version);
    const { records, problems } = readRecords(db, version);
    const validated = validateRecords(records);
    return problems.length === 0
      ? validated
      : { ...validated, contents: null, problems: [...problems, ...validated.problems] };
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof RangeError) throw damaged(error.message);
    throw error;
  } finally {
    db?.close();
  }
}
