import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

interface Entry {
  readonly source: string;
  readonly target: 'node18' | 'node24';
}

/** One self-contained CommonJS file per process; `--mode NAME` picks it. Only main and preload run on Electron's own Node. */
const entries: Readonly<Record<string, Entry>> = {
  main: { source: 'electron/main.ts', target: 'node18' },
  preload: { source: 'electron/preload.ts', target: 'node18' },
  db: { source: 'db/db-process.ts', target: 'node24' },
  job: { source: 'db/jobs/job-process.ts', target: 'node24' },
  echo: { source: 'electron/processes/conformance/echo-process.ts', target: 'node18' },
  conformance: { source: 'electron/processes/conformance/conformance-app.ts', target: 'node18' },
  crux: { source: 'db/command-line/crux.ts', target: 'node24' },
};

const external = [
  'electron',
  'better-sqlite3',
  '@napi-rs/canvas',
  'fontkit',
  'pdfkit',
  'subset-font',
  ...builtinModules,
  ...builtinModules.map(name => `node:${name}`),
];

export default defineConfig(({ mode }) => {
  const entry = entries[mode];
  if (entry === undefined) throw new Error(`There is no process called ${mode}.`);
  return {
    publicDir: false,
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: entry.target,
      // What the app waits for at its start is read sooner when it is short.
      minify: mode === 'main' || mode === 'db' ? 'oxc' : false,
      sourcemap: true,
      reportCompressedSize: false,
      lib: { entry: entry.source, formats: ['cjs'], fileName: () => `${mode}.cjs` },
      rolldownOptions: {
        external,
        // What main can start without lies in files of its own: Electron waits until it has read the first one.
        output:
          mode === 'main'
            ? { chunkFileNames: 'main/[name].cjs', codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } }
            : { codeSplitting: false },
      },
    },
    // The library mode leaves NODE_ENV alone, and a bundle that reads it must not depend on the shell that started it.
    // CommonJS has no import.meta; what it has instead says the same.
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.dirname': '__dirname' },
  };
});
