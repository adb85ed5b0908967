import type { MapContents } from '../argument-map';
import type { ClipboardText } from '../formats/clipboard-text';
import type { MapId } from '../ids';
import type { LanguageChoice, LanguageCode } from '../messages/languages';
import type { PictureOptions } from '../picture/picture-options';
import type { PrintLayout } from '../picture/poster';
import type { Reply } from './reply';

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

interface WindowStart {
  /** The map this window shows; null: the library. */
  readonly mapId: MapId | null;
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly theme: Theme;
  readonly languageChoice: LanguageChoice;
  /** Main's remembered choices (last export options and the like), as stored by `savePreference`. */
  readonly preferences: Readonly<Record<string, string>>;
  /** Percent of the usual size, for everything in every window. */
  readonly textSize: number;
}

/** Where the library and its backups are kept, and how much there is of them. */
export interface DataFolder {
  readonly folder: string;
  readonly bytes: number;
  readonly backups: number;
  /** Given when the app was started, and so not to be changed in it. */
  readonly isGiven: boolean;
}

/** What a chosen folder would mean: a copy of the library there, or the library that is there already. */
export interface FolderChoice {
  readonly kind: 'copy' | 'open';
  readonly folder: string;
  readonly bytes: number;
  readonly backups: number;
  /** When the library that is meant was written to last. */
  readonly changedAt: number;
}

/** The native menu as data: built from the command registry, so that every command is named once. */
export type MenuEntry =
  | { readonly type: 'separator' }
  | {
      readonly type: 'command';
      readonly id: string;
      readonly label: string;
      readonly accelerator: string | null;
      readonly isEnabled: boolean;
      readonly isChecked?: boolean;
    }
  | {
      readonly type: 'role';
      readonly role:
        'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen' | 'minimize' | 'close' | 'quit' | 'about';
      readonly label: string;
    }
  /** Filled by main with the maps shown last in any window. */
  | { readonly type: 'recent-maps'; readonly label: string }
  | { readonly type: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] };

export interface ImportedFile {
  readonly name: string;
  readonly mapId: MapId | null;
  readonly title: string;
  /** True when the library had the map already, so that this is a copy with fresh ids. */
  readonly isCopy: boolean;
  /** Why nothing was imported, in words with the file and the place; null when it worked. */
  readonly problem: string | null;
  /** What the user should know about a map that was imported all the same, in words. */
  readonly warnings: readonly string[];
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: number;
  /** What the file lacks, in words. */
  readonly warnings: readonly string[];
}

/** A picture, or the map itself: everything the export dialog can write. */
export type ExportFormat = 'png' | 'svg' | 'pdf' | 'argmap' | 'argmap.json' | 'md' | 'txt' | 'html';
export interface ExportRequest {
  readonly format: ExportFormat;
  /** Proposed name without extension. */
  readonly name: string;
  readonly contents: MapContents;
  readonly options: PictureOptions;
}

/** A file of the user's own settings, for another computer or a colleague. */
export interface TextFile {
  readonly kind: 'keys';
  /** Proposed, or as it was found; without folder. */
  readonly name: string;
  readonly text: string;
}

/** Sheets of paper: for the system's printing, or as a PDF. */
export interface PrintRequest {
  readonly name: string;
  readonly contents: MapContents;
  readonly options: PictureOptions;
  readonly print: PrintLayout;
}

