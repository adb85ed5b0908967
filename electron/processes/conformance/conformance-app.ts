import path from 'node:path';
import { app } from 'electron';
import type { Child, Transport } from '../child';
import { startChild } from '../start-child';
import { jobRules } from './job-rules';
import { rules } from './rules';

const entry = path.join(__dirname, 'echo.cjs');
const patienceMs = 20_000;

/** An app without windows that holds both transports to the same rules and prints one line of JSON for each rule. */
async function holdToRules(): Promise<void> {
  for (const transport of ['utility', 'node'] satisfies Transport[]) {
    for (const [rule, holds] of Object.entries(rules)) {
      const problem = await outcome(
        holds(() => startChild({ entry, name: 'echo', environment: process.env, memoryMib: null }, transport)),
      );
      tell({ transport, rule, problem });
    }
  }
  // Jobs load native code, so they run only as the app itself would start them here.
  const job = path.join(__dirname, 'job.cjs');
  for (const [rule, holds] of Object.entries(jobRules)) {
    const start = (): Child => startChild({ entry: job, name: 'job', environment: process.env, memoryMib: 512 });
    tell({ transport: 'job', rule, problem: await outcome(holds(start)) });
  }
  app.exit(0);
}

function tell(told: { readonly transport: string; readonly rule: string; readonly problem: string | null }): void {
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

async function outcome(work: Promise<void>): Promise<string | null> {
  const late = new Promise<string>(resolve => {
    setTimeout(() => {
      resolve('It did not come to an end.');
    }, patienceMs).unref();
  });
  const done = work.then(
    () => null,
    (error: unknown) => String(error),
  );
  return Promise.race([done, late]);
}

void app.whenReady().then(holdToRules);
