import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{model,db,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Real databases and child processes: threads would share one process, and a killed one would take the others along.
    pool: 'forks',
    // Some wait for processes and files more than they reckon: with one core left free, the machine would stand idle.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
