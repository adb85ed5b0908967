import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStarted, root, run } from './node24.mjs';

/** @typedef {import('./bench/row').Row} Row */

const areas = ['pictures', 'storage', 'app', 'palette', 'outline', 'finding'];
const built = path.join(root, '.cache', 'bench');

/** The project's own scripts know its folder by where they lie themselves. */
const scriptsStay = /** @type {import('vite').Plugin} */ ({
  name: 'scripts-stay',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('.mjs') && source.startsWith('.') && importer?.startsWith(path.join(root, 'scripts')) === true
      ? { id: pathToFileURL(path.resolve(path.dirname(importer), source)).href, external: true }
      : null,
});

/**
 * A bench written in TypeScript is bundled first, since it uses the product's own source.
 * @param {string} area
 * @returns {Promise<string | null>} the module to import; null when the area has no bench
 */
async function moduleOf(area) {
  const script = path.join(root, 'scripts', 'bench', `${area}.mjs`);
  if (existsSync(script)) return script;
  const source = path.join(root, 'scripts', 'bench', `${area}.ts`);
  if (!existsSync(source)) return null;
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins: [scriptsStay],
    build: {
      outDir: built,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      lib: { entry: source, formats: ['es'], fileName: () => `${area}.mjs` },
      // Every package stays where it is; only our own source is bundled.
      rolldownOptions: { external: /^(?!\.|\/|[A-Za-z]:\\)/, output: { codeSplitting: false } },
    },
  });
  return path.join(built, `${area}.mjs`);
}

/** @param {number | null} value */
function milliseconds(value) {
  return value === null ? '–' : value.toFixed(value < 10 ? 2 : 0);
}

/**
 * @param {readonly Row[]} rows
 * @returns {string}
 */
function tableOf(rows) {
  const heads = ['what', 'claims', 'ms', 'baseline', 'ms', 'ratio', 'budget', ''];
  const cells = rows.map(row => [
    row.what,
    row.claims.toLocaleString('en'),
    milliseconds(row.measuredMs),
    row.baseline,
    milliseconds(row.baselineMs),
    `${row.ratio.toFixed(2)} ×`,
    `≤ ${row.budget} ×`,
    row.ratio <= row.budget ? 'ok' : row.isEnforced ? 'OVER' : 'over (printed only)',
  ]);
  const widths = heads.map((head, column) => Math.max(...[heads, ...cells].map(line => (line[column] ?? head).length)));
  const isNumber = [false, true, true, false, true, true, true, false];
  const format = (/** @type {readonly string[]} */ line) =>
    line
      .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [format(heads), widths.map(width => '-'.repeat(width)).join('  '), ...cells.map(format)].join('\n');
}

async function bench() {
  const wanted = process.argv.slice(2).filter(word => !word.startsWith('-'));
  const sizes = process.argv.includes('--large') ? [1000, 10_000] : [1000];
  mkdirSync(built, { recursive: true });
  /** @type {Row[]} */
  const rows = [];
  for (const area of areas) {
    if (wanted.length > 0 && !wanted.includes(area)) continue;
    const module = await moduleOf(area);
    if (module === null) continue;
    process.stderr.write(`Measuring ${area} …\n`);
    const bench = await import(pathToFileURL(module).href);
    rows.push(...(await bench.rows(sizes)));
  }
  process.stdout.write(`${tableOf(rows)}\n`);
  const report = path.join(root, 'out', 'bench.json');
  mkdirSync(path.dirname(report), { recursive: true });
  const machine = { cpus: os.cpus().length, model: os.cpus()[0]?.model, node: process.version, load: os.loadavg()[0] };
  writeFileSync(report, `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`);
  process.stderr.write(`Written to ${path.relative(process.cwd(), report)}\n`);
  return rows.some(row => row.isEnforced && row.ratio > row.budget) ? 1 : 0;
}

if (isStarted(import.meta.url)) {
  const isOldNode = Number(process.versions.node.split('.')[0]) < 24;
  process.exitCode = isOldNode ? await run('scripts/run-bench.mjs', process.argv.slice(2)) : await bench();
  // A canvas or a database in use may keep the process alive.
  if (!isOldNode) process.exit();
}