/** Renderer → main: dialogs, files, windows, clipboard. No method takes a path. Map data for the library never goes this way. */
export interface ShellApi {
  start(): WindowStart;
  /** This window will show the map (null: the library). 'elsewhere': another window shows it already and was focused. */
  showMap(id: MapId | null): 'here' | 'elsewhere';
  openWindow(id: MapId | null): null;
  /** `title` of the map or of the library; the dot that says "not yet saved" comes from `isSaved`. */
  setTitle(title: string, isSaved: boolean): null;
  setMenu(entries: readonly MenuEntry[]): null;
  setTheme(theme: Theme): null;
  /** For a presentation; afterwards the window is as it was. */
  setFullScreen(isFull: boolean): null;
  setLanguage(choice: LanguageChoice): null;
  savePreference(name: string, value: string): null;
  /** Percent; every window follows, and each is told. */
  setTextSize(percent: number): null;
  dataFolder(): DataFolder;
  showDataFolder(): null;
  /** Asks for another folder and says what it would mean. Null when the user cancels; a refusal in words where it cannot be. */
  chooseDataFolder(): FolderChoice | null;
  /** Does what this window's last choice means; answers where the library is now, and where the other one was left. */
  changeDataFolder(): { readonly folder: string; readonly left: string };
  /** Asks where and writes a small text file. Its name; null when the user cancels. */
  saveTextFile(file: TextFile): string | null;
  /** Asks for a small text file of that kind. Null when the user cancels; a refusal in words where it cannot be read. */
  openTextFile(kind: TextFile['kind']): TextFile | null;
  /** Asks for files, reads each in a job process and adds it to the library. Empty when the user cancels. */
  importFiles(): readonly ImportedFile[];
  /** The same for files dropped on the window. */
  importDropped(name: string, bytes: Uint8Array): ImportedFile;
  /** Adds the bundled sample as an editable copy. */
  addSample(): ImportedFile;
  /** Asks where, draws in a job process, writes to a temporary name, renames. Null when the user cancels. */
  exportFile(request: ExportRequest): ExportedFile | null;
  /** Draws in a job process and opens the system's print dialog. 'cancelled' when the user closes that without printing. */
  printMap(request: PrintRequest): 'printed' | 'cancelled';
  /** The same sheets as a PDF. Null when the user cancels. */
  exportPoster(request: PrintRequest): ExportedFile | null;
  /** Ends the export or import under way, if any. */
  cancelJob(): null;
  copyPicture(request: ExportRequest): { readonly warnings: readonly string[] };
  copyText(text: string, html: string): null;
  /** What another app or map put there, as text; a refusal in words where it is too long to be read. */
  readClipboard(): ClipboardText;
  /** Shows the file of the last export in its folder. */
  showLastExport(): null;
  /** Confirms with the host's name, then opens http, https and mailto only. */
  openExternal(url: string): null;
  /** The answer to 'close-requested': true once every edit is safe, false to keep the window open. */
  answerClose(isSafe: boolean): null;
  /** The answer to 'safety-asked'. */
  answerSafe(isSafe: boolean): null;
}

export const shellMethods = [
  'start',
  'showMap',
  'openWindow',
  'setTitle',
  'setMenu',
  'setTheme',
  'setFullScreen',
  'setLanguage',
  'savePreference',
  'setTextSize',
  'dataFolder',
  'showDataFolder',
  'chooseDataFolder',
  'changeDataFolder',
  'saveTextFile',
  'openTextFile',
  'importFiles',
  'importDropped',
  'addSample',
  'exportFile',
  'printMap',
  'exportPoster',
  'cancelJob',
  'copyPicture',
  'copyText',
  'readClipboard',
  'showLastExport',
  'openExternal',
  'answerClose',
  'answerSafe',
] as const satisfies readonly (keyof ShellApi)[];

/** Main → renderer. The library's port arrives beside these, as a MessagePort, each time the db process (re)starts. */
export type ShellEvent =
  | { readonly type: 'command'; readonly id: string }
  | { readonly type: 'close-requested' }
  | { readonly type: 'show-map'; readonly mapId: MapId | null }
  | { readonly type: 'imported'; readonly files: readonly ImportedFile[] }
  /** How much of the picture that this window asked for is drawn, 0 to 1. */
  | { readonly type: 'job-progress'; readonly part: number }
  /** What was asked for from outside and could not be done, in words. */
  | { readonly type: 'problem'; readonly text: string }
  | { readonly type: 'notice'; readonly text: string }
  /** Whether every edit is safe is to be told by `answerSafe`; the window stays. */
  | { readonly type: 'safety-asked' }
  | { readonly type: 'preference-changed'; readonly name: string; readonly value: string }
  | { readonly type: 'text-size-changed'; readonly textSize: number }
  | { readonly type: 'theme-changed'; readonly isDark: boolean; readonly theme: Theme }
  | { readonly type: 'language-changed'; readonly language: LanguageCode; readonly choice: LanguageChoice };

export const libraryPortMessage = 'crux-library-port';

/** What the preload script puts on `window.crux`. */
export interface CruxBridge {
  readonly shell: {
    readonly [Method in keyof ShellApi]: (
      ...args: Parameters<ShellApi[Method]>
    ) => Promise<Reply<ReturnType<ShellApi[Method]>>>;
  };
  onEvent(listener: (event: ShellEvent) => void): void;
  /**
   * From now on each port to the library arrives as a message event of the page, with `libraryPortMessage` as its data;
   * one that came before arrives at once. A port does not pass through the bridge, which would copy every message once more.
   */
  takeLibraryPorts(): void;
  /** The connection was lost and is being made again. */
  onLibraryLost(listener: () => void): void;
}
