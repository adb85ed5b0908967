import { existsSync } from 'node:fs';
import path from 'node:path';
import { BrowserWindow, Menu, app, dialog, nativeTheme, session } from 'electron';
import { dataDirVariable } from '../db/process-ports';
import { currentLanguage } from '../model/messages/current-language';
import type { LanguageChoice, LanguageCode } from '../model/messages/languages';
import { loadLanguage } from '../model/messages/load-language';
import { reasonOf } from '../model/borders/reply';
import { message } from '../model/messages/message';
import { languageOfTerminal, languageVariable } from '../model/messages/told-language';
import type { MapId } from '../model/ids';
import { findAppFolders } from './app-folders';
import { captureWindow } from './capture';
import { createChangingFolder } from './changing-folder';
import { type LibraryFolders, useDataFolder } from './data-folder';
import { createExporting } from './exporting';
import { createImporting } from './importing';
import { serveLibraryRequests, serveShell } from './ipc/handle';
import { createShellHandlers } from './ipc/shell-handlers';
import { createJobs } from './jobs';
import { chooseLanguage } from './language';
import { type LaunchOptions, readLaunchOptions } from './launch-options';
import { createPrinting } from './printing';
import type { PrintPages } from './security/print-pages';
import { createNativeMenus } from './menu/native-menu';
import { findLibraryOrAsk } from './missing-folder';
import { openRecentMaps } from './menu/recent-maps';
import { openWanted, showRecentMap } from './opening';
import { nativeThemeOf, openPreferences } from './preferences';
import { createLibraryHost } from './processes/library-host';
import { startChild } from './processes/start-child';
import { registerAppScheme, serveApp } from './security/app-scheme';
import { guardContents } from './security/contents-guard';
import { denyNetwork } from './security/network-guard';
import { denyPermissions } from './security/permissions';
import { runSelfTest } from './self-test';
import { findChangedFile } from './security/unpacked-files';
import { guardClosing } from './windows/close-guard';
import { guardCrash } from './windows/crash-guard';
import { createTextFiles } from './text-files';
import { createSafety } from './windows/safety';
import { createMapWindows } from './windows/map-windows';
import { openWindowState } from './windows/window-state';

const options = readLaunchOptions(process.argv.slice(1), process.cwd());
const atRefusal: (() => void)[] = [];
registerAppScheme();
avoidMissingGraphics();
guardContents(app);
// Before Electron is ready, or it builds a menu of its own first.
Menu.setApplicationMenu(null);
// Chromium refuses to sandbox root and would start and crash its processes without end.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

void begin();

/** A language waits for no more than a file that is read at once, so that Electron is not ready before its folders are known. */
async function begin(): Promise<void> {
  await loadLanguage(options.language ?? languageOfTerminal(process.env));
  const folder = findDataFolder();
  if (folder.dataDir === null) void app.whenReady().then(() => endInWords(folder.error));
  else if (app.requestSingleInstanceLock({ map: options.map, files: options.files }))
    void app
      .whenReady()
      .then(() => startWithLibrary(folder.dataDir))
      .catch(endInWords);
  else app.quit();
}

/** Only a ready app can show why it does not start. */
function findDataFolder(): { readonly dataDir: string } | { readonly dataDir: null; readonly error: unknown } {
  try {
    return { dataDir: useDataFolder(app, options.dataDir, work => atRefusal.push(work)) };
  } catch (error) {
    return { dataDir: null, error };
  }
}

async function startWithLibrary(usual: string): Promise<void> {
  if (!isUnchanged()) return;
  const folders = await findLibraryOrAsk(usual, options, isWatched());
  if (folders === null) app.exit(1);
  else await start(folders);
}

