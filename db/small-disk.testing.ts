import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './library.testing';

/** A file system of its own, which only root on Linux can make; gone when the test ends. */
export function smallDisk(): Disposable & { readonly path: string } {
  const folder = temporaryFolder();
  const disk = path.join(folder.path, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
  return {
    path: disk,
    [Symbol.dispose]: () => {
      execFileSync('umount', ['-l', disk]);
      folder[Symbol.dispose]();
    },
  };
}

export function remount(disk: string, mode: 'ro' | 'rw'): void {
  execFileSync('mount', ['-o', `remount,${mode}`, disk]);
}

export const canMount = ((): boolean => {
  try {
    smallDisk()[Symbol.dispose]();
    return true;
  } catch {
    return false;
  }
})();
if (!canMount)
  console.warn('Not root on Linux: what happens on a full or read-only disk is not tried on a real one here.');
