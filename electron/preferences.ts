import path from 'node:path';
import type { Theme } from '../model/borders/shell-api';
import { type LanguageChoice, offeredLanguages } from '../model/messages/languages';
import { isFields, openLocalFile } from './local-file';

const themes: readonly unknown[] = ['system', 'light', 'dark', 'contrast'] satisfies readonly Theme[];
const choices: readonly unknown[] = ['system', ...offeredLanguages()];

/** Percent of the usual size. */
export const textSizes = { smallest: 80, usual: 100, largest: 200 } as const;

function isTheme(json: unknown): json is Theme {
  return themes.includes(json);
}

function isTextSize(json: unknown): json is number {
  return Number.isSafeInteger(json) && Number(json) >= textSizes.smallest && Number(json) <= textSizes.largest;
}

function isLanguageChoice(json: unknown): json is LanguageChoice {
  return choices.includes(json);
}

function wordsOf(json: unknown): Readonly<Record<string, string>> {
  const entries = isFields(json) ? Object.entries(json) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
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

/** A newer Crux may have written there too: what is not known counts as not chosen, one by one, and stays in the file. */
export function openPreferences(dataDir: string): Preferences {
  const file = openLocalFile(path.join(dataDir, 'preferences.json'), isFields, {});
  const chosen = <Value>(field: string, isKnown: (json: unknown) => json is Value, usual: Value): Value => {
    const value = file.read()[field];
    return isKnown(value) ? value : usual;
  };
  const set = (field: string, value: unknown): void => {
    file.write({ ...file.read(), [field]: value });
  };
  const setWithin = (field: string, name: string, value: string): void => {
    const values = file.read()[field];
    set(field, { ...(isFields(values) ? values : {}), [name]: value });
  };
  return {
    theme: () => chosen<Theme>('theme', isTheme, 'system'),
    setTheme: theme => {
      set('theme', theme);
    },
    textSize: () => chosen<number>('textSize', isTextSize, textSizes.usual),
    setTextSize: textSize => {
      set('textSize', textSize);
    },
    language: () => chosen<LanguageChoice>('language', isLanguageChoice, 'system'),
    setLanguage: language => {
      set('language', language);
    },
    named: () => wordsOf(file.read()['named']),
    setNamed: (name, value) => {
      setWithin('named', name, value);
    },
    folder: purpose => wordsOf(file.read()['folders'])[purpose],
    setFolder: (purpose, folder) => {
      setWithin('folders', purpose, folder);
    },
  };
}
