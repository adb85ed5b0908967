import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { App } from 'electron';
import { defaultDataDir } from '../db/data-dir';

/** Must run before the app is ready: Chromium's own files, logs and crash reports go below the same folder. */
export function useDataFolder(app: App, wanted: string | null): string {
  const dataDir = wanted ?? defaultDataDir();
  mkdirSync(dataDir, { recursive: true });
  const browser = path.join(dataDir, 'browser');
  app.setPath('userData', browser);
  app.setPath('sessionData', browser);
  app.setPath('crashDumps', path.join(dataDir, 'crashes'));
  app.setAppLogsPath(path.join(dataDir, 'logs'));
  return dataDir;
}
