import { spawn } from 'node:child_process';
import { isStarted, node24Environment, root } from './node24.mjs';

/**
 * @param {string} name
 * @param {string} command a tool of node_modules/.bin with its parameters
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<boolean>}
 */
function step(name, command, environment = process.env) {
  const started = Date.now();
  const child = spawn(command, {
    cwd: root,
    env: { ...node24Environment(environment), FORCE_COLOR: '0' },
    shell: true,
  });
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

const quickLint = '--cache --cache-location .cache/eslint/ --cache-strategy content';
const quickFormat = '--cache --cache-location .cache/prettier/checked --cache-strategy content';
const quickTests = '--exclude "**/*.long.test.ts"';

/**
 * Types, format, lint, unit tests and import rules. The tests take as long as all else together, which runs beside them; lint reads the types.
 * The quick way checks and lints what has changed, leaves out tests named *.long.test.ts, and tries each law less often, each time
 * with other random values. The thorough way tries the same values each time: it judges a change, and the same change must not pass
 * today and fail tomorrow. Far more values are tried by `npm run soak`.
 * @param {{ isThorough: boolean }} how
 */
export async function check({ isThorough }) {
  const environment = { ...(isThorough ? { CRUX_LAW_SEED: '1' } : { CRUX_LAW_FACTOR: '0.25' }), ...process.env };
  const beside = [
    ['types', 'tsc -b'],
    ['lint', `eslint --max-warnings 0 ${isThorough ? '' : quickLint} .`],
    ['format', `prettier --check --log-level warn ${isThorough ? '' : quickFormat} .`],
    ['import rules', 'depcruise --config dependency-cruiser.config.cjs model db electron renderer e2e scripts'],
  ];
  const tests = step('unit tests', `vitest run --reporter=dot ${isThorough ? '' : quickTests}`, environment);
  const results = [];
  for (const [name = '', command = ''] of beside) results.push(await step(name, command));
  return [...results, await tests].every(Boolean);
}

if (isStarted(import.meta.url)) process.exitCode = (await check({ isThorough: false })) ? 0 : 1;
