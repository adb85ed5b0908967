import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node',
  // Real databases and child processes: threads would share one process, and a killed one would take the others along.
  pool: 'forks',
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      // These have nothing outside of their process: one after the other shares it, and what they import is read once.
      { test: { ...common, name: 'pure', include: ['{model,renderer}/**/*.test.{ts,tsx}'], isolate: false } },
      { test: { ...common, name: 'system', include: ['{db,electron,scripts}/**/*.test.{ts,tsx}'] } },
    ],
  },
});
