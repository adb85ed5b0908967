import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isStarted } from './node24.mjs';

/** What Electron's binary links to, by the Debian package that holds it. */
const libraries = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libexpat.so.1': 'libexpat1',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
};

/** Packages that newer releases renamed when their time type grew to 64 bits. */
const renamed = new Set([
  'libgtk-3-0',
  'libasound2',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
]);

/**
 * @param {{ cachedLibraries: string, hasXvfb: boolean, needsXvfb: boolean, isRenamed: boolean }} machine
 * @returns {string[]} the packages to install
 */
export function findMissing(machine) {
  const known = new Set(machine.cachedLibraries.split('\n').map(line => line.trim().split(' ')[0]));
  const missing = Object.entries(libraries)
    .filter(([file]) => !known.has(file))
    .map(([, name]) => (machine.isRenamed && renamed.has(name) ? `${name}t64` : name));
  return machine.needsXvfb && !machine.hasXvfb ? ['xvfb', ...missing] : missing;
}

/**
 * @param {string} description the text of /etc/os-release
 * @returns {{ isDebian: boolean, isRenamed: boolean }}
 */
export function describeSystem(description) {
  /** @param {string} key */
  const read = key => new RegExp(`^${key}="?([^"\\n]*)`, 'm').exec(description)?.[1] ?? '';
  const family = `${read('ID')} ${read('ID_LIKE')}`.split(' ');
  const version = Number(read('VERSION_ID') || '0');
  const isUbuntu = family.includes('ubuntu');
  return { isDebian: isUbuntu || family.includes('debian'), isRenamed: isUbuntu ? version >= 24.04 : version >= 13 };
}

/** @param {readonly string[]} missing */
export function installCommand(missing) {
  return `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
}

/** @param {string} name */
function hasProgram(name) {
  return (process.env['PATH'] ?? '').split(path.delimiter).some(folder => existsSync(path.join(folder, name)));
}

/**
 * Makes sure that Electron finds what it links to. Root on Debian or Ubuntu gets it installed, everybody else the command.
 * @param {{ needsXvfb: boolean }} wanted
 */
export function ensureSystemLibraries({ needsXvfb }) {
  if (process.platform !== 'linux') return;
  const releaseFile = '/etc/os-release';
  const system = describeSystem(existsSync(releaseFile) ? readFileSync(releaseFile, 'utf8') : '');
  const look = () => {
    const file = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync) ?? 'ldconfig';
    const cachedLibraries = spawnSync(file, ['-p'], { encoding: 'utf8' }).stdout;
    return findMissing({ cachedLibraries, hasXvfb: hasProgram('Xvfb'), needsXvfb, isRenamed: system.isRenamed });
  };
  const missing = look();
  if (missing.length === 0) return;
  if (!system.isDebian) {
    throw new Error(
      `Electron needs libraries that are missing here; Debian calls them: ${missing.join(' ')}. Install them and start again.`,
    );
  }
  const command = installCommand(missing);
  if (process.getuid?.() !== 0) {
    throw new Error(
      `Electron needs system packages that are missing. Install them and start again:\n  sudo sh -c '${command}'`,
    );
  }
  process.stderr.write(`Installing missing system packages: ${missing.join(' ')}\n`);
  const result = spawnSync('sh', ['-c', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const left = look();
  if (result.status !== 0 || left.length > 0) {
    throw new Error(
      `The system packages could not be installed (still missing: ${left.join(' ')}). Run this by hand:\n  ${command}`,
    );
  }
}

if (isStarted(import.meta.url)) {
  ensureSystemLibraries({ needsXvfb: true });
  process.stdout.write('All system packages are there.\n');
}
