import { statSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { ReadFileResult } from '../model/borders/job-api';
import type { LibraryApi } from '../model/borders/library-api';
import { CruxError, failureOf, reasonOf, valueOf } from '../model/borders/reply';
import type { Client } from '../model/borders/rpc';
import type { ImportedFile } from '../model/borders/shell-api';
import { message } from '../model/messages/message';
import type { Jobs } from './jobs';
import type { Preferences } from './preferences';

export interface Importing {
  /** Files the user chooses in the system's dialog. */
  choose(window: BrowserWindow): Promise<readonly ImportedFile[]>;
  file(window: BrowserWindow | null, file: string): Promise<ImportedFile>;
  bytes(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<ImportedFile>;
  sample(window: BrowserWindow): Promise<ImportedFile>;
}

interface Parts {
  readonly library: () => Client<LibraryApi>;
  readonly jobs: Jobs;
  readonly preferences: Preferences;
  readonly sample: string;
}

export function createImporting({ library, jobs, preferences, sample }: Parts): Importing {
  const add = async (name: string, label: string, read: () => Promise<ReadFileResult>): Promise<ImportedFile> => {
    try {
      const { contents, warnings } = await read();
      const { id, isCopy } = valueOf(await library().importMap(contents, label));
      return { name, mapId: id, title: contents.map.title, isCopy, problem: null, warnings };
    } catch (error) {
      const failure = failureOf(error);
      const problem = failure.ok ? '' : failure.message;
      return { name, mapId: null, title: '', isCopy: false, problem, warnings: [] };
    }
  };
  const importFile = (window: BrowserWindow | null, file: string): Promise<ImportedFile> => {
    const name = path.basename(file);
    return add(name, message('shell.importLabel', { name }), () => {
      refuseWhatIsNoFile(file, name);
      return jobs.run<'read-map-file'>(window, { type: 'read-map-file', path: file });
    });
  };
  return {
    file: importFile,
    bytes: (window, name, bytes) =>
      add(name, message('shell.importLabel', { name }), () =>
        jobs.run<'read-map-bytes'>(window, { type: 'read-map-bytes', name, bytes }),
      ),
    sample: window =>
      add(path.basename(sample), message('shell.sampleLabel'), () =>
        jobs.run<'read-map-file'>(window, { type: 'read-map-file', path: sample }),
      ),
    choose: async window => {
      const folder = preferences.folder('import');
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: message('shell.importTitle'),
        buttonLabel: message('shell.importButton'),
        ...(folder === undefined ? {} : { defaultPath: folder }),
        filters: [
          { name: message('shell.mapFiles'), extensions: ['argmap', 'json'] },
          { name: message('shell.allFiles'), extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      });
      if (canceled) return [];
      const first = filePaths[0];
      if (first !== undefined) preferences.setFolder('import', path.dirname(first));
      const imported: ImportedFile[] = [];
      for (const file of filePaths) imported.push(await importFile(window, file));
      return imported;
    },
  };
}

/** A pipe or a device would never come to an end. */
function refuseWhatIsNoFile(file: string, name: string): void {
  let isFile: boolean;
  try {
    isFile = statSync(file).isFile();
  } catch (error) {
    const reason = reasonOf(error);
    throw new CruxError('not-found', message('shell.unreadable', { name, reason }));
  }
  if (!isFile) throw new CruxError('bad-file', message('shell.notAFile', { name }));
}
