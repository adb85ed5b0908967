import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../read-json.mjs';
import { isLicence, thirdPartyNotices } from './notices.mjs';

/**
 * @typedef {{ dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Manifest
 * @typedef {{ name: string, folder: string }} Package
 */

/** Needed only where native code is compiled. */
const neverLoaded = new Set(['node-addon-api']);

/** What the licences of others ask for, beside the app's own. */
const noticesFile = 'THIRD-PARTY-NOTICES.txt';
export const legalFiles = ['LICENSE', noticesFile];

/** Files of packages that nothing loads at run time. Licences stay. */
const unneeded = [
  /\.(map|d\.[cm]?ts|[cm]?ts|md|markdown|gyp|gypi|cc|cpp|h|hpp|c|html|iml|flow|lock)$/i,
  /^(README|CHANGELOG|HISTORY)/i,
  /\.(browser|standalone|old)\.|^browser(-module)?\./,
  /^(rollup|vitest|jest|babel|webpack|eslint|tsconfig|jsconfig)\b/,
];
const unneededFolders = new Set(['test', 'tests', '__tests__', 'docs', 'doc', 'example', 'examples', 'demo', 'types']);

const processes = ['main', 'preload', 'db', 'job'];

/**
 * What the bundles load by name while they run; everything else is inside them.
 * @param {string} root
 * @param {Manifest} manifest
 * @returns {string[]}
 */
function findLoaded(root, manifest) {
  const loaded = new Set();
  const dist = path.join(root, 'dist');
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const [name = ''] = file.split(/[\\/.]/);
    if (!processes.includes(name) || !file.endsWith('.cjs')) continue;
    const code = readFileSync(path.join(dist, file), 'utf8');
    for (const [, name] of code.matchAll(/\b(?:require|import)\(["'`]([^"'`./][^"'`]*)["'`]\)/g)) loaded.add(name);
  }
  return Object.keys(manifest.dependencies ?? {}).filter(name => loaded.has(name));
}

/**
 * The packages that are loaded, with those that they load, each from where Node would find it.
 * @param {string} root
 * @param {readonly string[]} names
 * @returns {Package[]}
 */
export function findPackages(root, names) {
  /** @type {Map<string, Package>} */
  const found = new Map();
  const visit = (/** @type {string} */ name, /** @type {string} */ from, /** @type {boolean} */ isOptional) => {
    if (neverLoaded.has(name)) return;
    const folder = findFolder(root, name, from);
    if (folder === null) {
      if (isOptional) return;
      throw new Error(`${name} is not installed, though ${path.relative(root, from) || 'the app'} needs it.`);
    }
    if (found.has(folder)) return;
    found.set(folder, { name, folder });
    const manifest = /** @type {Manifest} */ (readJson(path.join(folder, 'package.json')));
    const optional = manifest.optionalDependencies ?? {};
    for (const next of Object.keys(manifest.dependencies ?? {})) visit(next, folder, next in optional);
    for (const next of Object.keys(optional)) visit(next, folder, true);
  };
  for (const name of names) visit(name, root, false);
  return [...found.values()];
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} from
 * @returns {string | null}
 */
function findFolder(root, name, from) {
  for (let folder = from; folder.startsWith(root); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) return candidate;
  }
  return null;
}

/**
 * @param {string} packageName
 * @param {string} file relative to the package, with forward slashes
 * @param {string} target system and processor, as better-sqlite3 names its prebuilt files
 * @returns {boolean}
 */
export function isNeeded(packageName, file, target) {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  if (isLicence.test(name)) return true;
  if (packageName === 'better-sqlite3') {
    if (parts[0] === 'deps' || parts[0] === 'src') return false;
    if (parts[0] === 'prebuilds') return name === '' || name === 'prebuilds' || name === `${target}.node`;
  }
  if (parts.some(part => unneededFolders.has(part) || part === 'node_modules' || part.startsWith('.'))) return false;
  return !unneeded.some(pattern => pattern.test(name));
}

/**
 * Puts together, in an empty folder, exactly what the package holds, and lists what lies beside its archive with checksums.
 * @param {{ root: string, stage: string, target: string }} options
 */
export function stageApp({ root, stage, target }) {
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(path.join(stage, 'dist'), { recursive: true });
  const manifest = /** @type {Manifest & Record<string, unknown>} */ (readJson(path.join(root, 'package.json')));
  const loaded = findLoaded(root, manifest);
  const { name, productName, version, description, author, license, homepage, main } = manifest;
  const dependencies = Object.fromEntries(loaded.map(each => [each, manifest.dependencies?.[each] ?? '*']));
  const staged = { name, productName, version, description, author, license, homepage, main, dependencies };
  writeFileSync(path.join(stage, 'package.json'), JSON.stringify(staged, null, 2));

  for (const bundle of [...processes.map(name => `${name}.cjs`), 'main', 'renderer']) {
    cpSync(path.join(root, 'dist', bundle), path.join(stage, 'dist', bundle), {
      recursive: true,
      filter: file => !file.endsWith('.map'),
    });
  }
  cpSync(path.join(root, 'LICENSE'), path.join(stage, 'LICENSE'));
  writeFileSync(path.join(stage, noticesFile), thirdPartyNotices(path.join(root, 'dist')));
  for (const folder of ['fonts', 'samples', 'icons']) {
    cpSync(path.join(root, 'assets', folder), path.join(stage, 'assets', folder), { recursive: true });
  }
  for (const { name: packageName, folder } of findPackages(root, loaded)) {
    cpSync(folder, path.join(stage, path.relative(root, folder)), {
      recursive: true,
      filter: file => isNeeded(packageName, path.relative(folder, file).split(path.sep).join('/'), target),
    });
    trimManifest(path.join(stage, path.relative(root, folder), 'package.json'));
  }
  writeFileSync(path.join(stage, 'dist', 'unpacked-files.json'), JSON.stringify(sumFiles(stage, isUnpacked), null, 1));
}

/**
 * Leaves what Node and the packer read; the packer would drop some of the rest itself, and change the checksum.
 * @param {string} file
 */
function trimManifest(file) {
  const manifest = /** @type {Record<string, unknown>} */ (readJson(file));
  const kept = ['name', 'version', 'license', 'type', 'main', 'module', 'exports', 'imports', 'dependencies'];
  const trimmed = Object.fromEntries(kept.flatMap(key => (key in manifest ? [[key, manifest[key]]] : [])));
  writeFileSync(file, JSON.stringify({ ...trimmed, optionalDependencies: manifest['optionalDependencies'] }, null, 2));
}

/** Beside the archive: what a process of plain Node reads, since it cannot look into one, and native code. */
export const unpackedPatterns = ['dist/db.cjs', 'dist/job.cjs', 'assets/**', 'node_modules/**'];

/** @param {string} file */
function isUnpacked(file) {
  return /^(dist\/(db|job)\.cjs$|assets\/|node_modules\/)/.test(file);
}

/**
 * @param {string} folder
 * @param {(file: string) => boolean} isWanted
 * @returns {Record<string, string>}
 */
export function sumFiles(folder, isWanted = () => true) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(isWanted)
    .sort();
  return Object.fromEntries(
    files.map(file => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}
