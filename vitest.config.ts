import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{model,db,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Real databases and child processes: threads would share one process, and a killed one would take the others along.
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
