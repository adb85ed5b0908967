import { buildStale } from './build.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { isStarted, run } from './node24.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { hasDisplay, openDisplay } from './with-display.mjs';

/**
 * The real app, as users use it, on the display there is or on a private one.
 * @param {readonly string[]} parameters passed on to Playwright
 * @returns {Promise<number>} the exit code
 */
export async function testEndToEnd(parameters = []) {
  ensureSystemLibraries({ needsXvfb: !hasDisplay(process.env) });
  await buildStale();
  const electron = resolveElectron();
  process.stdout.write(`Electron ${electron.version} (${electron.origin})\n`);
  const display = await openDisplay();
  try {
    const environment = { ...display.environment, CRUX_ELECTRON: electron.executable };
    return await run('playwright', ['test', '--config', 'e2e/playwright.config.ts', ...parameters], environment);
  } finally {
    display.close();
  }
}

if (isStarted(import.meta.url)) process.exitCode = await testEndToEnd(process.argv.slice(2));
