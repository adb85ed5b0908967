import path from 'node:path';
import { z } from 'zod';
import type { Theme } from '../model/borders/shell-api';
import { openLocalFile } from './local-file';

/** Percent of the usual size. */
export const textSizeSchema = z.number().int().min(80).max(200);
const usualTextSize = 100;

const schema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  // Files from before it was a choice do not have it.
  textSize: textSizeSchema.default(usualTextSize),
  named: z.record(z.string(), z.string()),
  /** The folder last used, by purpose. */
  folders: z.record(z.string(), z.string()),
});

type FolderPurpose = 'import' | 'export' | 'keys';

export interface Preferences {
  theme(): Theme;
  setTheme(theme: Theme): void;
  textSize(): number;
  setTextSize(percent: number): void;
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
  const file = openLocalFile(path.join(dataDir, 'preferences.json'), schema, {
    theme: 'system',
    textSize: usualTextSize,
    named: {},
    folders: {},
  });
  return {
    theme: () => file.read().theme,
    setTheme: theme => {
      file.write({ ...file.read(), theme });
    },
    textSize: () => file.read().textSize,
    setTextSize: textSize => {
      file.write({ ...file.read(), textSize });
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
