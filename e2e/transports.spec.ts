import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { electronParameters } from '../scripts/electron-parameters.mjs';
import { root, run } from '../scripts/node24.mjs';

interface Outcome {
  readonly transport: string;
  readonly rule: string;
  readonly problem: string | null;
}

test('both ways to reach the library process keep the same rules, and jobs can be stopped', async () => {
  expect(await run('scripts/build.mjs', ['echo', 'conformance'])).toBe(0);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crux-transports-'));
  try {
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({
        name: 'conformance',
        version: '0.0.0',
        main: path.relative(folder, path.join(root, 'dist/conformance.cjs')),
      }),
    );
    const parameters = electronParameters(folder, ['--disable-gpu', `--user-data-dir=${folder}/data`]);
    const { stdout, stderr } = spawnSync(process.env['CRUX_ELECTRON'] ?? 'electron', parameters, { encoding: 'utf8' });
    const outcomes = stdout
      .split('\n')
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line) as Outcome);
    expect(outcomes.filter(({ problem }) => problem !== null)).toEqual([]);
    const rulesOf = (transport: string): string[] =>
      outcomes.filter(outcome => outcome.transport === transport).map(({ rule }) => rule);
    expect(rulesOf('node'), stderr).toEqual(rulesOf('utility'));
    expect(rulesOf('node').length).toBeGreaterThan(5);
    expect(rulesOf('job').length).toBeGreaterThan(3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
