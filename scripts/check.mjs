import { spawn } from 'node:child_process';
import { isStarted, node24Environment, root } from './node24.mjs';

/**
 * @param {string} name
 * @param {string} command a tool of node_modules/.bin with its parameters
 * @returns {Promise<boolean>}
 */
function step(name, command) {
  const started = Date.now();
  const child = spawn(command, { cwd: root, env: { ...node24Environment(), FORCE_COLOR: '0' }, shell: true });
  let output = '';
  const collect = (/** @type {Buffer} */ chunk) => void (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise(resolve => {
    child.once('close', code => {
      const isGood = code === 0 && !isEmptyCruise(name, output);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n${isGood ? '' : output}`);
      resolve(isGood);
    });
  });
}

/**
 * A cruiser that understands no TypeScript sees nothing and finds no violation in it.
 * @param {string} name
 * @param {string} output
 */
function isEmptyCruise(name, output) {
  return name === 'import rules' && !/\(([1-9]\d+) modules/.test(output);
}

/**
 * Types, lint, import rules, format and unit tests. Two at a time, for two cores; the types first, since lint reads them.
 * Tests named *.long.test.ts take their time, so only the thorough check runs them.
 * @param {{ isThorough: boolean }} how
 */
export async function check({ isThorough }) {
  const first = await Promise.all([step('types', 'tsc -b'), step('format', 'prettier --check --log-level warn .')]);
  const second = await Promise.all([
    step('lint', 'eslint --max-warnings 0 .'),
    step('unit tests', `vitest run --reporter=dot${isThorough ? '' : ' --exclude "**/*.long.test.ts"'}`).then(
      async good =>
        [
          good,
          await step(
            'import rules',
            'depcruise --config dependency-cruiser.config.cjs model db electron renderer e2e scripts',
          ),
        ].every(Boolean),
    ),
  ]);
  return [...first, ...second].every(Boolean);
}

if (isStarted(import.meta.url)) process.exitCode = (await check({ isThorough: false })) ? 0 : 1;
