import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const minimumMajor = 24;

/**
 * The Node 24 that came with `npm ci`, or this process's own Node where that is new enough.
 * @returns {string}
 */
export function findNode24() {
  const names = { linux: 'linux', win32: 'win' };
  const system = names[/** @type {'linux' | 'win32'} */ (process.platform)];
  try {
    const folder = path.dirname(require.resolve(`node-${system}-${process.arch}/package.json`));
    const file = process.platform === 'win32' ? path.join(folder, 'bin', 'node.exe') : path.join(folder, 'bin', 'node');
    if (existsSync(file)) return file;
  } catch {
    // No such package for this platform: the Node that runs this script has to do.
  }
  if (Number(process.versions.node.split('.')[0]) >= minimumMajor) return process.execPath;
  throw new Error(
    `Crux needs Node ${minimumMajor} for its tools and library. It comes with "npm ci" on Linux and on Windows (x64); here, install Node ${minimumMajor} and start again with it.`,
  );
}

/**
 * An environment in which `node` is Node 24 and the project's own tools are found by name.
 * @param {NodeJS.ProcessEnv} base
 * @returns {NodeJS.ProcessEnv}
 */
export function node24Environment(base = process.env) {
  const folders = [path.dirname(findNode24()), path.join(root, 'node_modules', '.bin')];
  return { ...base, PATH: [...folders, base['PATH'] ?? ''].join(path.delimiter), CRUX_NODE: findNode24() };
}

/**
 * Runs a script file with Node 24, or a tool of node_modules/.bin by its name, and passes on how it ended.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} the exit code
 */
export function run(command, parameters = [], environment = process.env) {
  const isScript = /\.[cm]?js$/.test(command);
  const file = isScript ? findNode24() : command;
  const all = isScript ? [path.resolve(root, command), ...parameters] : [...parameters];
  const child = spawn(file, all, {
    cwd: root,
    stdio: 'inherit',
    env: node24Environment(environment),
    shell: process.platform === 'win32' && !isScript,
  });
  /** @param {NodeJS.Signals} signal */
  const forward = signal => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? (signal === null ? 0 : 1));
    });
  });
}

/**
 * Whether this file is what `node` was started with, rather than imported.
 * @param {string} moduleUrl
 * @returns {boolean}
 */
export function isStarted(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && path.resolve(started) === fileURLToPath(moduleUrl);
}

if (isStarted(import.meta.url)) {
  const [command, ...parameters] = process.argv.slice(2);
  if (command === undefined) throw new Error('Say what to run: node scripts/node24.mjs COMMAND …');
  process.exitCode = await run(command, parameters);
}
