import path from 'node:path';
import { app } from 'electron';
import type { Transport } from '../child';
import { startChild } from '../start-child';
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
      process.stdout.write(`${JSON.stringify({ transport, rule, problem })}\n`);
    }
  }
  app.exit(0);
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
