import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { node24Environment, root } from './node24.mjs';
import { hasDisplay, openDisplay } from './with-display.mjs';

const isLinux = process.platform === 'linux';

describe('the display', () => {
  it('that is there is used as it is', async () => {
    const environment = { DISPLAY: ':7' };
    const display = await openDisplay(environment);
    expect(display.environment).toBe(environment);
    display.close();
  });

  it.runIf(isLinux)('is a private one where there is none, and each is another one', async () => {
    const bare = { PATH: process.env['PATH'] };
    expect(hasDisplay(bare)).toBe(false);
    const [one, two] = await Promise.all([openDisplay(bare), openDisplay(bare)]);
    expect(one.environment['DISPLAY']).toMatch(/^:\d+$/);
    expect(one.environment['DISPLAY']).not.toBe(two.environment['DISPLAY']);
    one.close();
    two.close();
  });
});

describe('running a tool', () => {
  it('uses Node 24 and passes its end code on', () => {
    const script = 'process.stdout.write(process.versions.node); process.exit(3)';
    const result = spawnSync('node', [path.join(root, 'scripts/node24.mjs'), 'node', '-e', script], {
      encoding: 'utf8',
    });
    expect(result.stdout).toMatch(/^24\./);
    expect(result.status).toBe(3);
  });

  it('passes on the wish to end', async () => {
    const script = "process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('up')";
    const parameters = [path.join(root, 'scripts/node24.mjs'), 'node', '-e', script];
    const child = spawn(process.execPath, parameters, { env: node24Environment() });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(5);
  });
});
