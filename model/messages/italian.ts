import type { Catalogue } from './current-language';
import { arrangingItalian } from './it/arranging';
import { checksItalian } from './it/checks';
import { commandLineItalian } from './it/command-line';
import { commandsItalian } from './it/commands';
import { dataFolderItalian } from './it/data-folder';
import { editorItalian } from './it/editor';
import { exportItalian } from './it/export';
import { filesItalian } from './it/files';
import { findingItalian } from './it/finding';
import { helpItalian } from './it/help';
import { historyItalian } from './it/history';
import { inspectorItalian } from './it/inspector';
import { jobsItalian } from './it/jobs';
import { keyNamesItalian } from './it/key-names';
import { keysItalian } from './it/keys';
import { libraryItalian } from './it/library';
import { mapItalian } from './it/map';
import { outlineItalian } from './it/outline';
import { paletteItalian } from './it/palette';
import { pasteItalian } from './it/paste';
import { pictureItalian } from './it/picture';
import { preferencesItalian } from './it/preferences';
import { printItalian } from './it/print';
import { proseItalian } from './it/prose';
import { readingItalian } from './it/reading';
import { shellItalian } from './it/shell';
import { storageItalian } from './it/storage';
import { typingItalian } from './it/typing';

export const italian: Catalogue = {
  ...mapItalian,
  ...arrangingItalian,
  ...libraryItalian,
  ...dataFolderItalian,
  ...editorItalian,
  ...historyItalian,
  ...inspectorItalian,
  ...exportItalian,
  ...commandsItalian,
  ...shellItalian,
  ...storageItalian,
  ...filesItalian,
  ...commandLineItalian,
  ...jobsItalian,
  ...pasteItalian,
  ...paletteItalian,
  ...findingItalian,
  ...helpItalian,
  ...preferencesItalian,
  ...keyNamesItalian,
  ...keysItalian,
  ...typingItalian,
  ...pictureItalian,
  ...readingItalian,
  ...proseItalian,
  ...printItalian,
  ...outlineItalian,
  ...checksItalian,
};
