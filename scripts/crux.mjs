#!/usr/bin/env node
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildStale } from './build.mjs';
import { findNode24, node24Environment, root } from './node24.mjs';

await buildStale(['crux', 'job']);
// npm changes the folder to the project's; file names on the command line are meant from where the user stands.
const folder = process.env['INIT_CWD'] ?? process.cwd();
const child = spawn(findNode24(), [path.join(root, 'dist', 'crux.cjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: folder,
  env: node24Environment(),
});
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.once(signal, () => child.kill(signal));
child.once('error', error => {
  process.stderr.write(`crux: ${error.message}\n`);
  process.exitCode = 1;
});
child.once('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 0 : 1);
});
