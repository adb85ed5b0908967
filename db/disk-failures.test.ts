import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CruxError } from '../model/borders/reply';
import type { MapId } from '../model/ids';
import { openLibrary } from './library';
import { canMount, remount, smallDisk } from './small-disk.testing';
import { creation, findProblems, newClaim, newStep, temporaryFolder, temporaryLibrary } from './library.testing';

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

  test('a folder that cannot be written to and has no library is refused in words', () => {
    using small = smallDisk();
    const disk = small.path;
    remount(disk, 'ro');
    expect(codeOf(() => openLibrary(disk))).toBe('read-only');
    remount(disk, 'rw');
  });
});
