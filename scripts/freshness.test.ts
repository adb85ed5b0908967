import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isStale } from './freshness.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'crux-fresh-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, seconds: number): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, seconds, seconds);
  return file;
}

it('what was never built is stale', () => {
  expect(isStale(path.join(folder, 'out.cjs'), [put('in.ts', 1)])).toBe(true);
});

it('what is newer than its sources is kept', () => {
  put('sources/deep/in.ts', 1);
  expect(isStale(put('out.cjs', 2), [path.join(folder, 'sources')])).toBe(false);
});

it('what is older than one of its sources is stale', () => {
  put('sources/deep/in.ts', 3);
  expect(isStale(put('out.cjs', 2), [path.join(folder, 'sources')])).toBe(true);
});

it('tests are no sources', () => {
  put('sources/in.test.ts', 3);
  expect(isStale(put('out.cjs', 2), [path.join(folder, 'sources')])).toBe(false);
});
