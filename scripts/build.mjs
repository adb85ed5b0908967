import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isStale } from './freshness.mjs';
import { isStarted, root, run } from './node24.mjs';

/**
 * @typedef {'main' | 'preload' | 'db' | 'job' | 'crux' | 'renderer' | 'echo' | 'conformance'} Bundle
 * @typedef {{ entry: string, output: string, sources: readonly string[], config: string }} Recipe
 */

const everywhere = ['model', 'package-lock.json', 'vite.node.config.ts', 'vite.config.ts'];

/** @type {Readonly<Record<Bundle, Recipe>>} */
export const recipes = {
  main: nodeRecipe('main', 'electron/main.ts', ['electron', 'db']),
  preload: nodeRecipe('preload', 'electron/preload.ts', ['electron']),
  db: nodeRecipe('db', 'db/db-process.ts', ['db', 'assets']),
  job: nodeRecipe('job', 'db/jobs/job-process.ts', ['db', 'assets']),
  crux: nodeRecipe('crux', 'db/command-line/crux.ts', ['db', 'assets']),
  echo: nodeRecipe('echo', 'electron/processes/conformance/echo-process.ts', ['electron', 'db']),
  conformance: nodeRecipe('conformance', 'electron/processes/conformance/conformance-app.ts', ['electron', 'db']),
  renderer: {
    entry: 'renderer/index.html',
    output: 'dist/renderer/index.html',
    sources: ['renderer', 'assets', ...everywhere],
    config: 'vite.config.ts',
  },
};

/** What the app consists of; the others serve tests.
 * @type {readonly Bundle[]}
 */
const appBundles = ['main', 'preload', 'db', 'job', 'crux', 'renderer'];

/**
 * @param {string} name
 * @param {string} entry
 * @param {readonly string[]} sources
 * @returns {Recipe}
 */
function nodeRecipe(name, entry, sources) {
  return { entry, output: `dist/${name}.cjs`, sources: [...sources, ...everywhere], config: 'vite.node.config.ts' };
}

/**
 * @param {readonly Bundle[]} names
 * @returns {Bundle[]} those whose sources are newer than what was built from them
 */
export function findStale(names) {
  return names.filter(name => {
    const { output, sources } = recipes[name];
    return isStale(
      path.join(root, output),
      sources.map(source => path.join(root, source)),
    );
  });
}

/**
 * Builds what is stale, in a process of Node 24 because the builder wants it. Says nothing on standard output.
 * @param {readonly Bundle[]} names
 */
export async function buildStale(names = appBundles) {
  const stale = findStale(names);
  if (stale.length === 0) return;
  const code = await run('scripts/build.mjs', stale);
  if (code !== 0) throw new Error(`Building ${stale.join(', ')} failed.`);
}

/** @param {readonly Bundle[]} names */
async function buildAll(names) {
  const { build } = await import('vite');
  for (const name of names) {
    const { entry, config } = recipes[name];
    if (!existsSync(path.join(root, entry))) throw new Error(`${entry} is missing, so ${name} cannot be built.`);
    // The files that a bundle loads later, of which an earlier build may have had others.
    rmSync(path.join(root, 'dist', name), { recursive: true, force: true });
    await build({
      root: name === 'renderer' ? 'renderer' : root,
      configFile: path.join(root, config),
      mode: name === 'renderer' ? 'production' : name,
      logLevel: 'warn',
    });
  }
}

if (isStarted(import.meta.url)) {
  const wanted = /** @type {Bundle[]} */ (process.argv.slice(2));
  const isNode24 = process.env['CRUX_NODE'] === process.execPath;
  try {
    if (wanted.length > 0 && isNode24) await buildAll(wanted);
    else await buildStale(wanted.length > 0 ? wanted : undefined);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
