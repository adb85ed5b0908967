import { type MapContents, tableOf } from '../argument-map';
import { CruxError } from '../borders/reply';
import { isSameJson, type Json } from '../json';
import { compareBytes } from '../map-index';
import { message } from '../messages/message';
import { itemKinds, type MapItem } from '../records';
import { decodeUtf8 } from './decode-utf8';
import { type FileProblem, problemAt, refusal } from './file-problem';
import { formatVersionOf, newestVersion } from './format-version';
import { parseJsonText } from './json-text';
import { recordDefaults } from './record-defaults';
import { sharableContents, type SharingOptions } from './sharable-contents';
import { isTooLarge, type RawRecord, type ValidatedRecords, validateRecords } from './validate-records';

const jsonFormat = 'crux-argument-map';

function sortedKeys(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value as { readonly [key: string]: Json }).sort(([a], [b]) => compareBytes(a, b));
  return Object.fromEntries(fields.map(([key, part]) => [key, sortedKeys(part)]));
}

function writeRecord(item: MapItem): string {
  const defaults = recordDefaults[item.kind];
  const told = Object.entries(item as unknown as Record<string, Json>).filter(
    ([field, value]) => !(Object.hasOwn(defaults, field) && isSameJson(value, defaults[field] ?? null)),
  );
  return JSON.stringify(sortedKeys(Object.fromEntries(told)));
}

/**
 * A map as `.argmap.json`: JSON as a whole, one record a line, sorted by kind and id, keys sorted, defaults left out. The same
 * map is always the same bytes, so that two states can be compared with any text tool.
 */
export function writeMapJson(contents: MapContents, options: SharingOptions = {}): string {
  const shared = sharableContents(contents, options);
  const items: readonly MapItem[] = [shared.map, ...itemKinds.flatMap(kind => [...shared[tableOf[kind]]])];
  const header = `{"format":${JSON.stringify(jsonFormat)},"version":${formatVersionOf(shared)},"records":[`;
  return `${header}\n${items.map(writeRecord).join(',\n')}\n]}\n`;
}

function findRecords(text: string): { records: RawRecord[]; problems: readonly FileProblem[] } {
  const { value, lineOf, problems } = parseJsonText(text);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const { format, version, records } = (isObject ? value : {}) as { readonly [key: string]: Json | undefined };
  if (format !== jsonFormat) throw new CruxError('bad-file', message('files.format.notOurs', { format: jsonFormat }));
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new CruxError('bad-file', message('files.format.version'));
  }
  if (version > newestVersion) {
    throw new CruxError(
      'newer-version',
      message('files.format.newer', { version: String(version), known: String(newestVersion) }),
    );
  }
  if (!Array.isArray(records)) throw new CruxError('bad-file', message('files.format.noRecords'));
  const raw = (records as readonly Json[]).map((record): RawRecord => {
    let line: number | undefined;
    return {
      value: record,
      get line() {
        line ??= typeof record === 'object' && record !== null ? lineOf(record) : lineOf(records);
        return line;
      },
    };
  });
  const unknown = Object.keys(value as object)
    .filter(key => !['format', 'version', 'records'].includes(key))
    .map(key => problemAt(message('files.record.unknownField'), { field: key.slice(0, 40).toWellFormed() }));
  return { records: raw, problems: [...problems, ...unknown] };
}

/** Everything wrong with an `.argmap.json`, each with its place. A file that is no map at all throws a CruxError. */
export function validateMapJson(file: Uint8Array | string): ValidatedRecords {
  const tooLarge = isTooLarge(file.length);
  if (tooLarge !== null) throw tooLarge;
  const text = typeof file === 'string' ? file : decodeUtf8(file);
  if (text.trim() === '') throw new CruxError('bad-file', message('files.empty'));
  const { records, problems } = findRecords(text);
  const validated = validateRecords(records);
  if (problems.length === 0) return validated;
  return { ...validated, contents: null, problems: [...problems, ...validated.problems] };
}

/** The map in an `.argmap.json`, or a CruxError that lists what is wrong and where. Reads all of it or nothing. */
export function readMapJson(file: Uint8Array | string): {
  readonly contents: MapContents;
  readonly warnings: readonly FileProblem[];
} {
  const { contents, problems, warnings } = validateMapJson(file);
  if (contents === null) throw refusal(problems);
  return { contents, warnings };
}
