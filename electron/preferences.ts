import path from 'node:path';
import type { Theme } from '../model/borders/shell-api';
import { type LanguageChoice, offeredLanguages } from '../model/messages/languages';
import { isFields, openLocalFile } from './local-file';

interface Kept {
  readonly theme: Theme;
  readonly textSize?: number;
  readonly language?: LanguageChoice;
  readonly named: Readonly<Record<string, string>>;
  /** The folder last used, by purpose. */
  readonly folders: Readonly<Record<string, string>>;
}

const themes: readonly unknown[] = ['system', 'light', 'dark', 'contrast'] satisfies readonly Theme[];
const choices: readonly unknown[] = ['system', ...offeredLanguages()];

/** Percent of the usual size. */
export const textSizes = { smallest: 80, usual: 100, largest: 200 } as const;

function isTextSize(json: unknown): boolean {
  return Number.isSafeInteger(json) && Number(json) >= textSizes.smallest && Number(json) <= textSizes.largest;
}

function areWords(json: unknown): boolean {
  return isFields(json) && Object.values(json).every(value => typeof value === 'string');
}

function isKept(json: unknown): json is Kept {
  return (
    isFields(json) &&
    themes.includes(json['theme']) &&
    // Files from before these were choices do not have them.
    (json['textSize'] === undefined || isTextSize(json['textSize'])) &&
    (json['language'] === undefined || choices.includes(json['language'])) &&
    areWords(json['named']) &&
    areWords(json['folders'])
  );
}

type FolderPurpose = 'import' | 'export' | 'keys';

export interface Preferences {
  theme(): Theme;
  setTheme(theme: Theme): void;
  textSize(): number;
  setTextSize(percent: number): void;
  language(): LanguageChoice;
  setLanguage(language: LanguageChoice): void;
  named(): Readonly<Record<string, string>>;
  setNamed(name: string, value: string): void;
  folder(purpose: FolderPurpose): string | undefined;
  setFolder(purpose: FolderPurpose, folder: string): void;
}

/** What Electron is told: to it, high contrast is a dark theme. */
export function nativeThemeOf(theme: Theme): 'system' | 'light' | 'dark' {
  return theme === 'contrast' ? 'dark' : theme;
}

export function openPreferences(dataDir: string): Preferences {
  const file = openLocalFile(path.join(dataDir, 'preferences.json'), isKept, {
    theme: 'system',
    named: {},
    folders: {},
  });
  return {
    theme: () => file.read().theme,
    setTheme: theme => {
      file.write({ ...file.read(), theme });
    },
    textSize: () => file.read().textSize ?? textSizes.usual,
    setTextSize: textSize => {
      file.write({ ...file.read(), textSize });
    },
    language: () => file.read().language ?? 'system',
    setLanguage: language => {
      file.write({ ...file.read(), language });
    },
    named: () => file.read().named,
    setNamed: (name, value) => {
      file.write({ ...file.read(), named: { ...file.read().named, [name]: value } });
    },
    folder: purpose => file.read().folders[purpose],
    setFolder: (purpose, folder) => {
      file.write({ ...file.read(), folders: { ...file.read().folders, [purpose]: folder } });
    },
  };
}
