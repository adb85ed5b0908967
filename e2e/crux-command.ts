import { execFile } from 'node:child_process';
import path from 'node:path';
import { findNode24, root } from '../scripts/node24.mjs';

export interface Answer {
  readonly code: number;
  readonly output: string;
  readonly problem: string;
}

/** Runs the command line as a user does, on a library that no app has open. */
export function runCrux(...parameters: readonly string[]): Promise<Answer> {
  return new Promise(resolve => {
    execFile(findNode24(), [path.join(root, 'dist', 'crux.cjs'), ...parameters], (error, output, problem) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output, problem });
    });
  });
}

export async function statsOf(title: string, dataDir: string): Promise<Record<string, unknown>> {
  const { code, output, problem } = await runCrux('stats', '--map', title, '--data-dir', dataDir, '--json');
  if (code !== 0) throw new Error(problem);
  return JSON.parse(output) as Record<string, unknown>;
}
