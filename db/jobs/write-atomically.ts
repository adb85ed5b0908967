import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { CruxError, type ErrorCode } from '../../model/borders/reply';
import { message, type MessageKey } from '../../model/messages/message';

export type WriteBytes = (bytes: Uint8Array | string) => Promise<void>;

interface Problem {
  readonly code: ErrorCode;
  readonly key: MessageKey;
}
const problems: Readonly<Record<string, Problem>> = {
  ENOENT: { code: 'not-found', key: 'jobs.noFolder' },
  ENOTDIR: { code: 'not-found', key: 'jobs.noFolder' },
  EACCES: { code: 'read-only', key: 'jobs.notAllowed' },
  EPERM: { code: 'read-only', key: 'jobs.notAllowed' },
  EROFS: { code: 'read-only', key: 'jobs.notAllowed' },
  EISDIR: { code: 'failed', key: 'jobs.isFolder' },
  ENOSPC: { code: 'disk-full', key: 'jobs.diskFull' },
  EDQUOT: { code: 'disk-full', key: 'jobs.diskFull' },
  EFBIG: { code: 'disk-full', key: 'jobs.diskFull' },
};

/** The problem with a file that is written, in words; other errors stay as they are. */
export function writingProblem(error: unknown, file: string): unknown {
  const problem = problems[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  if (problem === undefined || error instanceof CruxError) return error;
  return new CruxError(problem.code, message(problem.key, { file, folder: path.dirname(path.resolve(file)) }));
}

const underWay = new Set<string>();

/** For a process that is told to end in the middle of a file: takes away what would be left of it. */
export function removeUnfinishedFiles(): void {
  for (const temporary of underWay) rmSync(temporary, { force: true });
  underWay.clear();
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there a rename is durable by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes under a temporary name beside the file, syncs, renames: the file is there whole or as it was. Answers its length. */
export async function writeAtomically(file: string, produce: (write: WriteBytes) => Promise<void>): Promise<number> {
  const folder = path.dirname(path.resolve(file));
  // Not made of the file's own name, which may be as long as the system allows already.
  const temporary = path.join(folder, `.crux-${randomUUID()}.part`);
  try {
    underWay.add(temporary);
    const handle = await open(temporary, 'wx');
    let bytes = 0;
    try {
      await produce(async chunk => {
        const data = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
        await handle.writeFile(data);
        bytes += data.byteLength;
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncFolder(folder);
    return bytes;
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw writingProblem(error, file);
  } finally {
    underWay.delete(temporary);
  }
}
