import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../read-json.mjs';

/** @typedef {{ name: string, version: string, license?: string }} Manifest */

export const isLicence = /^(licen[cs]e|copying|notice)/i;
const packageFolder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * The packages whose code is inside the bundles, as the bundles' maps name them.
 * @param {string} dist
 * @returns {string[]} their folders
 */
function findBundled(dist) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.map')) continue;
    const file = path.join(dist, name);
    const { sources } = /** @type {{ sources: readonly string[] }} */ (readJson(file));
    for (const source of sources) {
      const whole = path.resolve(path.dirname(file), source).split(path.sep).join('/');
      const folder = packageFolder.exec(whole)?.[1];
      if (folder !== undefined) folders.add(folder);
    }
  }
  return [...folders].sort();
}

/**
 * What the licences of bundled packages ask for: their names and texts. Packages that lie in the app as files of their own keep
 * their licences beside them.
 * @param {string} dist
 * @returns {string}
 */
export function thirdPartyNotices(dist) {
  const notices = findBundled(dist).map(folder => {
    const { name, version, license } = /** @type {Manifest} */ (readJson(path.join(folder, 'package.json')));
    const texts = readdirSync(folder)
      .filter(file => isLicence.test(file))
      .map(file => readFileSync(path.join(folder, file), 'utf8').trim());
    if (texts.length === 0) throw new Error(`${name} is in a bundle and has no licence file to ship with it.`);
    return `${name} ${version} (${license ?? 'see below'})\n\n${texts.join('\n\n')}\n`;
  });
  return ['Crux contains code of these packages.\n', ...notices].join(`\n${'-'.repeat(80)}\n\n`);
}
