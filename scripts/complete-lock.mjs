import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isStarted, root } from './node24.mjs';
import { readJson } from './read-json.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * A registry mirror may lack optional binaries of other platforms. npm then leaves them out of the lock, and npm 11 refuses
 * "npm ci" for an incomplete lock. This adds them as what they are: exact, optional, and for another platform.
 * @param {Lock} lock
 * @returns {string[]} the names that were added
 */
export function completeLock(lock) {
  const added = [];
  for (const [holder, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = `node_modules/${name}`;
      const isLocked = lock.packages[place] !== undefined || lock.packages[`${holder}/${place}`] !== undefined;
      if (isLocked || !/^\d+\.\d+\.\d+$/.test(version)) continue;
      lock.packages[place] = { version, optional: true, ...platformOf(name) };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return added;
}

/**
 * @param {string} name a package of napi-rs' naming: … -SYSTEM-PROCESSOR[-ABI]
 * @returns {{ os: string[], cpu: string[], libc?: string[] }}
 */
function platformOf(name) {
  const found = /-(android|darwin|linux|win32|freebsd)-(arm64|arm|x64|riscv64|ia32)(?:-(\w+))?$/.exec(name);
  const [, system, processor, abi] = found ?? [];
  if (system === undefined || processor === undefined) throw new Error(`${name} does not tell its platform.`);
  const libc = abi === 'gnu' ? 'glibc' : abi === 'musl' ? 'musl' : undefined;
  return { os: [system], cpu: [processor], ...(libc === undefined ? {} : { libc: [libc] }) };
}

if (isStarted(import.meta.url)) {
  const file = path.join(root, 'package-lock.json');
  const lock = /** @type {Lock} */ (readJson(file));
  const added = completeLock(lock);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(added.length === 0 ? 'The lock is complete.\n' : `Added to the lock: ${added.join(', ')}\n`);
}
