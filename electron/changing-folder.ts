import { type BrowserWindow, dialog } from 'electron';
import { chooseLibraryFolder } from '../db/data-dir';
import { sizeOfLibrary } from '../db/library-places';
import { CruxError } from '../model/borders/reply';
import type { DataFolder, FolderChoice, ShellApi } from '../model/borders/shell-api';
import { message } from '../model/messages/message';
import type { LibraryFolders } from './data-folder';
import type { Jobs } from './jobs';
import type { LibraryHost } from './processes/library-host';

export interface ChangingFolder {
  /** The folder that the library is in now. */
  present(): string;
  describe(): DataFolder;
  choose(window: BrowserWindow): Promise<FolderChoice | null>;
  change(window: BrowserWindow): Promise<ReturnType<ShellApi['changeDataFolder']>>;
}

interface Parts {
  readonly jobs: Jobs;
  readonly host: LibraryHost;
  /** True once every edit in every window is stored. */
  areSafe(): Promise<boolean>;
  /** Another library is open now: no window may go on with what it shows. */
  startAnew(window: BrowserWindow, told: string): void;
}

/** The library in another folder: copied there, or the one that is there already. What was in use stays where it is. */
export function createChangingFolder({ usual, library, isGiven }: LibraryFolders, parts: () => Parts): ChangingFolder {
  const choices = new Map<BrowserWindow, FolderChoice>();
  let present = library;
  let isChanging = false;

  const use = (folder: string): void => {
    chooseLibraryFolder(folder, usual);
    present = folder;
  };

  const changeTo = async (window: BrowserWindow, { kind, folder }: FolderChoice): Promise<string> => {
    const { jobs, host, ...windows } = parts();
    if (!(await windows.areSafe())) throw new CruxError('conflict', message('dataFolder.notSafe'));
    const left = present;
    // Windows send again what the library did not acknowledge, so that nothing is lost on the way.
    await host.whileStopped(async () => {
      if (kind === 'copy') await jobs.run<'copy-library'>(window, { type: 'copy-library', from: left, to: folder });
      use(folder);
    });
    const status = await host.api().status();
    if (status.ok) return left;
    await host.whileStopped(() => {
      use(left);
      return Promise.resolve();
    });
    throw new CruxError(status.code, status.message);
  };

  return {
    present: () => present,
    describe: () => ({ folder: present, ...sizeOfLibrary(present), isGiven }),
    choose: async window => {
      choices.delete(window);
      if (isGiven) throw new CruxError('bad-request', message('dataFolder.isGiven'));
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: message('dataFolder.choose'),
        buttonLabel: message('dataFolder.chooseButton'),
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      });
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return null;
      const { jobs } = parts();
      const choice = await jobs.run<'examine-folder'>(window, { type: 'examine-folder', chosen, present, usual });
      choices.set(window, choice);
      window.once('closed', () => choices.delete(window));
      return choice;
    },
    change: async window => {
      const choice = choices.get(window);
      choices.delete(window);
      if (choice === undefined) throw new CruxError('bad-request', message('dataFolder.choose'));
      if (isChanging) throw new CruxError('conflict', message('dataFolder.busy'));
      isChanging = true;
      try {
        const left = await changeTo(window, choice);
        const places = { folder: choice.folder, left };
        if (choice.kind === 'open') parts().startAnew(window, message('dataFolder.opened', places));
        return places;
      } finally {
        isChanging = false;
      }
    },
  };
}
