import { spawn } from 'node:child_process';
import { isStarted, run } from './node24.mjs';

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {boolean}
 */
export function hasDisplay(environment) {
  return process.platform !== 'linux' || Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
}

/**
 * The display there is, or a private virtual one that lives until `close`.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ environment: NodeJS.ProcessEnv, close: () => void }>}
 */
export async function openDisplay(environment = process.env) {
  if (hasDisplay(environment)) return { environment, close: () => undefined };
  const screen = ['-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset', '-ac'];
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const numbers = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  /** @type {string} */
  const display = await new Promise((resolve, reject) => {
    server.once('error', error =>
      reject(new Error(`Xvfb did not start (${error.message}). Run: npm run system-libraries`)),
    );
    server.once('exit', code => reject(new Error(`Xvfb ended with code ${String(code)}.`)));
    let text = '';
    numbers.on('data', chunk => {
      text += String(chunk);
      // Xvfb writes the number and the line break apart; a pipe closed between the two would kill it.
      if (text.includes('\n')) resolve(`:${text.trim()}`);
    });
  });
  server.removeAllListeners('exit');
  numbers.destroy();
  server.unref();
  const close = () => void server.kill();
  process.once('exit', close);
  return { environment: { ...environment, DISPLAY: display }, close };
}

if (isStarted(import.meta.url)) {
  const [command, ...parameters] = process.argv.slice(2);
  if (command === undefined) throw new Error('Say what to run: node scripts/with-display.mjs COMMAND …');
  const { environment, close } = await openDisplay();
  process.exitCode = await run(command, parameters, environment);
  close();
}
