import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // Each test is a whole application, mostly waiting; two of them keep two cores busy.
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A busy machine can lose a key or a click. What needed its second try is listed as flaky; a second failure is a failure.
  retries: 1,
  reporter: [['list']],
  forbidOnly: true,
});
