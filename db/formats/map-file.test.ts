import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { contentsOf, type MapContents } from '../../model/argument-map';
import { writeMapJson } from '../../model/formats/map-json';
import { sharableContents } from '../../model/formats/sharable-contents';
import { randomMaps } from '../../model/testing/random-map';
import { mapFileBytes, writeMapFile } from './map-file';
import { readAnyMapFile } from './read-any';
import { propertyRuns } from '../../model/testing/property-runs.testing';

const folder = mkdtempSync(path.join(tmpdir(), 'crux-map-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
const maps = randomMaps({ withDeleted: true });
const [someMap] = fc.sample(randomMaps(), { numRuns: propertyRuns(1), seed: 5 });
if (someMap === undefined) throw new Error('no map');
const someContents = contentsOf(someMap);

test('a map comes back from a .argmap as it was shared, the same bytes when written again', async () => {
  await fc.assert(
    fc.asyncProperty(maps, async map => {
      const bytes = mapFileBytes(contentsOf(map));
      const { contents, format } = await readAnyMapFile({ name: 'a.argmap', bytes });
      expect(format).toBe('argmap');
      expect(writeMapJson(contents)).toBe(writeMapJson(contentsOf(map)));
      expect(contents.map).toEqual(sharableContents(contentsOf(map)).map);
      expect(Buffer.from(mapFileBytes(contents)).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: propertyRuns(60) },
  );
});

test('a .argmap is one file without a journal, and reading leaves it and its folder as they were', async () => {
  const file = path.join(folder, 'ports.argmap');
  const length = await writeMapFile(file, someContents);
  const before = readFileSync(file);
  const { mtimeMs } = statSync(file);
  expect(before.length).toBe(length);
  const { contents } = await readAnyMapFile(file);
  expect(writeMapJson(contents)).toBe(writeMapJson(someContents));
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(folder)).toEqual(['ports.argmap']);
});

test('the kind of a file is what it holds, not what it is called', async () => {
  const file = path.join(folder, 'really-json.argmap');
  writeFileSync(file, writeMapJson(someContents));
  expect((await readAnyMapFile(file)).format).toBe('argmap.json');
  const other = path.join(folder, 'really-sqlite.json');
  await writeMapFile(other, someContents);
  expect((await readAnyMapFile(other)).format).toBe('argmap');
});

test('a journal or log left beside a file by others does not change what is read', async () => {
  const file = path.join(folder, 'beside.argmap');
  await writeMapFile(file, someContents);
  for (const ending of ['-wal', '-journal', '-shm']) writeFileSync(`${file}${ending}`, 'not ours');
  expect(writeMapJson((await readAnyMapFile(file)).contents)).toBe(writeMapJson(someContents));
});

test('a folder that is not there is named, and nothing is left behind', async () => {
  const missing = path.join(folder, 'missing', 'ports.argmap');
  await expect(writeMapFile(missing, someContents)).rejects.toMatchObject({ name: 'CruxError', code: 'not-found' });
});

function versionAndTables(contents: MapContents): { readonly version: unknown; readonly tables: unknown[] } {
  const db = new Database(Buffer.from(mapFileBytes(contents)), { readonly: true });
  const tables = db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all();
  const version = db.pragma('user_version', { simple: true });
  db.close();
  return { version, tables };
}

/** What the first version of the file could hold. */
function withoutNews(contents: MapContents): MapContents {
  const claims = contents.claims.map(claim => ({ ...claim, isLocked: false }));
  return { ...contents, claims, notes: [], frames: [], dismissals: [] };
}

test('a map without notes, frames, dismissals and locks is written as version 1, for an older Crux to read', async () => {
  await fc.assert(
    fc.asyncProperty(maps, async map => {
      const old = withoutNews(contentsOf(map));
      const bytes = mapFileBytes(old);
      const { contents } = await readAnyMapFile({ name: 'a.argmap', bytes });
      expect(writeMapJson(contents)).toBe(writeMapJson(old));
      expect(writeMapJson(old)).toContain('"version":1');
      expect(versionAndTables(old).version).toBe(1);
      const isSame = writeMapJson(contentsOf(map)) === writeMapJson(old);
      expect(versionAndTables(contentsOf(map)).version).toBe(isSame ? 1 : 2);
    }),
    { numRuns: propertyRuns(40) },
  );
});

test('version 2 of the file adds locks, notes, frames and dismissals', () => {
  const [claim] = someContents.claims;
  if (claim === undefined) throw new Error('no claim');
  const locked = { ...someContents, claims: [{ ...claim, isLocked: true }], inferences: [] };
  const known = versionAndTables(withoutNews(someContents)).tables;
  const added = versionAndTables({ ...locked, citations: [], questions: [] }).tables.filter(
    sql => !known.includes(sql),
  );
  expect(added).toMatchInlineSnapshot(`
    [
      "CREATE TABLE "claim" ("id" TEXT NOT NULL, "text" TEXT NOT NULL, "note" TEXT NOT NULL, "isAssumption" INTEGER NOT NULL, "isImplicit" INTEGER NOT NULL, "likelihood" TEXT, "confidence" TEXT, "startingScore" REAL, "marking" TEXT NOT NULL, "homeId" TEXT, "createdAt" INTEGER NOT NULL, "author" TEXT NOT NULL, "isLocked" INTEGER NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "dismissal" ("id" TEXT NOT NULL, "aboutId" TEXT NOT NULL, "check" TEXT NOT NULL, "reason" TEXT NOT NULL, "createdAt" INTEGER NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "frame" ("id" TEXT NOT NULL, "title" TEXT NOT NULL, "besideId" TEXT, "x" REAL NOT NULL, "y" REAL NOT NULL, "width" REAL NOT NULL, "height" REAL NOT NULL, "colour" TEXT NOT NULL, "createdAt" INTEGER NOT NULL, "around" TEXT, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "note" ("id" TEXT NOT NULL, "text" TEXT NOT NULL, "besideId" TEXT, "x" REAL NOT NULL, "y" REAL NOT NULL, "width" REAL NOT NULL, "height" REAL NOT NULL, "colour" TEXT NOT NULL, "createdAt" INTEGER NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
    ]
  `);
});

test('version 1 of the file has these tables', () => {
  expect(versionAndTables(withoutNews(someContents)).tables).toMatchInlineSnapshot(`
    [
      "CREATE TABLE "citation" ("id" TEXT NOT NULL, "claimId" TEXT NOT NULL, "sourceId" TEXT NOT NULL, "quote" TEXT NOT NULL, "exact" TEXT, "prefix" TEXT, "suffix" TEXT, "start" INTEGER, "end" INTEGER, "locator" TEXT NOT NULL, "credibility" INTEGER, "createdAt" INTEGER NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "claim" ("id" TEXT NOT NULL, "text" TEXT NOT NULL, "note" TEXT NOT NULL, "isAssumption" INTEGER NOT NULL, "isImplicit" INTEGER NOT NULL, "likelihood" TEXT, "confidence" TEXT, "startingScore" REAL, "marking" TEXT NOT NULL, "homeId" TEXT, "createdAt" INTEGER NOT NULL, "author" TEXT NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "claimTag" ("claimId" TEXT NOT NULL, "tag" TEXT NOT NULL, PRIMARY KEY ("claimId", "tag")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "inference" ("id" TEXT NOT NULL, "polarity" TEXT NOT NULL, "targetId" TEXT NOT NULL, "order" TEXT NOT NULL, "scheme" TEXT, "note" TEXT NOT NULL, "createdAt" INTEGER NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "map" ("id" TEXT NOT NULL, "title" TEXT NOT NULL, "question" TEXT NOT NULL, "mainClaimId" TEXT, "direction" TEXT NOT NULL, "marking" TEXT NOT NULL, "createdAt" INTEGER NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "pin" ("id" TEXT NOT NULL, "claimId" TEXT NOT NULL, "along" REAL NOT NULL, "across" REAL NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "premise" ("inferenceId" TEXT NOT NULL, "claimId" TEXT NOT NULL, "order" TEXT NOT NULL, PRIMARY KEY ("inferenceId", "claimId")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "question" ("id" TEXT NOT NULL, "text" TEXT NOT NULL, "aboutId" TEXT NOT NULL, "answeredById" TEXT, "createdAt" INTEGER NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
      "CREATE TABLE "source" ("id" TEXT NOT NULL, "title" TEXT NOT NULL, "author" TEXT NOT NULL, "publisher" TEXT NOT NULL, "publishedOn" TEXT NOT NULL, "url" TEXT NOT NULL, "type" TEXT NOT NULL, "reliability" TEXT, "originId" TEXT, "document" TEXT, "createdAt" INTEGER NOT NULL, PRIMARY KEY ("id")) STRICT, WITHOUT ROWID",
    ]
  `);
});
