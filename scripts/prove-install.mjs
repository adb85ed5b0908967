import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isStarted, root } from './node24.mjs';

const oldestNpm = 'npm@10.8.2';
/** All that an installation may need of the system; no Python, no make, no compiler. */
const programs = ['node', 'npm', 'sh', 'env'];

/** @param {string} name */
function findProgram(name) {
  const found = (process.env['PATH'] ?? '').split(path.delimiter).map(folder => path.join(folder, name));
  const file = found.find(existsSync);
  if (file === undefined) throw new Error(`${name} is not in PATH.`);
  return file;
}

/** Installs what the lock names, in an empty folder, with the oldest npm that is supported and nothing to build with. */
function proveInstall() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crux-install-'));
  try {
    const bin = path.join(folder, 'bin');
    const project = path.join(folder, 'project');
    mkdirSync(bin);
    mkdirSync(project);
    for (const name of programs) symlinkSync(findProgram(name), path.join(bin, name));
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
      copyFileSync(path.join(root, name), path.join(project, name));
    }
    const result = spawnSync('npm', ['exec', '--yes', `--package=${oldestNpm}`, '--', 'npm', 'ci'], {
      cwd: project,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PATH: bin },
    });
    return result.status === 0 && existsSync(path.join(project, 'node_modules', 'better-sqlite3'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isStarted(import.meta.url)) {
  const isGood = proveInstall();
  process.stdout.write(isGood ? `${oldestNpm} ci works without Python and compiler.\n` : `${oldestNpm} ci failed.\n`);
  process.exitCode = isGood ? 0 : 1;
}
