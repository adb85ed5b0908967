import { check } from './check.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';
import { testEndToEnd } from './test-e2e.mjs';
import { hasDisplay } from './with-display.mjs';

// First, because it may have to install something, and the tests of the display scripts use it too.
ensureSystemLibraries({ needsXvfb: !hasDisplay(process.env) });
const isGood = await check({ isThorough: true });
process.exitCode = isGood ? await testEndToEnd() : 1;
