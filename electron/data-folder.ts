import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from 'electron';
import { defaultDataDir, libraryFolder } from '../db/data-dir';
import { makeFolder } from '../db/make-folder';
import { CruxError, reasonOf } from '../model/borders/reply';
import { message } from '../model/messages/message';

type Folders = Pick<App, 'setPath' | 'setAppLogsPath'>;

export interface LibraryFolders {
  /** Where this computer's own matters are kept: preferences, places of windows, Chromium's files. */
  readonly usual: string;
  readonly library: string;
  /** By `--data-dir`, which goes before what was chosen in the app. */
  readonly isGiven: boolean;
}

/** Where the library is, once `usual` is there. */
export function findLibrary(usual: string, isGiven: boolean): LibraryFolders {
  return { usual, library: isGiven ? usual : libraryFolder(usual), isGiven };
}

function keepEverythingIn(app: Folders, folder: string): void {
  const browser = path.join(folder, 'browser');
  app.setPath('userData', browser);
  app.setPath('sessionData', browser);
  app.setPath('crashDumps', path.join(folder, 'crashes'));
  app.setAppLogsPath(path.join(folder, 'logs'));
}

/**
 * Must run before the app is ready: Chromium's own files, logs and crash reports go below the same folder. Where that cannot be
 * made it throws in words; Chromium's files are then kept out of the user's other folders until the app has ended.
 */
export function useDataFolder(app: Folders, wanted: string | null, atEnd: (work: () => void) => void): string {
  const dataDir = wanted ?? defaultDataDir();
  try {
    makeFolder(dataDir);
  } catch (error) {
    const spare = mkdtempSync(path.join(tmpdir(), 'crux-'));
    atEnd(() => {
      rmSync(spare, { recursive: true, force: true });
    });
    keepEverythingIn(app, spare);
    const reason = reasonOf(error);
    throw new CruxError('failed', message('shell.noDataFolder', { folder: dataDir, reason }));
  }
  keepEverythingIn(app, dataDir);
  return dataDir;
}
