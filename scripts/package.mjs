import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { path7za } from '7zip-bin';
import { buildStale } from './build.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { findNode24, isStarted, root } from './node24.mjs';
import { describePackage, majorOf } from './packaging/builder-config.mjs';
import { makeDeb } from './packaging/make-deb.mjs';
import { stageApp } from './packaging/stage.mjs';
import { readJson } from './read-json.mjs';

/**
 * @typedef {'folder' | 'tar.gz' | 'deb'} Format
 * @typedef {{ isTestBuild: boolean, formats: readonly Format[], output: string }} Wish
 */

/** The first Electron whose own Node can open the library. */
const firstWithLibrary = 36;

/**
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {boolean} isTestBuild
 * @returns {string | null} why this Electron must not be packaged
 */
export function findObjection({ origin, version }, isTestBuild) {
  if (isTestBuild || origin !== 'carried') return null;
  return (
    `Electron ${version} came out of another npm package, because Electron's own download host was out of reach. ` +
    'It is too old to give to users and serves development and tests only, so nothing was packaged. ' +
    'Package where the official Electron can be downloaded, name an unpacked official release in ELECTRON_OVERRIDE_DIST_PATH, ' +
    'or make a package for tests: npm run dist -- --test-build'
  );
}

/**
 * @param {Wish} wish
 * @returns {Promise<string[]>} what was made
 */
export async function makePackages({ isTestBuild, formats, output }) {
  const electron = resolveElectron();
  const objection = findObjection(electron, isTestBuild);
  if (objection !== null) throw new Error(objection);
  await buildStale(['main', 'preload', 'db', 'job', 'renderer']);
  const stage = path.join(root, '.cache', 'package-stage');
  stageApp({ root, stage, target: `${process.platform}-${process.arch}` });
  const needsNode = majorOf(electron.version) < firstWithLibrary;

  // electron-builder would otherwise fetch its packing tool from the network.
  process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= path7za;
  const { build, Platform } = await import('electron-builder');
  const config = describePackage({ root, stage, output, electron, node: needsNode ? findNode24() : null, isTestBuild });
  const targets = process.platform === 'linux' ? Platform.LINUX.createTarget('dir') : Platform.current().createTarget();
  const made = await build({ projectDir: root, config, targets, publish: 'never' });
  if (process.platform !== 'linux') return made;

  const { version } = /** @type {{ version: string }} */ (readJson(path.join(root, 'package.json')));
  const unpacked = path.join(output, 'linux-unpacked');
  const results = [unpacked];
  if (formats.includes('tar.gz')) results.push(makeArchive(unpacked, output, version));
  if (formats.includes('deb')) results.push(makeDeb({ root, unpacked, output, version, isQuick: isTestBuild }));
  return results;
}

/**
 * @param {string} unpacked
 * @param {string} output
 * @param {string} version
 */
function makeArchive(unpacked, output, version) {
  const name = `crux-${version}-linux-${process.arch}`;
  const file = path.join(output, `${name}.tar.gz`);
  const parameters = ['-czf', file, '--owner=0', '--group=0', `--transform=s,^\\.,${name},`, '-C', unpacked, '.'];
  const result = spawnSync('tar', parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) throw new Error(`tar ended with code ${String(result.status)}.`);
  return file;
}

/** @returns {Wish} */
function readWish() {
  const { values } = parseArgs({
    options: {
      'test-build': { type: 'boolean', default: false },
      format: { type: 'string', multiple: true, default: ['folder', 'tar.gz', 'deb'] },
      output: { type: 'string', default: path.join(root, 'release') },
    },
  });
  const known = ['folder', 'tar.gz', 'deb'];
  const unknown = values.format.find(format => !known.includes(format));
  if (unknown !== undefined) throw new Error(`There is no format "${unknown}"; there are ${known.join(', ')}.`);
  const formats = /** @type {Format[]} */ (values.format);
  return { isTestBuild: values['test-build'], formats, output: path.resolve(values.output) };
}

if (isStarted(import.meta.url)) {
  try {
    for (const file of await makePackages(readWish())) process.stdout.write(`${file}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
