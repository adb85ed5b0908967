import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { writeAtomically } from '../db/jobs/write-atomically';
import { CruxError, reasonOf } from '../model/borders/reply';
import type { TextFile } from '../model/borders/shell-api';
import { message } from '../model/messages/message';
import { safeFileName } from './file-name';
import type { Preferences } from './preferences';

/** Small files of settings; none of them comes near this size. */
export const mostTextBytes = 200_000;

export interface TextFiles {
  save(window: BrowserWindow, file: TextFile): Promise<string | null>;
  open(window: BrowserWindow, kind: TextFile['kind']): Promise<TextFile | null>;
}

const filters = () => [
  { name: message('shell.formatKeys'), extensions: ['json'] },
  { name: message('shell.allFiles'), extensions: ['*'] },
];

async function readSmall(file: string): Promise<string> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    if (size > mostTextBytes) throw new Error(message('shell.textTooLong', { most: mostTextBytes / 1000 }));
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    throw new CruxError('failed', message('shell.textUnreadable', { name, reason: reasonOf(error) }));
  }
}

export function createTextFiles(preferences: Preferences): TextFiles {
  const folderOf = (kind: TextFile['kind']): string => preferences.folder(kind) ?? app.getPath('documents');
  return {
    save: async (window, { kind, name, text }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: message('shell.keysExportTitle'),
        buttonLabel: message('shell.exportButton'),
        defaultPath: path.join(folderOf(kind), `${safeFileName(name)}.json`),
        filters: filters(),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (canceled || !filePath) return null;
      preferences.setFolder(kind, path.dirname(filePath));
      await writeAtomically(filePath, write => write(text));
      return path.basename(filePath);
    },
    open: async (window, kind) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: message('shell.keysImportTitle'),
        buttonLabel: message('shell.importButton'),
        defaultPath: folderOf(kind),
        filters: filters(),
        properties: ['openFile'],
      });
      const [file] = filePaths;
      if (canceled || file === undefined) return null;
      preferences.setFolder(kind, path.dirname(file));
      return { kind, name: path.basename(file), text: await readSmall(file) };
    },
  };
}
