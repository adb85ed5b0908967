import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { unpackedFolder } from './security/unpacked-files';

/** Where the parts of the app lie, in the project's folder and in a package alike. */
export interface AppFolders {
  /** The bundle of a process. */
  bundle(name: 'preload' | 'db' | 'job'): string;
  readonly renderer: string;
  readonly icon: string;
  readonly sample: string;
}

export function findAppFolders(): AppFolders {
  const root = app.getAppPath();
  // A plain Node reads no archives; what it runs is packed beside the archive.
  const unpacked = unpackedFolder(root);
  return {
    bundle: name => {
      const beside = path.join(unpacked, 'dist', `${name}.cjs`);
      return existsSync(beside) ? beside : path.join(root, 'dist', `${name}.cjs`);
    },
    renderer: path.join(root, 'dist', 'renderer'),
    icon: path.join(root, 'assets', 'icons', '256x256.png'),
    sample: readable(path.join(root, 'assets', 'samples', 'european-ports.argmap.json'), root, unpacked),
  };
}

function readable(file: string, root: string, unpacked: string): string {
  const beside = path.join(unpacked, path.relative(root, file));
  return existsSync(beside) ? beside : file;
}
