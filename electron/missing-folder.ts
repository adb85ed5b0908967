import { app, dialog } from 'electron';
import { chooseLibraryFolder } from '../db/data-dir';
import { CruxError } from '../model/borders/reply';
import { loadLanguage } from '../model/messages/load-language';
import { message } from '../model/messages/message';
import { findLibrary, type LibraryFolders } from './data-folder';
import { chooseLanguage } from './language';
import type { LaunchOptions } from './launch-options';
import { openPreferences } from './preferences';

/** A chosen folder may be on a drive that is not there now: the user says what then. Null where the app is to end. */
export async function findLibraryOrAsk(
  usual: string,
  { dataDir, language }: Pick<LaunchOptions, 'dataDir' | 'language'>,
  isWatched: boolean,
): Promise<LibraryFolders | null> {
  try {
    return findLibrary(usual, dataDir !== null);
  } catch (error) {
    if (!isWatched || !(error instanceof CruxError) || error.code !== 'not-found') throw error;
    await loadLanguage(chooseLanguage(language, openPreferences(usual).language(), app.getLocale()));
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: message('dataFolder.missingTitle'),
      detail: `${error.message}\n\n${message('dataFolder.useUsualText', { folder: usual })}`,
      buttons: [message('dataFolder.quit'), message('dataFolder.useUsual')],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 0) return null;
    chooseLibraryFolder(usual, usual);
    return findLibrary(usual, false);
  }
}
