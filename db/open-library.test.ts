import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  findProblems,
  fullContents,
  newClaim,
  newStep,
  creation,
  temporaryFolder,
  temporaryLibrary,
} from './library.testing';
import type { MapId } from '../model/ids';
import { openLibrary } from './library';
import { currentVersion } from './migrations/migrate';

function fileOf(folder: string): string {
  return path.join(folder, 'library.db');
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

async function makeLibrary(folder: string, hasBackup: boolean): Promise<void> {
  using library = temporaryLibrary(folder);
  await library.handlers.importMap(fullContents('Ports'), 'Import');
  if (hasBackup) await library.handlers.makeBackup();
}

describe('a library', () => {
  test('says what it is and opens with the settings that keep edits safe', async () => {
    using folder = temporaryFolder();
    {
      using library = temporaryLibrary(folder.path);
      expect(await library.handlers.status()).toMatchObject({ dataDir: folder.path, lastBackupAt: null, notice: null });
    }
    const db = new Database(fileOf(folder.path));
    expect(db.pragma('application_id', { simple: true })).toBe(0x41524d50);
    expect(db.pragma('user_version', { simple: true })).toBe(currentVersion);
    db.close();
  });

  test('of a newer version is refused in words and left as it is', async () => {
    using folder = temporaryFolder();
    await makeLibrary(folder.path, true);
    const db = new Database(fileOf(folder.path));
    db.pragma('user_version = 99');
    db.close();
    const before = digest(fileOf(folder.path));
    expect(() => openLibrary(folder.path)).toThrow(
      `newer Crux (version 99; this one reads up to ${String(currentVersion)})`,
    );
    expect(digest(fileOf(folder.path))).toBe(before);
    expect(readdirSync(folder.path).filter(name => name.includes('damaged'))).toEqual([]);
  });

  test('is not made out of a database of another program', () => {
    using folder = temporaryFolder();
    const db = new Database(fileOf(folder.path));
    db.exec('CREATE TABLE cookie (value TEXT)');
    db.close();
    const before = digest(fileOf(folder.path));
    expect(() => openLibrary(folder.path)).toThrow('was not made by Crux');
    expect(digest(fileOf(folder.path))).toBe(before);
  });

  test.each([
    ['empty', (file: string) => truncateSync(file, 0)],
    ['cut short', (file: string) => truncateSync(file, 20_000)],
    ['all zeros', (file: string) => writeFileSync(file, Buffer.alloc(50_000))],
    ['no database', (file: string) => writeFileSync(file, 'Dear diary, '.repeat(100))],
    [
      'overwritten in the middle',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes.fill(0x5a, 4096 * 2, 4096 * 30);
        writeFileSync(file, bytes);
      },
    ],
  ])('that is %s is set aside, and the last good backup opens with a notice', async (_what, damage) => {
    using folder = temporaryFolder();
    await makeLibrary(folder.path, true);
    damage(fileOf(folder.path));
    const damaged = digest(fileOf(folder.path));
    {
      using library = temporaryLibrary(folder.path);
      const { notice } = await library.handlers.status();
      expect(notice).toContain('set aside as library-damaged-');
      expect(notice).toContain('the backup of ');
      expect((await library.handlers.listMaps()).map(({ title }) => title)).toEqual(['Ports']);
    }
    const aside = readdirSync(folder.path).filter(name => /^library-damaged-.*\.db$/.test(name));
    expect(aside.map(name => digest(path.join(folder.path, name)))).toEqual([damaged]);
    expect(findProblems(fileOf(folder.path))).toEqual([]);
  });

  test.each([
    ['at once where opening it shows the damage', 0.25, 1],
    ['at the next start where a map shows the damage', 0.6, 0.7],
  ])('that is too large to be checked at every start is set aside %s', async (when, from, to) => {
    using folder = temporaryFolder();
    let id: MapId;
    {
      using library = temporaryLibrary(folder.path);
      const contents = fullContents('Ports');
      const long = Array.from({ length: 100 }, () => newClaim('x'.repeat(100_000)));
      ({ id } = await library.handlers.importMap({ ...contents, claims: [...contents.claims, ...long] }, 'Import'));
      await library.handlers.makeBackup();
    }
    const file = fileOf(folder.path);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, Math.floor(bytes.length * from), Math.floor(bytes.length * to)));
    if (when.startsWith('at the next start')) {
      using library = temporaryLibrary(folder.path);
      expect(() => library.handlers.openMap(id)).toThrow(expect.objectContaining({ code: 'damaged' }));
    }
    using library = temporaryLibrary(folder.path);
    expect((await library.handlers.status()).notice).toContain('set aside as library-damaged-');
    expect((await library.handlers.openMap(id)).contents.claims.length).toBeGreaterThan(100);
  });

  test('that is damaged without a backup is set aside, and an empty one opens with a notice', async () => {
    using folder = temporaryFolder();
    await makeLibrary(folder.path, false);
    writeFileSync(fileOf(folder.path), 'x');
    using library = temporaryLibrary(folder.path);
    expect((await library.handlers.status()).notice).toContain('there is no backup');
    expect(await library.handlers.listMaps()).toEqual([]);
  });

  test('that is missing beside its backups is brought back with a notice', async () => {
    using folder = temporaryFolder();
    await makeLibrary(folder.path, true);
    renameSync(fileOf(folder.path), path.join(folder.path, 'elsewhere.db'));
    using library = temporaryLibrary(folder.path);
    expect((await library.handlers.status()).notice).toContain('was missing');
    expect(await library.handlers.listMaps()).toHaveLength(1);
  });

  test('skips a damaged backup for the next good one', async () => {
    using folder = temporaryFolder();
    await makeLibrary(folder.path, true);
    {
      using library = temporaryLibrary(folder.path);
      const { name } = await library.handlers.makeBackup();
      truncateSync(path.join(folder.path, 'backups', name), 5_000);
    }
    writeFileSync(fileOf(folder.path), '');
    using library = temporaryLibrary(folder.path);
    expect(await library.handlers.listMaps()).toHaveLength(1);
  });

  test('is open in one process at a time, and the refusal names it', async () => {
    using folder = temporaryFolder();
    using first = temporaryLibrary(folder.path, { program: 'Crux' });
    expect(() => openLibrary(folder.path, { program: 'crux' })).toThrow(
      `The library in ${folder.path} is open in Crux (process ${String(process.pid)}).`,
    );
    expect(await first.handlers.listMaps()).toEqual([]);
    first.close();
    using second = temporaryLibrary(folder.path);
    expect(await second.handlers.listMaps()).toEqual([]);
  });

  test('that is moved away while open takes no edits until it is back', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const id = await library.handlers.createMap('Ports', '', '');
    const step = newStep([creation(newClaim('x'))]);
    const elsewhere = path.join(folder.path, 'moved.db');
    renameSync(fileOf(folder.path), elsewhere);
    expect(() => library.handlers.saveSteps(id, [step])).toThrow('was moved or replaced while it was open');
    copyFileSync(elsewhere, fileOf(folder.path));
    expect(() => library.handlers.saveSteps(id, [step])).toThrow('was moved or replaced while it was open');
    renameSync(elsewhere, fileOf(folder.path));
    expect((await library.handlers.saveSteps(id, [step])).acknowledged).toEqual([step.id]);
  });

  test('that was copied goes on under a peer of its own', async () => {
    using folder = temporaryFolder();
    using other = temporaryFolder();
    await makeLibrary(folder.path, false);
    copyFileSync(fileOf(folder.path), fileOf(other.path));
    for (const place of [folder.path, other.path]) {
      using library = temporaryLibrary(place);
      const [map] = await library.handlers.listMaps();
      if (map === undefined) throw new Error('no map');
      await library.handlers.saveSteps(map.id, [newStep([creation(newClaim('x'))])]);
    }
    const peers = [folder.path, other.path].map(place => {
      const db = new Database(fileOf(place));
      const rows = db
        .prepare('SELECT p.uuid FROM step s JOIN peer p ON p.id = s.peer_id ORDER BY s.arrival')
        .pluck()
        .all();
      db.close();
      return rows;
    });
    expect(peers[0]?.[0]).toBe(peers[1]?.[0]);
    expect(peers[0]?.[1]).toBe(peers[0]?.[0]);
    expect(peers[1]?.[1]).not.toBe(peers[0]?.[1]);
    expect(findProblems(fileOf(other.path))).toEqual([]);
  });

  test('leaves nothing but itself behind when it is closed', async () => {
    using folder = temporaryFolder();
    await makeLibrary(folder.path, false);
    expect(readdirSync(folder.path).sort()).toEqual(['library.db', 'library.lock']);
    expect(existsSync(path.join(folder.path, 'backups'))).toBe(false);
  });
});

test('a data folder that cannot be made, or that is a file, is refused in words', () => {
  using folder = temporaryFolder();
  const file = path.join(folder.path, 'file');
  writeFileSync(file, 'x');
  expect(() => openLibrary(file)).toThrow(/cannot be made: a file has that name\. Nothing was changed/);
  // Node's own recursive way of making a folder never comes back from the second one.
  const impossible = [path.join(file, 'below'), ...(process.platform === 'linux' ? ['/proc/crux/below'] : [])];
  for (const wanted of impossible) expect(() => openLibrary(wanted)).toThrow(/cannot be made/);
});
