import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useDataFolder } from './data-folder';

/** Electron's side, which notes what it is told. */
function electronApp() {
  const paths = new Map<string, string>();
  const atEnd: (() => void)[] = [];
  const app = {
    setPath: (name: string, place: string) => void paths.set(name, place),
    setAppLogsPath: (place?: string) => void paths.set('logs', place ?? ''),
  };
  return {
    app,
    paths,
    atEnd: (work: () => void) => void atEnd.push(work),
    end: () => atEnd.forEach(listener => listener()),
  };
}

test('the data folder is made, and all that the app writes goes below it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'crux-folder-'));
  const { app, paths, atEnd } = electronApp();
  const wanted = path.join(folder, 'deep', 'library');
  expect(useDataFolder(app, wanted, atEnd)).toBe(wanted);
  expect(existsSync(wanted)).toBe(true);
  for (const place of paths.values()) expect(place.startsWith(wanted + path.sep)).toBe(true);
  rmSync(folder, { recursive: true });
});

test('a data folder that cannot be made is refused in words, and what the browser writes meanwhile goes at the end', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'crux-folder-'));
  const file = path.join(folder, 'a file');
  writeFileSync(file, 'x');
  const { app, paths, atEnd, end } = electronApp();
  const wanted = path.join(file, 'library');
  expect(() => useDataFolder(app, wanted, atEnd)).toThrow(`The data folder ${wanted} cannot be made`);
  const spare = path.dirname(paths.get('userData') ?? '');
  expect(existsSync(spare)).toBe(true);
  end();
  expect(existsSync(spare)).toBe(false);
  rmSync(folder, { recursive: true });
});

test.runIf(process.platform === 'linux')('a data folder where the system takes none is refused at once', () => {
  const { app, atEnd, end } = electronApp();
  const wanted = '/proc/crux/library';
  expect(() => useDataFolder(app, wanted, atEnd)).toThrow(`The data folder ${wanted} cannot be made`);
  end();
});
