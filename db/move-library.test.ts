import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MapId } from '../model/ids';
import { chooseLibraryFolder, libraryFolder } from './data-dir';
import { creation, findProblems, newClaim, newStep, temporaryFolder, temporaryLibrary } from './library.testing';
import { libraryFile } from './library-places';
import { copyLibrary, examineFolder } from './move-library';
import { canMount, remount, smallDisk } from './small-disk.testing';

/** A library with one map of some claims, a draft and a backup; closed. */
async function makeLibrary(folder: string, claims = 3): Promise<MapId> {
  using library = temporaryLibrary(folder);
  const { handlers } = library;
  const id = await handlers.createMap('Ports', '', 'x');
  const claim = newClaim('y'.repeat(50_000));
  await handlers.saveSteps(id, [newStep([creation(claim)])]);
  for (let more = 1; more < claims; more += 1)
    await handlers.saveSteps(id, [newStep([creation(newClaim('z'.repeat(50_000)))])]);
  await handlers.saveDraft(id, claim.id, 'text', 'half a sentence');
  await handlers.makeBackup();
  return id;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

describe('a library in another folder', () => {
  test('has all maps, drafts, steps to undo and backups, and the first one stays as it was', async () => {
    using from = temporaryFolder();
    using home = temporaryFolder();
    const id = await makeLibrary(from.path);
    const before = filesIn(from.path);
    const to = path.join(home.path, 'new', 'data');
    expect(copyLibrary(from.path, to).backups).toBe(1);
    expect(filesIn(from.path)).toEqual(before);
    expect(findProblems(path.join(to, 'library.db'))).toEqual([]);
    using first = temporaryLibrary(from.path);
    using second = temporaryLibrary(to);
    const [one, other] = [await first.handlers.openMap(id), await second.handlers.openMap(id)];
    expect(other).toEqual(one);
    expect(other.drafts).toHaveLength(1);
    expect(await second.handlers.listBackups()).toEqual(await first.handlers.listBackups());
    expect(await second.handlers.history(id, null, 9)).toEqual(await first.handlers.history(id, null, 9));
  });

  test('is not copied while somebody has it open, nor over another one', async () => {
    using from = temporaryFolder();
    using to = temporaryFolder();
    await makeLibrary(from.path);
    {
      using _open = temporaryLibrary(from.path);
      expect(() => copyLibrary(from.path, to.path)).toThrow('is open in');
      expect(filesIn(to.path)).toEqual([]);
    }
    await makeLibrary(to.path);
    const before = readFileSync(path.join(to.path, 'library.db'));
    expect(() => copyLibrary(from.path, to.path)).toThrow('holds other files');
    expect(readFileSync(path.join(to.path, 'library.db')).equals(before)).toBe(true);
  });

  test('is not copied when it is damaged, and nothing is left behind', async () => {
    using from = temporaryFolder();
    using to = temporaryFolder();
    await makeLibrary(from.path);
    const file = path.join(from.path, 'library.db');
    const bytes = readFileSync(file);
    bytes.fill(0xff, 8192, 40_000);
    writeFileSync(file, bytes);
    expect(() => copyLibrary(from.path, to.path)).toThrow();
    expect(filesIn(to.path)).toEqual([]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

if (!canMount) console.warn('Not root on Linux: a copy to a full or read-only disk is not tried on a real one here.');
describe.runIf(canMount)('a disk of its own', () => {
  test('that is too small is refused before, and one that fills up meanwhile is left as it was', async () => {
    using from = temporaryFolder();
    using small = smallDisk();
    await makeLibrary(from.path, 40);
    expect(() => examineFolder(small.path, from.path, from.path)).toThrow('too little room');
    expect(() => copyLibrary(from.path, path.join(small.path, 'data'))).toThrow('The disk is full');
    expect(filesIn(small.path)).toEqual([]);
    using library = temporaryLibrary(from.path);
    expect(await library.handlers.listMaps()).toHaveLength(1);
  });

  test('that cannot be written to is refused', async () => {
    using from = temporaryFolder();
    using small = smallDisk();
    await makeLibrary(from.path);
    remount(small.path, 'ro');
    expect(() => examineFolder(small.path, from.path, from.path)).toThrow('cannot be written to');
    remount(small.path, 'rw');
  });
});

describe('a folder that is chosen for the library', () => {
  test('gets a copy when it is empty, and a folder of its own within when it is not', async () => {
    using present = temporaryFolder();
    using other = temporaryFolder();
    await makeLibrary(present.path);
    const examine = (chosen: string) => examineFolder(chosen, present.path, present.path);
    const { size } = statSync(path.join(present.path, 'library.db'));
    const copy = examine(other.path);
    expect(copy).toMatchObject({ kind: 'copy', folder: other.path, backups: 1 });
    expect(copy.bytes).toBeGreaterThan(size);
    writeFileSync(path.join(other.path, 'holiday.jpg'), 'x');
    expect(examine(other.path)).toMatchObject({ kind: 'copy', folder: path.join(other.path, 'Crux') });
    mkdirSync(path.join(other.path, 'Crux'));
    writeFileSync(path.join(other.path, 'Crux', 'notes.txt'), 'x');
    expect(() => examine(other.path)).toThrow('holds other files');
    expect(filesIn(other.path)).toEqual(['Crux', 'Crux/notes.txt', 'holiday.jpg']);
  });

  test('offers the library that it holds, and tells when that was written to last', async () => {
    using present = temporaryFolder();
    using other = temporaryFolder();
    await makeLibrary(present.path);
    await makeLibrary(path.join(other.path, 'Crux'));
    writeFileSync(path.join(other.path, 'holiday.jpg'), 'x');
    const changedAt = Date.parse('2026-03-01T12:00:00Z');
    const found = { kind: 'open', folder: path.join(other.path, 'Crux'), backups: 1, changedAt };
    utimesSync(libraryFile(found.folder), new Date(changedAt), new Date(changedAt));
    expect(examineFolder(other.path, present.path, present.path)).toMatchObject(found);
    expect(examineFolder(found.folder, present.path, present.path)).toMatchObject(found);
  });

  test('is refused when it is the present one, inside of it, or holds a library of another kind', async () => {
    using present = temporaryFolder();
    using other = temporaryFolder();
    await makeLibrary(present.path);
    const examine = (chosen: string) => () => examineFolder(chosen, present.path, present.path);
    expect(examine(present.path)).toThrow('already');
    expect(examine(path.join(present.path, 'backups'))).toThrow('inside the present data folder');
    expect(examine(path.join(present.path, 'deeper'))).toThrow('inside the present data folder');
    writeFileSync(path.join(other.path, 'library.db'), 'not a database');
    expect(examine(other.path)).toThrow('no library that can be read');
    expect(filesIn(other.path)).toEqual(['library.db']);
  });
});

describe('the folder of the library', () => {
  test('is the usual one until another is chosen, and the usual one again when that is chosen', async () => {
    using usual = temporaryFolder();
    using other = temporaryFolder();
    expect(libraryFolder(usual.path)).toBe(usual.path);
    await makeLibrary(other.path);
    chooseLibraryFolder(other.path, usual.path);
    expect(libraryFolder(usual.path)).toBe(other.path);
    chooseLibraryFolder(usual.path, usual.path);
    expect(libraryFolder(usual.path)).toBe(usual.path);
    expect(filesIn(usual.path)).toEqual([]);
  });

  test('is never an empty one in place of a chosen one that is not there', () => {
    using usual = temporaryFolder();
    using other = temporaryFolder();
    chooseLibraryFolder(path.join(other.path, 'unplugged'), usual.path);
    expect(() => libraryFolder(usual.path)).toThrow('Connect the drive');
    expect(existsSync(path.join(other.path, 'unplugged'))).toBe(false);
  });

  test.each(['', '{', '[]', '{"folder":7}', '{"folder":"relative"}'])(
    'is not guessed where what was chosen cannot be read: %s',
    text => {
      using usual = temporaryFolder();
      writeFileSync(path.join(usual.path, 'data-folder.json'), text);
      expect(() => libraryFolder(usual.path)).toThrow('cannot be read');
    },
  );
});
