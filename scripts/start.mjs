import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildStale } from './build.mjs';
import { electronParameters } from './electron-parameters.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { node24Environment, root, run } from './node24.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { hasDisplay, openDisplay } from './with-display.mjs';

const sample = path.join(root, 'assets', 'samples', 'european-ports.argmap.json');

/**
 * @param {string} executable
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>}
 */
function openApp(executable, parameters, environment) {
  const child = spawn(executable, electronParameters(root, parameters), {
    stdio: 'inherit',
    env: node24Environment(environment),
  });
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}

/**
 * @param {readonly string[]} parameters
 */
async function runOrThrow(parameters) {
  const code = await run('dist/crux.cjs', parameters);
  if (code !== 0) throw new Error(`crux ${parameters.join(' ')} ended with code ${code}.`);
}

/**
 * Without a display there is nobody to look: the sample is opened in the real app on a virtual display, and pictures of it are kept.
 * @param {string} executable
 */
async function showWithoutDisplay(executable) {
  const out = path.join(root, 'out');
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'crux-start-'));
  mkdirSync(out, { recursive: true });
  const display = await openDisplay();
  try {
    await runOrThrow(['import', sample, '--data-dir', dataFolder]);
    // Machines without a desktop have no message bus; Chromium would print that as errors. 3: only what is fatal.
    const quietly = ['--log-level=3', '--data-dir', dataFolder, '--capture', out];
    const code = await openApp(executable, quietly, display.environment);
    if (code !== 0) throw new Error(`The app ended with code ${code}.`);
    const exports = ['png', 'svg', 'pdf'].map(format => path.join(out, `european-ports.${format}`));
    for (const file of exports) await runOrThrow(['export', sample, '-o', file]);
    process.stdout.write(
      `There is no display here, so Crux opened the sample on a virtual one and kept these pictures:\n`,
    );
    for (const file of [path.join(out, 'screenshot.png'), ...exports]) process.stdout.write(`  ${file}\n`);
  } finally {
    display.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

const isSeen = hasDisplay(process.env);
ensureSystemLibraries({ needsXvfb: !isSeen });
await buildStale();
const { executable, version, origin } = resolveElectron();
process.stdout.write(`Electron ${version} (${origin})\n`);
if (isSeen) process.exitCode = await openApp(executable, process.argv.slice(2), process.env);
else await showWithoutDisplay(executable);
