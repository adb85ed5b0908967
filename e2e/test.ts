import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { openDisplay } from '../scripts/with-display.mjs';
import { CruxApp, type StartOptions } from './crux-app';

export { expect } from '@playwright/test';

/** What Chromium's own code and the inspector say on a machine without a desktop; none of it comes from the app. */
const chatter = /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING|INFO):|[Dd]ebugger|DevTools listening|For help, see|^\s*$/;

interface Fixtures {
  /** One app for all tests that say so: they change maps of their own and no preference, and start nothing. */
  readonly isShared: boolean;
  /** An empty folder of this test. */
  readonly folder: string;
  /** Starts the app; by default all starts of a test share one library. The end of the test ends them all. */
  readonly start: (options?: Partial<StartOptions> & { readonly mayComplain?: boolean }) => Promise<CruxApp>;
  /** An app that was started with an empty library; a shared one shows its library, where maps of other tests lie. */
  readonly crux: CruxApp;
}

/** The app that tests of this worker share, while there is one. */
interface SharedApp {
  readonly take: () => Promise<CruxApp>;
  readonly end: () => Promise<void>;
}

interface WorkerFixtures {
  /** Windows on one display would take the focus from each other. */
  readonly ownDisplay: null;
  readonly sharedApp: SharedApp;
}

/** An app that a test used has said nothing that it should not say. */
function isFaultless(app: CruxApp): void {
  expect(app.pageErrors, 'errors in a window').toEqual([]);
  const lines = app.log.join('').split('\n');
  expect(
    lines.filter(line => !chatter.test(line)),
    'lines in the log of the app',
  ).toEqual([]);
}

function preferencesIn(dataDir: string): unknown {
  const file = path.join(dataDir, 'preferences.json');
  if (!existsSync(file)) return {};
  const { folders: _lastUsed, ...chosen } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return chosen;
}

/** A window that knows nothing of what the last test did in it. */
async function beginAnew(app: CruxApp): Promise<void> {
  if ((await app.page.locator('[data-pane="canvas"]').count()) > 0) await app.showLibrary();
  expect(app.electron.windows(), 'a test that opens windows needs an app of its own').toHaveLength(1);
  expect(preferencesIn(app.dataDir), 'a test that changes preferences needs an app of its own').toEqual({});
  expect(app.page.viewportSize(), 'a test that changes the size of its window needs an app of its own').toBeNull();
  await app.staysOffline();
  isFaultless(app);
  await app.page.mouse.move(0, 0);
  await app.page.reload();
  await expect(app.page.getByRole('button', { name: 'New map' }).first()).toBeVisible();
}

function temporaryFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'crux-e2e-'));
}

/** The processes of an app that was killed may take a moment to be gone. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
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
  sharedApp: [
    async ({ ownDisplay: _first }, use) => {
      const folder = temporaryFolder();
      let app: CruxApp | null = null;
      const end = async (): Promise<void> => {
        const ending = app;
        app = null;
        if (ending?.isOver === false) await ending.quit();
      };
      await use({ take: async () => (app ??= await CruxApp.start({ dataDir: path.join(folder, 'library') })), end });
      await end();
      remove(folder);
    },
    { scope: 'worker' },
  ],
  isShared: [false, { option: true }],
  folder: async ({}, use) => {
    const folder = temporaryFolder();
    await use(folder);
    remove(folder);
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
      if (!mayComplain) isFaultless(app);
    }
  },
  crux: async ({ start, isShared, sharedApp }, use) => {
    if (!isShared) {
      // Two apps on one display would take the focus from each other.
      await sharedApp.end();
      await use(await start());
      return;
    }
    const app = await sharedApp.take();
    await use(app);
    await beginAnew(app);
  },
});
