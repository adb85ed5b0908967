import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CruxError } from '../../model/borders/reply';
import { removeUnfinishedFiles, writeAtomically, writingProblem } from './write-atomically';

const folder = mkdtempSync(path.join(tmpdir(), 'crux-write-'));
const file = path.join(folder, 'map.svg');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a file', () => {
  it('puts it there whole and tells its length in bytes', async () => {
    const bytes = await writeAtomically(file, async write => {
      await write('é');
      await write(Uint8Array.of(33));
    });
    expect(bytes).toBe(3);
    expect(readFileSync(file, 'utf8')).toBe('é!');
  });

  it('leaves what was there when making it fails midway', async () => {
    writeFileSync(file, 'before');
    const failing = writeAtomically(file, async write => {
      await write('half');
      expect(readFileSync(file, 'utf8')).toBe('before');
      throw new Error('no more ink');
    });
    await expect(failing).rejects.toThrow('no more ink');
    expect(readdirSync(folder)).toEqual(['map.svg']);
    expect(readFileSync(file, 'utf8')).toBe('before');
  });

  it('takes its half file away when the process is told to end', async () => {
    let proceed = (): void => undefined;
    const waiting = new Promise<void>(resolve => (proceed = resolve));
    const writing = writeAtomically(file, async write => {
      await write('half');
      await waiting;
    });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(readdirSync(folder)).toHaveLength(2);
    removeUnfinishedFiles();
    expect(readdirSync(folder)).toEqual(['map.svg']);
    proceed();
    await expect(writing).rejects.toThrow(CruxError);
  });

  it('says in words what is wrong and where', async () => {
    const write = (name: string) => writeAtomically(path.join(folder, name), put => put('x'));
    await expect(write('none/map.svg')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('there is no folder') as string,
    });
    mkdirSync(path.join(folder, 'taken.svg'));
    await expect(write('taken.svg')).rejects.toMatchObject({
      message: expect.stringContaining('it is a folder') as string,
    });
    const codes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'].map(
      code => (writingProblem({ code }, file) as CruxError).code,
    );
    expect(codes).toEqual(['disk-full', 'disk-full', 'read-only', 'read-only']);
  });

  it('copes with names as long as the system allows', async () => {
    for (const name of [`${'n'.repeat(240)}.svg`, `${'港'.repeat(80)}.svg`]) {
      await writeAtomically(path.join(folder, name), put => put('x'));
      expect(readdirSync(folder)).toContain(name);
    }
  });
});
