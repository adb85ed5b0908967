import { readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LibraryEvent } from '../model/borders/library-api';
import { CruxError } from '../model/borders/reply';
import type { MapId } from '../model/ids';
import { openLibrary } from './library';
import { canMount, remount, smallDisk } from './small-disk.testing';
import {
  creation,
  filesWith,
  findProblems,
  newClaim,
  newStep,
  temporaryFolder,
  temporaryLibrary,
} from './library.testing';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof CruxError ? error.code : String(error);
  }
  return 'done';
}

test('a full library file refuses an edit in words, changes nothing, and takes it once there is room', async () => {
  using folder = temporaryFolder();
  let maxPages = 1_000_000;
  {
    using library = temporaryLibrary(folder.path, {
      faults: {
        beforeWrite: db => {
          db.pragma(`max_page_count = ${String(maxPages)}`);
        },
      },
    });
    const { handlers } = library;
    const id = await handlers.createMap('Ports', '', 'x');
    await handlers.saveSteps(id, [newStep([creation(newClaim('small'))])]);
    const before = await handlers.openMap(id);
    maxPages = 1;
    const steps = [newStep([creation(newClaim('y'.repeat(90_000)))]), newStep([creation(newClaim('z'))])];
    expect(codeOf(() => handlers.saveSteps(id, steps))).toBe('disk-full');
    expect(() => handlers.saveSteps(id, steps)).toThrow('The disk is full.');
    expect(
      codeOf(() => handlers.importMap({ ...before.contents, claims: [newClaim('q'.repeat(90_000))] }, 'Import')),
    ).toBe('disk-full');
    expect(await handlers.openMap(id)).toEqual(before);
    expect(await handlers.listMaps()).toHaveLength(1);
    maxPages = 1_000_000;
    expect((await handlers.saveSteps(id, steps)).acknowledged).toHaveLength(2);
    expect((await handlers.openMap(id)).contents.claims).toHaveLength(4);
  }
  expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
});

describe.runIf(canMount)('on a disk of its own', () => {
  test('an edit that finds no room is refused, and saved once there is room', async () => {
    using small = smallDisk();
    const disk = small.path;
    const library = openLibrary(disk);
    const { handlers } = library;
    const id: MapId = await handlers.createMap('Ports', '', 'x');
    const { bavail, bsize } = statfsSync(disk);
    const filler = path.join(disk, 'filler');
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
    const step = newStep([creation(newClaim('y'.repeat(90_000)))]);
    expect(codeOf(() => handlers.saveSteps(id, [step]))).toBe('disk-full');
    expect(codeOf(() => handlers.makeBackup())).toBe('disk-full');
    expect((await handlers.openMap(id)).contents.claims).toHaveLength(1);
    rmSync(filler);
    await handlers.saveSteps(id, [step]);
    expect((await handlers.openMap(id)).contents.claims).toHaveLength(2);
    library.close();
    expect(findProblems(path.join(disk, 'library.db'))).toEqual([]);
  });

  test('a folder that cannot be written to shows its maps, refuses edits, and takes them when it can be written to again', async () => {
    using small = smallDisk();
    const disk = small.path;
    const step = newStep([creation(newClaim('y'))]);
    let id: MapId;
    {
      using library = temporaryLibrary(disk);
      id = await library.handlers.createMap('Ports', '', 'x');
    }
    remount(disk, 'ro');
    {
      using library = temporaryLibrary(disk);
      const { handlers } = library;
      expect((await handlers.status()).notice).toContain('cannot be written to');
      expect((await handlers.openMap(id)).contents.claims).toHaveLength(1);
      expect(codeOf(() => handlers.saveSteps(id, [step]))).toBe('read-only');
      expect(codeOf(() => handlers.makeBackup())).toBe('read-only');
      remount(disk, 'rw');
      expect((await handlers.saveSteps(id, [step])).acknowledged).toEqual([step.id]);
      expect((await handlers.status()).notice).toBeNull();
      expect((await handlers.openMap(id)).contents.claims).toHaveLength(2);
    }
    expect(findProblems(path.join(disk, 'library.db'))).toEqual([]);
  });

  test('maps that are erased for good are gone although the disk has no room to finish, and it is finished later', async () => {
    using small = smallDisk();
    const disk = small.path;
    {
      // Closed, it has no log that the erasure could write into.
      using before = temporaryLibrary(disk);
      const kept = await before.handlers.createMap('Kept', '', 'x');
      await before.handlers.saveSteps(kept, [newStep([creation(newClaim('y'.repeat(90_000)))])]);
    }
    const library = openLibrary(disk);
    const { handlers } = library;
    const erased = await handlers.createMap('Zanzibarcode', '', 'x');
    await handlers.trashMap(erased);
    const backup = await handlers.makeBackup();
    const { bavail, bsize } = statfsSync(disk);
    const filler = path.join(disk, 'filler');
    // Room for the transaction, not for another copy of the library.
    writeFileSync(filler, Buffer.alloc(bavail * bsize - backup.bytes + bsize));
    const heard: LibraryEvent[] = [];
    library.onEvent(event => heard.push(event));

    expect(await handlers.emptyTrash()).toEqual({
      maps: 1,
      remains: expect.stringContaining('The disk is full.') as string,
    });
    expect(heard).toContainEqual({ type: 'maps-erased', mapIds: [erased] });
    expect(heard).toContainEqual({ type: 'maps-changed' });
    expect((await handlers.listMaps()).map(({ title }) => title)).toEqual(['Kept']);
    expect((await handlers.status()).notice).toContain('deleted for good');

    heard.length = 0;
    library.keepHouse();
    expect(heard).toEqual([]);
    rmSync(filler);
    library.keepHouse();
    expect(heard).toEqual([{ type: 'maps-changed' }]);
    expect((await handlers.status()).notice).toBeNull();
    expect(filesWith(disk, ['Zanzibarcode'])).toEqual([]);
    library.close();
    expect(findProblems(path.join(disk, 'library.db'))).toEqual([]);
  });

  test('a folder that cannot be written to is copied once, however often an edit is tried', async () => {
    using small = smallDisk();
    using copies = temporaryFolder();
    const disk = small.path;
    let id: MapId;
    {
      using library = temporaryLibrary(disk);
      id = await library.handlers.createMap('Ports', '', 'x');
    }
    remount(disk, 'ro');
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = copies.path;
    try {
      using library = temporaryLibrary(disk);
      expect(readdirSync(copies.path)).toHaveLength(1);
      const { mtimeNs } = statSync(copies.path, { bigint: true });
      expect(codeOf(() => library.handlers.saveSteps(id, [newStep([])]))).toBe('read-only');
      expect(codeOf(() => library.handlers.saveView(id, null))).toBe('read-only');
      expect(statSync(copies.path, { bigint: true }).mtimeNs).toBe(mtimeNs);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
      remount(disk, 'rw');
    }
  });

  test('a folder that cannot be written to and has no library is refused in words', () => {
    using small = smallDisk();
    const disk = small.path;
    remount(disk, 'ro');
    expect(codeOf(() => openLibrary(disk))).toBe('read-only');
    remount(disk, 'rw');
  });
});
