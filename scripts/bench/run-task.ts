import { spawn } from 'node:child_process';
import { electronParameters } from '../electron-parameters.mjs';
import { resolveElectron } from '../electron-runtime.mjs';
import { root } from '../node24.mjs';
import { builtPages, builtProbe, measuringApp } from './app-pages';
import type { BenchPlan } from './electron/windows';
import { median, type Row } from './row';

const limitMs = 120_000;

type Task = Pick<BenchPlan, 'task' | 'claims' | 'finds'>;

/** Runs one task in an Electron of its own; what it prints after "@" is its result. */
export function runTask(
  task: Task,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly result: unknown; readonly startedAt: number }> {
  const plan: BenchPlan = { root, pages: builtPages, probe: builtProbe, ...task };
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(
    resolveElectron().executable,
    electronParameters(measuringApp, ['--disable-gpu', ...parameters]),
    { env: { ...environment, CRUX_BENCH: JSON.stringify(plan) }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [output, errors] = ['', ''];
  child.stdout.on('data', chunk => (output += String(chunk)));
  child.stderr.on('data', chunk => (errors += String(chunk)));
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => {
      clearTimeout(timer);
      const line = output.split('\n').find(text => text.startsWith('@'));
      if (line === undefined) {
        reject(new Error(`Measuring "${task.task}" ended with code ${String(code)} and no result.\n${errors}`));
        return;
      }
      resolve({ result: JSON.parse(line.slice(1)) as unknown, startedAt });
    });
  });
}

export function rowOf(
  pairs: readonly (readonly [number, number])[] | undefined,
  row: Pick<Row, 'what' | 'claims' | 'baseline' | 'budget' | 'isEnforced'>,
): Row {
  const known = pairs ?? [];
  return {
    ...row,
    measuredMs: median(known.map(([measured]) => measured)),
    baselineMs: median(known.map(([, baseline]) => baseline)),
    // A baseline may be shorter than what the clock can tell.
    ratio: median(known.map(([measured, baseline]) => measured / Math.max(baseline, 0.1))),
  };
}
