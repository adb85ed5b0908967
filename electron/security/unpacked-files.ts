import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { message } from '../../model/messages/message';

/** Written when the app is packaged; inside the archive, where the platforms that can check it do. */
const listName = path.join('dist', 'unpacked-files.json');

/** The sha256 of each file that lies beside the archive, by its path there with forward slashes. */
export type UnpackedFiles = Readonly<Record<string, string>>;

/**
 * Where processes find the files that cannot be read from inside the archive: native modules, and what a process of plain Node runs.
 * An app that is not packaged has them in its own folder.
 */
export function unpackedFolder(appPath: string): string {
  const folder = `${appPath}.unpacked`;
  return appPath.endsWith('.asar') && existsSync(folder) ? folder : appPath;
}

/** What is wrong with them, in words, or null. An app that is not packaged has no list and is not checked. */
export function findChangedFile(appPath: string): string | null {
  const list = path.join(appPath, listName);
  if (!existsSync(list)) return appPath.endsWith('.asar') ? message('shell.noFileList') : null;
  const files = JSON.parse(readFileSync(list, 'utf8')) as UnpackedFiles;
  return compareFiles(unpackedFolder(appPath), files);
}

function compareFiles(folder: string, files: UnpackedFiles): string | null {
  for (const [name, expected] of Object.entries(files)) {
    const file = path.join(folder, name);
    if (!existsSync(file)) return message('shell.fileMissing', { file });
    const found = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (found !== expected) return message('shell.fileChanged', { file });
  }
  return null;
}
