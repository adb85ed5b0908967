import path from 'node:path';
import { z } from 'zod';
import type { Theme } from '../model/borders/shell-api';
import { openLocalFile } from './local-file';

const schema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  named: z.record(z.string(), z.string()),
  /** The folder last used, by purpose. */
  folders: z.record(z.string(), z.string()),
});

export interface Preferences {
  theme(): Theme;
  setTheme(theme: Theme): void;
  named(): Readonly<Record<string, string>>;
  setNamed(name: string, value: string): void;
  folder(purpose: 'import' | 'export'): string | undefined;
  setFolder(purpose: 'import' | 'export', folder: string): void;
}

/** What Electron is told: to it, high contrast is a dark theme. */
export function nativeThemeOf(theme: Theme): 'system' | 'light' | 'dark' {
  return theme === 'contrast' ? 'dark' : theme;
}

export function openPreferences(dataDir: string): Preferences {
  const file = openLocalFile(path.join(dataDir, 'preferences.json'), schema, {
    theme: 'system',
    named: {},
    folders: {},
  });
  return {
    theme: () => file.read().theme,
    setTheme: theme => {
      file.write({ ...file.read(), theme });
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
