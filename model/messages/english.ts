import { arrangingMessages } from './en/arranging';
import { checksMessages } from './en/checks';
import { commandLineMessages } from './en/command-line';
import { commandsMessages } from './en/commands';
import { dataFolderMessages } from './en/data-folder';
import { editorMessages } from './en/editor';
import { exportMessages } from './en/export';
import { filesMessages } from './en/files';
import { findingMessages } from './en/finding';
import { helpMessages } from './en/help';
import { historyMessages } from './en/history';
import { inspectorMessages } from './en/inspector';
import { jobsMessages } from './en/jobs';
import { keyNamesMessages } from './en/key-names';
import { keysMessages } from './en/keys';
import { libraryMessages } from './en/library';
import { mapMessages } from './en/map';
import { outlineMessages } from './en/outline';
import { paletteMessages } from './en/palette';
import { pasteMessages } from './en/paste';
import { pictureMessages } from './en/picture';
import { preferencesMessages } from './en/preferences';
import { printMessages } from './en/print';
import { proseMessages } from './en/prose';
import { readingMessages } from './en/reading';
import { shellMessages } from './en/shell';
import { storageMessages } from './en/storage';
import { typingMessages } from './en/typing';

/** Every visible string, one area a file. A test holds that no key stands in two of them. */
export const englishAreas = [
  mapMessages,
  arrangingMessages,
  libraryMessages,
  dataFolderMessages,
  editorMessages,
  historyMessages,
  inspectorMessages,
  exportMessages,
  commandsMessages,
  shellMessages,
  storageMessages,
  filesMessages,
  commandLineMessages,
  jobsMessages,
  pasteMessages,
  paletteMessages,
  findingMessages,
  helpMessages,
  preferencesMessages,
  keyNamesMessages,
  keysMessages,
  typingMessages,
  pictureMessages,
  readingMessages,
  outlineMessages,
  checksMessages,
  proseMessages,
  printMessages,
] as const;

/** What has the fields of every member of the union. */
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

// Without a prototype: growing an ordinary object to so many keys takes V8 twenty times as long, in every process at its start.
export const english = Object.assign(Object.create(null) as object, ...englishAreas) as AllOf<
  (typeof englishAreas)[number]
>;
