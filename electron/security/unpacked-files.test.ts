import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChangedFile, unpackedFolder } from './unpacked-files';

let folder: string;
let archive: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'crux-unpacked-'));
  // A folder stands for the archive: only Electron reads into a real one.
  archive = path.join(folder, 'app.asar');
  mkdirSync(path.join(archive, 'dist'), { recursive: true });
  mkdirSync(`${archive}.unpacked`);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function pack(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(`${archive}.unpacked`, name), text);
  const sums = Object.entries(files).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]);
  writeFileSync(path.join(archive, 'dist', 'unpacked-files.json'), JSON.stringify(Object.fromEntries(sums)));
}

test('a packaged app whose files are as they were packed is in order', () => {
  pack({ 'library.node': 'machine code', 'db.cjs': 'code' });
  expect(findChangedFile(archive)).toBeNull();
  expect(unpackedFolder(archive)).toBe(`${archive}.unpacked`);
});

test('one changed byte is found and named', () => {
  pack({ 'library.node': 'machine code', 'db.cjs': 'code' });
  writeFileSync(path.join(`${archive}.unpacked`, 'library.node'), 'machine c0de');
  expect(findChangedFile(archive)).toContain('library.node');
  expect(findChangedFile(archive)).toContain('has been changed');
});

test('a missing file is found and named', () => {
  pack({ 'library.node': 'machine code' });
  rmSync(path.join(`${archive}.unpacked`, 'library.node'));
  expect(findChangedFile(archive)).toContain('is missing');
});

test('a packaged app without its list of files is refused', () => {
  expect(findChangedFile(archive)).toContain('list');
});

test('an app that is not packaged is not checked', () => {
  expect(findChangedFile(folder)).toBeNull();
  expect(unpackedFolder(folder)).toBe(folder);
});
