import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import type { MapContents } from '../../model/argument-map';
import { CruxError } from '../../model/borders/reply';
import { describeProblem, refusal } from '../../model/formats/file-problem';
import { validateMapJson } from '../../model/formats/map-json';
import type { ValidatedRecords } from '../../model/formats/validate-records';
import { message, type MessageKey } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import { validateMapFile } from './read-map-file';

/** A path, or what was dropped on a window. */
export type MapFileInput = string | { readonly name: string; readonly bytes: Uint8Array };
type MapFormat = 'argmap' | 'argmap.json';

interface ValidatedFile extends ValidatedRecords {
  readonly name: string;
  readonly format: MapFormat;
}
interface ReadFile {
  readonly name: string;
  readonly format: MapFormat;
  readonly contents: MapContents;
  /** In words, each with its place. */
  readonly warnings: readonly string[];
}

const sqliteBytesLimit = 256 * 1024 * 1024;
const sniffLength = 512;

/** Names come from strangers: what turns the reading direction or cannot be seen is shown as a box. */
export function shownName(name: string): string {
  const shown = name.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return shown.length > 120 ? `${shown.slice(0, 80).toWellFormed()}…${shown.slice(-20).toWellFormed()}` : shown;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, signature.length)).equals(
    Buffer.from(signature, 'latin1'),
  );
}

const foreign: readonly (readonly [signature: string, key: MessageKey, type: string])[] = [
  ['\x89PNG', 'files.isPicture', 'PNG'],
  ['\xff\xd8\xff', 'files.isPicture', 'JPEG'],
  ['GIF8', 'files.isPicture', 'GIF'],
  ['%PDF', 'files.isPdf', ''],
  ['PK\x03\x04', 'files.isArchive', ''],
  ['\x1f\x8b', 'files.isArchive', ''],
];

/** What a file is, by its first bytes; its name decides only where they say nothing. */
function formatOf(name: string, start: Uint8Array): MapFormat {
  if (start.length === 0) throw new CruxError('bad-file', message('files.empty'));
  if (startsWith(start, 'SQLite format 3\0')) return 'argmap';
  for (const [signature, key, type] of foreign) {
    if (startsWith(start, signature)) throw new CruxError('bad-file', message(key, { type }));
  }
  const text = Buffer.from(start)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('<')) throw new CruxError('bad-file', message('files.isPage'));
  const isUtf16 = startsWith(start, '\xff\xfe') || startsWith(start, '\xfe\xff') || startsWith(start, '\0{');
  const isJson = text === '' || text.startsWith('{') || text.startsWith('[') || /\.json$/i.test(name);
  if (isUtf16 || isJson) return 'argmap.json';
  throw new CruxError('bad-file', message('files.unknown'));
}

function checkSize(format: MapFormat, size: number): void {
  const limit = format === 'argmap' ? sqliteBytesLimit : caps.jsonBytes;
  if (size > limit) throw new CruxError('too-large', message('files.tooLarge', { limit: limit / 1024 / 1024 }));
}

const openingProblems: Readonly<Record<string, MessageKey>> = {
  ENOENT: 'files.notFound',
  ENOTDIR: 'files.notFound',
  EISDIR: 'files.isFolder',
  // A socket, and a device without a driver.
  ENXIO: 'files.notRegular',
  ENODEV: 'files.notRegular',
};

function openingProblem(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof CruxError || code === undefined) return error;
  const key = openingProblems[code];
  if (key === undefined) return new CruxError('bad-file', message('files.notReadable', { reason: code }));
  return new CruxError(key === 'files.notFound' ? 'not-found' : 'bad-file', message(key));
}

async function readBytes(handle: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await handle.read(bytes, at, length - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

/** The bytes of an ordinary file. What it is is asked of the open file, so that nobody can swap it in between. */
async function load(file: string): Promise<{ format: MapFormat; bytes: Uint8Array }> {
  // Without O_NONBLOCK, opening a pipe would wait for its writer for ever.
  const handle = await open(file, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new CruxError('bad-file', message('files.isFolder'));
    if (!stats.isFile()) throw new CruxError('bad-file', message('files.notRegular'));
    const format = formatOf(file, await readBytes(handle, Math.min(stats.size, sniffLength)));
    checkSize(format, stats.size);
    const bytes = await readBytes(handle, stats.size);
    const { size, mtimeMs } = await handle.stat();
    if (bytes.length !== stats.size || size !== stats.size || mtimeMs !== stats.mtimeMs) {
      throw new CruxError('bad-file', message('files.stillWriting'));
    }
    return { format, bytes };
  } finally {
    await handle.close();
  }
}

/** A refusal that names the file, whatever was wrong with it. */
function namedRefusal(error: unknown, name: string): unknown {
  const problem = openingProblem(error);
  if (!(problem instanceof CruxError)) return problem;
  return new CruxError(problem.code, message('files.refused', { name: shownName(name), reason: problem.message }));
}

/** Every problem of a map file with its place. Throws a CruxError that names the file when it is no map file at all. */
export async function validateAnyMapFile(input: MapFileInput): Promise<ValidatedFile> {
  const name = typeof input === 'string' ? path.basename(input) : input.name;
  try {
    const isPath = typeof input === 'string';
    const format = isPath ? null : formatOf(name, input.bytes.subarray(0, sniffLength));
    if (!isPath && format !== null) checkSize(format, input.bytes.length);
    const file = isPath ? await load(input) : { format: format ?? 'argmap.json', bytes: input.bytes };
    const validated = file.format === 'argmap' ? validateMapFile(file.bytes) : validateMapJson(file.bytes);
    return { ...validated, name, format: file.format };
  } catch (error) {
    throw namedRefusal(error, name);
  }
}

/** The map in a file of any of our formats, chosen by its content. Never changes the file; reads all of it or nothing. */
export async function readAnyMapFile(input: MapFileInput): Promise<ReadFile> {
  const { contents, problems, warnings, name, format } = await validateAnyMapFile(input);
  if (contents === null) throw namedRefusal(refusal(problems), name);
  return { name, format, contents, warnings: warnings.map(describeProblem) };
}
