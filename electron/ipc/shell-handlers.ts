import { app, nativeTheme, shell } from 'electron';
import type { MapId } from '../../model/ids';
import type { LanguageChoice } from '../../model/messages/languages';
import { message } from '../../model/messages/message';
import type { ChangingFolder } from '../changing-folder';
import { readText, writeText } from '../clipboard';
import type { Exporting } from '../exporting';
import type { Importing } from '../importing';
import type { Printing } from '../printing';
import type { Jobs } from '../jobs';
import type { NativeMenus } from '../menu/native-menu';
import { nativeThemeOf, type Preferences } from '../preferences';
import type { TextFiles } from '../text-files';
import { openExternalLink } from '../security/external-links';
import type { CloseGuard } from '../windows/close-guard';
import type { Safety } from '../windows/safety';
import { setFullScreen } from '../windows/full-screen';
import type { MapWindows } from '../windows/map-windows';
import type { ShellHandlers } from './handle';

interface Parts {
  readonly windows: MapWindows;
  readonly menus: NativeMenus;
  /** Keeps the menu of recent maps; null when it is the library that is shown. */
  readonly noteShown: (id: MapId | null) => void;
  readonly preferences: Preferences;
  /** Every process and window speaks it from then on. */
  readonly speak: (choice: LanguageChoice) => Promise<void>;
  readonly closing: CloseGuard;
  readonly importing: Importing;
  readonly exporting: Exporting;
  readonly printing: Printing;
  readonly jobs: Jobs;
  readonly textFiles: TextFiles;
  readonly changingFolder: ChangingFolder;
  readonly safety: Safety;
}

function platform(): 'linux' | 'darwin' | 'win32' {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}

/** What main does for a window, one line for each wish. */
export function createShellHandlers(parts: Parts): ShellHandlers {
  const {
    windows,
    menus,
    noteShown,
    preferences,
    closing,
    importing,
    exporting,
    printing,
    jobs,
    textFiles,
    changingFolder,
    safety,
  } = parts;
  return {
    start: window => {
      const mapId = windows.mapOf(window);
      if (mapId !== null) noteShown(mapId);
      return {
        mapId,
        version: app.getVersion(),
        platform: platform(),
        theme: preferences.theme(),
        languageChoice: preferences.language(),
        preferences: preferences.named(),
        textSize: preferences.textSize(),
      };
    },
    showMap: (window, id) => {
      noteShown(id);
      return windows.show(window, id);
    },
    openWindow: (_window, id) => {
      windows.open(id);
      return null;
    },
    setTitle: (window, title, isSaved) => {
      window.setTitle(message(isSaved ? 'shell.windowTitle' : 'shell.windowTitleUnsaved', { title }));
      window.setDocumentEdited(!isSaved);
      return null;
    },
    setMenu: (window, entries) => {
      menus.set(window, entries);
      return null;
    },
    setTheme: (_window, theme) => {
      preferences.setTheme(theme);
      nativeTheme.themeSource = nativeThemeOf(theme);
      // From dark to high contrast nothing changes for Electron itself.
      windows.sendAll({ type: 'theme-changed', isDark: nativeTheme.shouldUseDarkColors, theme });
      return null;
    },
    setFullScreen: (window, isFull) => {
      setFullScreen(window, isFull);
      return null;
    },
    setLanguage: async (_window, choice) => {
      await parts.speak(choice);
      return null;
    },
    savePreference: (window, name, value) => {
      preferences.setNamed(name, value);
      for (const other of windows.all())
        if (other !== window) windows.send(other, { type: 'preference-changed', name, value });
      return null;
    },
    setTextSize: (_window, textSize) => {
      preferences.setTextSize(textSize);
      windows.zoom(textSize);
      windows.sendAll({ type: 'text-size-changed', textSize });
      return null;
    },
    dataFolder: () => changingFolder.describe(),
    showDataFolder: () => {
      void shell.openPath(changingFolder.present());
      return null;
    },
    chooseDataFolder: window => changingFolder.choose(window),
    changeDataFolder: window => changingFolder.change(window),
    saveTextFile: (window, file) => textFiles.save(window, file),
    openTextFile: (window, kind) => textFiles.open(window, kind),
    importFiles: window => importing.choose(window),
    importDropped: (window, name, bytes) => importing.bytes(window, name, bytes),
    addSample: window => importing.sample(window),
    exportFile: (window, request) => exporting.toFile(window, request),
    printMap: (window, request) => printing.print(window, request),
    exportPoster: (window, request) => exporting.posterToFile(window, request),
    cancelJob: window => {
      jobs.cancel(window);
      return null;
    },
    copyPicture: (window, request) => exporting.copyPicture(window, request),
    copyText: async (_window, text, html) => {
      await writeText(text, html);
      return null;
    },
    readClipboard: () => readText(),
    showLastExport: window => {
      exporting.showLast(window);
      return null;
    },
    openExternal: async (window, address) => {
      await openExternalLink(window, address);
      return null;
    },
    answerClose: (window, isSafe) => {
      closing.answer(window, isSafe);
      return null;
    },
    answerSafe: (window, isSafe) => {
      safety.answer(window, isSafe);
      return null;
    },
  };
}
