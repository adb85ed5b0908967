import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Real databases and child processes: threads would share one process, and a killed one would take the others along.
    pool: 'forks',
    // Some wait for processes and files more than they reckon: with one core left free, the machine would stand idle.
    maxWorkers: '100%',
    setupFiles: ['model/testing/law-settings.testing.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // They keep nothing outside of what they make, and most of their time went into reading the same files once more.
      { extends: true, test: { name: 'pages', include: ['{model,renderer}/**/*.test.{ts,tsx}'], isolate: false } },
      { extends: true, test: { name: 'processes', include: ['{db,electron,scripts}/**/*.test.{ts,tsx}'] } },
    ],
  },
});
