import { type MapContents, mapFromContents, tableOf } from '../argument-map';
import { CruxError } from '../borders/reply';
import { cyclesOf } from '../cycles';
import type { Json } from '../json';
import { message } from '../messages/message';
import { caps } from '../parse/caps';
import { recordSchemas } from '../parse/record-schemas';
import { itemKinds, type MapItem, type RecordKind } from '../records';
import { findReferenceProblems } from './check-references';
import { type FileProblem, problemAt, problemLimit } from './file-problem';
import { describeIssues } from './record-issues';
import { recordDefaults } from './record-defaults';
import { withCleanTexts } from './sharable-contents';

/** A record as it stands in a file. */
export interface RawRecord {
  readonly line: number | null;
  readonly value: Json;
}
export interface ValidatedRecords {
  /** Null as soon as there is one problem: a map is read whole or not at all. */
  readonly contents: MapContents | null;
  readonly problems: readonly FileProblem[];
  readonly warnings: readonly FileProblem[];
}
/** A record that holds to the rules of its kind, with its place in the file. */
export interface PlacedRecord {
  readonly line: number | null;
  readonly item: MapItem;
}

export const recordLimits: Readonly<Record<RecordKind, number>> = {
  map: 1,
  claim: caps.claims,
  inference: caps.inferences,
  question: caps.otherRecords,
  source: caps.otherRecords,
  citation: caps.otherRecords,
  pin: caps.otherRecords,
  note: caps.otherRecords,
  frame: caps.otherRecords,
  dismissal: caps.otherRecords,
};

/** Kind and id for messages; ids from elsewhere are shortened, they may be of any length. */
export function nameRecord(kind: string, id: unknown): string {
  return typeof id === 'string' && id !== '' ? `${kind} ${id.slice(0, 40).toWellFormed()}` : kind;
}

function isRecordKind(kind: unknown): kind is RecordKind {
  return typeof kind === 'string' && Object.hasOwn(recordSchemas, kind);
}

function tidyTags(item: MapItem): MapItem {
  if (item.kind !== 'claim' || item.tags.length === 0) return item;
  return { ...item, tags: [...new Set(item.tags.filter(tag => tag !== ''))].sort() };
}

/** One record held to its schema; adds what is wrong to `problems`. */
function parseRecord(
  { line, value }: RawRecord,
  position: number,
  problems: FileProblem[],
  warnings: FileProblem[],
): MapItem | null {
  const report = (text: string, record: string | null, field: string | null): null => {
    problems.push(problemAt(text, { line, record, field }));
    return null;
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return report(message('files.record.notObject', { position: position + 1 }), null, null);
  }
  const fields = value as Readonly<Record<string, Json>>;
  const { kind } = fields;
  if (!isRecordKind(kind)) {
    const text =
      typeof kind === 'string'
        ? message('files.record.kind', { kind: kind.slice(0, 40).toWellFormed() })
        : message('files.record.noKind');
    return report(text, null, null);
  }
  const name = nameRecord(kind, fields['id']);
  const parsed = recordSchemas[kind].safeParse({ ...recordDefaults[kind], ...fields });
  if (!parsed.success) {
    for (const { field, text } of describeIssues(parsed.error, fields)) report(text, name, field);
    return null;
  }
  const item: MapItem = parsed.data;
  if (item.kind !== 'map' && item.deletedAt !== null) return report(message('files.record.deleted'), name, 'deletedAt');
  const cleaned = withCleanTexts(item);
  if (cleaned === item) return item;
  warnings.push(problemAt(message('files.warning.cleaned'), { line, record: name }));
  return tidyTags(cleaned);
}

function tooManyOf(records: readonly RawRecord[]): FileProblem[] {
  const counts = new Map<RecordKind, number>();
  for (const { value } of records) {
    const kind: unknown = (value as { readonly kind?: unknown } | null)?.kind;
    if (isRecordKind(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .filter(([kind, count]) => kind !== 'map' && count > recordLimits[kind])
    .map(([kind, count]) => problemAt(message('files.record.tooMany', { kind, count, limit: recordLimits[kind] })));
}

function contentsFrom(placed: readonly PlacedRecord[]): MapContents {
  const tables = Object.fromEntries(itemKinds.map(kind => [tableOf[kind], [] as MapItem[]]));
  let map: MapItem | undefined;
  for (const { item } of placed) {
    if (item.kind === 'map') map = item;
    else tables[tableOf[item.kind]]?.push(item);
  }
  return { map, ...tables } as unknown as MapContents;
}

/** Records from any map file, from a stranger: every rule of the model, every problem with its place, all or nothing. */
export function validateRecords(records: readonly RawRecord[]): ValidatedRecords {
  const problems: FileProblem[] = tooManyOf(records);
  const warnings: FileProblem[] = [];
  if (problems.length > 0) return { contents: null, problems, warnings };
  const placed: PlacedRecord[] = [];
  for (const [position, record] of records.entries()) {
    const item = parseRecord(record, position, problems, warnings);
    if (item !== null) placed.push({ line: record.line, item });
    if (problems.length >= problemLimit) return { contents: null, problems, warnings };
  }
  const maps = placed.filter(({ item }) => item.kind === 'map');
  const [, second] = maps;
  const hasBrokenMap = records.some(({ value }) => (value as { readonly kind?: unknown } | null)?.kind === 'map');
  if (second !== undefined) problems.push(problemAt(message('files.record.secondMap'), { line: second.line }));
  if (maps.length === 0 && !hasBrokenMap) problems.push(problemAt(message('files.record.noMap')));
  // A record that broke its own rules would also leave every reference to it dangling, which says nothing new.
  if (problems.length === 0) problems.push(...findReferenceProblems(placed).slice(0, problemLimit));
  if (problems.length > 0) return { contents: null, problems, warnings };
  const contents = contentsFrom(placed);
  const cycles = cyclesOf(mapFromContents(contents)).length;
  if (cycles > 0) warnings.push(problemAt(message('files.warning.cycles', { count: cycles })));
  return { contents, problems, warnings };
}

export function isTooLarge(bytes: number): CruxError | null {
  if (bytes <= caps.jsonBytes) return null;
  return new CruxError('too-large', message('files.tooLarge', { limit: caps.jsonBytes / 1024 / 1024 }));
}