async function start(libraryFolders: LibraryFolders): Promise<void> {
  const dataDir = libraryFolders.usual;
  const folders = findAppFolders();
  const preferences = openPreferences(dataDir);
  const speakAsChosen = (started: LanguageCode | null): Promise<void> =>
    loadLanguage(chooseLanguage(started, preferences.language(), app.getLocale()));
  await speakAsChosen(options.language);
  nativeTheme.themeSource = nativeThemeOf(preferences.theme());
  denyPermissions(session.defaultSession);
  exposeToTests(denyNetwork(session.defaultSession));
  const printPages: PrintPages = new Map();
  const served = serveApp(session.defaultSession, folders.renderer, printPages);

  const closing = guardClosing(app, window => {
    windows.send(window, { type: 'close-requested' });
  });
  const windows = createMapWindows({
    preload: folders.bundle('preload'),
    icon: folders.icon,
    hasDevTools: !app.isPackaged,
    state: openWindowState(dataDir),
    textSize: () => preferences.textSize(),
    onCreated: window => {
      closing.watch(window);
      guardCrash(window);
    },
  });
  const safety = createSafety(window => {
    windows.send(window, { type: 'safety-asked' });
  });
  const isPlainStart =
    !options.isSelfTest && [options.captureDir, options.map, ...options.files].every(one => one === null);
  if (isPlainStart) windows.open(null);

  const changingFolder = createChangingFolder(libraryFolders, () => ({
    jobs,
    host,
    areSafe: () => safety.areSafe(windows.all()),
    startAnew: (window, text) => {
      for (const other of windows.all()) if (other !== window) other.destroy();
      windows.show(window, null);
      noteShown(null);
      window.webContents.once('did-finish-load', () => {
        windows.send(window, { type: 'notice', text });
      });
      window.webContents.reload();
    },
  }));
  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    [dataDirVariable]: changingFolder.present(),
    [languageVariable]: currentLanguage().code,
    // Node keeps what it compiled there: the library's process starts in two thirds of the time.
    NODE_COMPILE_CACHE: path.join(app.getPath('userData'), 'compiled'),
  });
  const host = createLibraryHost(() =>
    startChild({ entry: folders.bundle('db'), name: 'Crux library', environment: environment(), memoryMib: null }),
  );
  // Not before: starting a process takes main some of the time in which the page waits for it.
  void served.then(() => host.api());
  const jobs = createJobs(
    memoryMib => startChild({ entry: folders.bundle('job'), name: 'Crux job', environment: environment(), memoryMib }),
    (window, part) => windows.send(window, { type: 'job-progress', part }),
  );
  const recent = openRecentMaps(dataDir);
  const noteShown = (id: MapId | null): void => {
    void host
      .api()
      .listMaps()
      .then(maps => {
        if (maps.ok) recent.update(maps.value, id);
      });
  };
  const menus = createNativeMenus(recent, {
    run: (window, id) => {
      windows.send(window, { type: 'command', id });
    },
    openMap: (window, id) => {
      void showRecentMap(window, id, { host, windows, noteShown });
    },
  });
  const importing = createImporting({ library: () => host.api(), jobs, preferences, sample: folders.sample });
  const exporting = createExporting(jobs, preferences);
  const changeLanguageNow = async (choice: LanguageChoice): Promise<void> => {
    preferences.setLanguage(choice);
    await speakAsChosen(null);
    const { code } = currentLanguage();
    await host.api().setLanguage(code);
    windows.sendAll({ type: 'language-changed', language: code, choice });
  };
  let languageChanges = Promise.resolve();
  // One after the other: a language that takes longer to load must not win over a later one.
  const changeLanguage = (choice: LanguageChoice): Promise<void> =>
    (languageChanges = languageChanges.catch(() => undefined).then(() => changeLanguageNow(choice)));
  const printing = createPrinting(jobs, printPages);
  const textFiles = createTextFiles(preferences);
  const parts = { windows, menus, noteShown, preferences, closing, importing, exporting, printing, jobs, textFiles };
  serveShell(createShellHandlers({ ...parts, changingFolder, safety, speak: changeLanguage }));
  serveLibraryRequests(window => {
    host.connectPage(window.webContents);
  });
  nativeTheme.on('updated', () => {
    windows.sendAll({ type: 'theme-changed', isDark: nativeTheme.shouldUseDarkColors, theme: preferences.theme() });
  });

  const open = (wanted: Pick<LaunchOptions, 'map' | 'files'>): Promise<void> =>
    openWanted(wanted, { host, windows, importing });
  app.on('second-instance', (_event, _argv, _folder, wanted) => {
    void open(readHandedOver(wanted));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void open(readLaunchOptions([file], '/'));
  });
  app.on('activate', () => {
    if (windows.all().length === 0) windows.open(null);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  stopWithLibrary(() => host.stop());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      app.quit();
    });
  }

  if (options.isSelfTest) {
    endWith(await runSelfTest({ host, jobs, window: windows.open(null), sample: folders.sample }));
  } else if (options.captureDir !== null) {
    const maps = await host.api().listMaps();
    await open({ map: options.map ?? (maps.ok ? (maps.value[0]?.id ?? null) : null), files: options.files });
    const [window] = BrowserWindow.getAllWindows();
    if (window !== undefined) await captureWindow(window, options.captureDir);
    endWith(window !== undefined);
  } else if (!isPlainStart) {
    await open(options);
  }
}

/** A native module runs with all the user's rights, and lies where the archive's own protection does not reach. */
function isUnchanged(): boolean {
  const problem = findChangedFile(app.getAppPath());
  if (problem === null) return true;
  endInWords(new Error(problem));
  return false;
}

/** Somebody sits before it and can answer. */
function isWatched(): boolean {
  return !options.isSelfTest && options.captureDir === null;
}

/** What keeps the app from starting is said before it ends; a window without a library behind it would say nothing. */
function endInWords(error: unknown): void {
  const reason = reasonOf(error);
  process.stderr.write(`${reason}\n`);
  if (isWatched()) dialog.showErrorBox(message('shell.damagedTitle'), reason);
  for (const work of atRefusal) work();
  app.exit(1);
}

/** The app ends only after the library's process has closed its files. */
function stopWithLibrary(stop: () => Promise<void>): void {
  let isStopped = false;
  app.on('will-quit', event => {
    if (isStopped) return;
    event.preventDefault();
    void stop().then(() => {
      isStopped = true;
      app.quit();
    });
  });
}

function endWith(isGood: boolean): void {
  process.exitCode = isGood ? 0 : 1;
  app.on('quit', () => {
    process.exit(isGood ? 0 : 1);
  });
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
  app.quit();
}

/** Without a graphics card Chromium's graphics process fails to start, and at times takes the window with it. */
function avoidMissingGraphics(): void {
  if (process.platform !== 'linux' || existsSync('/dev/dri')) return;
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('disable-gpu');
}

/** What a second start sent is read anew: it may be any program that knows our folder. */
function readHandedOver(wanted: unknown): Pick<LaunchOptions, 'map' | 'files'> {
  const { map, files } = (typeof wanted === 'object' && wanted !== null ? wanted : {}) as Record<string, unknown>;
  const names = Array.isArray(files) ? files.filter(file => typeof file === 'string') : [];
  return { map: typeof map === 'string' ? map : null, files: readLaunchOptions(names, '/').files };
}

/** End-to-end tests hold the app to its promise of no network by reading this list. */
function exposeToTests(guard: { readonly refused: readonly string[] }): void {
  Object.defineProperty(globalThis, 'cruxRefusedRequests', { value: guard.refused });
}
