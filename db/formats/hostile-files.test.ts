import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import type { MapContents } from '../../model/argument-map';
import { CruxError } from '../../model/borders/reply';
import { readMapJson, writeMapJson } from '../../model/formats/map-json';
import { caps } from '../../model/parse/caps';
import { mapFileBytes } from './map-file';
import { type MapFileInput, readAnyMapFile, shownName } from './read-any';

const folder = mkdtempSync(path.join(tmpdir(), 'crux-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const contents: MapContents = readMapJson(
  `{"format":"crux-argument-map","version":1,"records":[${[
    { kind: 'map', id: id(1), title: 'Ports', mainClaimId: id(2) },
    { kind: 'claim', id: id(2), text: 'Ports are risky', tags: ['law'] },
    { kind: 'claim', id: id(3), text: 'Owners watch \ufffd' },
    { kind: 'inference', id: id(4), polarity: 'support', targetId: id(2), order: 'a0', premises: { [id(3)]: 'a0' } },
  ]
    .map(record => JSON.stringify(record))
    .join()}]}`,
).contents;
const whole = Buffer.from(mapFileBytes(contents));

async function refusalOf(input: MapFileInput): Promise<CruxError> {
  try {
    await readAnyMapFile(input);
  } catch (error) {
    if (error instanceof CruxError) return error;
    throw error;
  }
  throw new Error('The file was read.');
}

/** The good file after somebody's SQL; DEFENSIVE is off so that a schema can be tampered with. */
function tampered(...statements: readonly string[]): Buffer {
  const db = new Database(Buffer.from(whole));
  try {
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    for (const sql of statements) db.exec(sql);
    return db.serialize();
  } finally {
    db.close();
  }
}

function patched(offset: number, ...bytes: readonly number[]): Buffer {
  const copy = Buffer.from(whole);
  copy.set(bytes, offset);
  return copy;
}

const schemaEdit = (name: string, from: string, to: string): string =>
  `UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${name}'`;

const sqliteCases: readonly (readonly [rule: string, make: () => Buffer, words: RegExp])[] = [
  [
    'a trigger on one of our tables',
    () => tampered('CREATE TRIGGER t AFTER INSERT ON claim BEGIN DELETE FROM claim; END'),
    /something that no Crux puts into a map file \(trigger “t”\)/,
  ],
  [
    'a view with the name of our table',
    () => tampered('DROP TABLE pin', 'CREATE VIEW pin AS SELECT 1'),
    /\(view “pin”\)/,
  ],
  [
    'a view that counts for ever',
    () =>
      tampered('CREATE VIEW bomb AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n'),
    /\(view “bomb”\)/,
  ],
  ['an index over an expression', () => tampered('CREATE INDEX i ON claim (abs(createdAt))'), /\(index “i”\)/],
  ['a virtual table', () => tampered('CREATE VIRTUAL TABLE v USING fts5(x)'), /\(table “v/],
  ['a table of others', () => tampered('CREATE TABLE extra (x)'), /\(table “extra”\)/],
  [
    'a check that calls functions',
    () => tampered(schemaEdit('claim', '"note" TEXT NOT NULL', '"note" TEXT NOT NULL CHECK (length(note) < 9)')),
    /\(table “claim”\)/,
  ],
  [
    'a generated column',
    () => tampered(schemaEdit('claim', '"marking" TEXT NOT NULL', '"marking" TEXT AS (hex(zeroblob(9)))')),
    /\(table “claim”\)/,
  ],
  [
    'more premises than any map has',
    () =>
      tampered(
        `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${caps.members})
          INSERT INTO premise SELECT '', i, '' FROM n`,
      ),
    /1,000,002 records of kind “premise”; a map may hold 1,000,000/,
  ],
  ['a missing table', () => tampered('DROP TABLE pin'), /The table “pin” is missing/],
  ['a foreign application id', () => patched(68, 1, 2, 3, 4), /a database of another program/],
  ['a library', () => patched(68, 0x41, 0x52, 0x4d, 0x50), /a whole Crux library or a backup/],
  ['a version of the future', () => patched(60, 0, 0, 0, 9), /made by a newer Crux: it has version 9/],
  ['version 0', () => patched(60, 0, 0, 0, 0), /The version of the format is missing/],
  ['a file in WAL mode', () => patched(18, 2, 2), /left unfinished/],
  ['a damaged page', () => patched(4096 * 2, ...Array.from({ length: 64 }, (_, at) => (at * 37) % 256)), /damaged/],
  ['a file cut short', () => whole.subarray(0, 4096 * 3 + 11), /damaged/],
  ['a header alone', () => whole.subarray(0, 60), /damaged: its end is missing/],
  [
    'an unknown direction',
    () => tampered(`UPDATE map SET direction = 'sideways'`),
    /map \S+, direction: must be one of down, up, left, right/,
  ],
  [
    'a claim with half a character as bytes',
    () => tampered(`UPDATE claim SET text = CAST(x'61eda080' AS TEXT) WHERE id = '${id(2)}'`),
    /claim \S+, text: is not valid text/,
  ],
  [
    'a claim with NUL',
    () => tampered(`UPDATE claim SET text = 'a' || char(0) || 'b'`),
    /text: must not contain the character NUL/,
  ],
  [
    'a flag that is neither yes nor no',
    () => tampered('UPDATE claim SET isAssumption = 7'),
    /isAssumption: must be of type boolean/,
  ],
  ['a time no calendar knows', () => tampered('UPDATE claim SET createdAt = 9223372036854775807'), /createdAt: /],
  [
    'an endless offset',
    () => tampered(`INSERT INTO pin VALUES ('${id(9)}', '${id(2)}', 9e999, 0)`),
    /pin \S+, along: /,
  ],
  [
    'a dangling target',
    () => tampered(`UPDATE inference SET targetId = '${id(77)}'`),
    /inference \S+, targetId: there is no claim or inference/,
  ],
  [
    'a premise of no inference',
    () => tampered(`INSERT INTO premise VALUES ('${id(77)}', '${id(2)}', 'a0')`),
    /premise: there is no inference with the id/,
  ],
  [
    'a tag of no claim',
    () => tampered(`INSERT INTO claimTag VALUES ('${id(77)}', 'law')`),
    /claimTag: there is no claim with the id/,
  ],
  [
    'a premise named __proto__',
    () => tampered(`UPDATE premise SET claimId = '__proto__'`),
    /premises\.__proto__: must be the id of a claim/,
  ],
  [
    'two maps',
    () => tampered(`INSERT INTO map SELECT '${id(88)}', title, question, NULL, direction, marking, createdAt FROM map`),
    /There is a second map/,
  ],
  ['no map', () => tampered('DELETE FROM map'), /The record of the map itself/],
  [
    'an id that is no UUID',
    () => tampered(`UPDATE claim SET id = 'x' WHERE id = '${id(3)}'`),
    /claim x, id: must be an id/,
  ],
];

test('the file that the cases tamper with is good', async () => {
  expect(writeMapJson((await readAnyMapFile({ name: 'a.argmap', bytes: whole })).contents)).toBe(
    writeMapJson(contents),
  );
  expect(writeMapJson((await readAnyMapFile({ name: 'a.argmap', bytes: tampered() })).contents)).toBe(
    writeMapJson(contents),
  );
});

test.each(sqliteCases)('refuses a .argmap with %s', async (_rule, make, words) => {
  const error = await refusalOf({ name: 'hostile.argmap', bytes: make() });
  expect(error.message).toMatch(/^“hostile\.argmap” was not opened\. /);
  expect(error.message).toMatch(words);
});

const foreignCases: readonly (readonly [rule: string, bytes: string, words: RegExp])[] = [
  ['a PNG', '\x89PNG\r\n\x1a\n', /a picture \(PNG\)/],
  ['a JPEG', '\xff\xd8\xff\xe0', /a picture \(JPEG\)/],
  ['a PDF', '%PDF-1.7', /a PDF document/],
  ['a zip archive', 'PK\x03\x04', /compressed archive/],
  ['a web page', ' <!DOCTYPE html>', /a web page or XML/],
  ['an empty file', '', /The file is empty/],
  ['zeros', '\0'.repeat(5_000), /not a file that Crux knows/],
  ['plain text', 'Ports are risky', /not a file that Crux knows/],
];
test.each(foreignCases)('refuses %s under the name of a map', async (_rule, bytes, words) => {
  expect((await refusalOf({ name: 'a.argmap', bytes: Buffer.from(bytes, 'latin1') })).message).toMatch(words);
});

test('refuses what is no ordinary file without waiting for it', async () => {
  const at = (name: string): string => path.join(folder, name);
  mkdirSync(at('folder.argmap'));
  execFileSync('mkfifo', [at('pipe.argmap')]);
  symlinkSync('/dev/zero', at('device.argmap'));
  symlinkSync(at('nowhere'), at('broken.argmap'));
  const server = createServer().listen(at('socket.argmap'));
  await new Promise(resolve => server.once('listening', resolve));
  expect((await refusalOf(at('folder.argmap'))).message).toBe(
    '“folder.argmap” was not opened. It is a folder. Choose a file.',
  );
  for (const name of ['pipe.argmap', 'device.argmap', 'socket.argmap']) {
    expect((await refusalOf(at(name))).message).toMatch(/not an ordinary file/);
  }
  expect(await refusalOf(at('broken.argmap'))).toMatchObject({ code: 'not-found' });
  expect(await refusalOf(at('missing.argmap'))).toMatchObject({ code: 'not-found' });
  server.close();
});

test('a link to an ordinary map file is followed', async () => {
  writeFileSync(path.join(folder, 'real.argmap'), whole);
  symlinkSync(path.join(folder, 'real.argmap'), path.join(folder, 'link.argmap'));
  expect((await readAnyMapFile(path.join(folder, 'link.argmap'))).contents.claims).toHaveLength(2);
});

test('files of two gigabytes are refused by their size', async () => {
  for (const [name, start, limit] of [
    ['huge.argmap.json', '{"format":', '64 MiB'],
    ['huge.argmap', 'SQLite format 3\0', '256 MiB'],
  ] as const) {
    const file = path.join(folder, name);
    writeFileSync(file, start);
    truncateSync(file, 2 * 1024 ** 3);
    const error = await refusalOf(file);
    expect(error.code).toBe('too-large');
    expect(error.message).toContain(limit);
  }
});

test('a refusal shows what a name hides', () => {
  expect(shownName('ports\u202eexe.argmap\n')).toBe('ports\ufffdexe.argmap\ufffd');
  expect(shownName('x'.repeat(500)).length).toBeLessThan(120);
});
