import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { openDisplay } from '../scripts/with-display.mjs';
import { CruxApp, type StartOptions } from './crux-app';

export { expect } from '@playwright/test';

/** What Chromium's own code and the inspector say on a machine without a desktop; none of it comes from the app. */
const chatter = /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING|INFO):|[Dd]ebugger|DevTools listening|For help, see|^\s*$/;

interface Fixtures {
  /** An empty folder of this test. */
  readonly folder: string;
  /** Starts the app; by default all starts of a test share one library. The end of the test ends them all. */
  readonly start: (options?: Partial<StartOptions> & { readonly mayComplain?: boolean }) => Promise<CruxApp>;
  /** An app that was started with an empty library. */
  readonly crux: CruxApp;
}

interface WorkerFixtures {
  /** Windows on one display would take the focus from each other. */
  readonly ownDisplay: null;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownDisplay: [
    async ({}, use, { parallelIndex }) => {
      if (process.platform !== 'linux' || parallelIndex === 0) {
        await use(null);
        return;
      }
      const { DISPLAY: _shared, WAYLAND_DISPLAY: _other, ...environment } = process.env;
      const display = await openDisplay(environment);
      process.env['DISPLAY'] = display.environment['DISPLAY'] ?? '';
      await use(null);
      display.close();
    },
    { scope: 'worker', auto: true },
  ],
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crux-e2e-'));
    await use(folder);
    // The processes of an app that was killed may take a moment to be gone.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
  start: async ({ folder }, use) => {
    const started: { readonly app: CruxApp; readonly mayComplain: boolean }[] = [];
    await use(async ({ mayComplain = false, ...options } = {}) => {
      const app = await CruxApp.start({ dataDir: path.join(folder, 'library'), ...options });
      started.push({ app, mayComplain });
      return app;
    });
    for (const { app } of started) {
      if (!app.isOver) await app.quit();
    }
    for (const { app, mayComplain } of started) {
      if (mayComplain) continue;
      expect(app.pageErrors, 'errors in a window').toEqual([]);
      const lines = app.log.join('').split('\n');
      expect(
        lines.filter(line => !chatter.test(line)),
        'lines in the log of the app',
      ).toEqual([]);
    }
  },
  crux: async ({ start }, use) => {
    await use(await start());
  },
});
