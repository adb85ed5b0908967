import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The time of the newest file below the given files and folders, tests left out.
 * @param {string} place
 * @returns {number} milliseconds; 0 where there is nothing
 */
export function newestTime(place) {
  if (!existsSync(place)) return 0;
  const status = statSync(place);
  if (!status.isDirectory()) return status.mtimeMs;
  const names = readdirSync(place).filter(name => !/\.test\.tsx?$/.test(name));
  return names.reduce((newest, name) => Math.max(newest, newestTime(path.join(place, name))), 0);
}

/**
 * Whether an output is older than what it is made from, or is not there.
 * @param {string} output
 * @param {readonly string[]} sources
 */
export function isStale(output, sources) {
  if (!existsSync(output)) return true;
  const made = statSync(output).mtimeMs;
  return sources.some(source => newestTime(source) > made);
}
