import { isStarted, run } from './node24.mjs';
import { testEndToEnd } from './test-e2e.mjs';

const factor = 25;
const repeats = 15;

/** What takes too long for every day: laws with many more random maps, and the app killed and starved again and again. */
async function soak() {
  const environment = { ...process.env, CRUX_LAW_FACTOR: String(factor) };
  const laws = await run(
    'vitest',
    ['run', '--testTimeout=1800000', '--maxWorkers=2', 'model', 'db', 'renderer'],
    environment,
  );
  const survival = await testEndToEnd(['survival', 'trouble', 'transports', `--repeat-each=${repeats}`]);
  return laws === 0 && survival === 0;
}

if (isStarted(import.meta.url)) process.exitCode = (await soak()) ? 0 : 1;
