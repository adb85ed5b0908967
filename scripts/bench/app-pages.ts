import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from '../node24.mjs';

const pages = path.join(root, 'scripts', 'bench', 'pages');
const folder = path.join(root, '.cache', 'bench', 'electron');
export const builtPages = path.join(folder, 'pages');
export const builtProbe = path.join(folder, 'probe.cjs');
/** What Electron is started with: a program that measures and starts the app itself. */
export const measuringApp = folder;

async function buildScript(entry: string, name: string): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      lib: { entry: path.join(root, entry), formats: ['cjs'], fileName: () => name },
      rolldownOptions: {
        external: ['electron', ...builtinModules, ...builtinModules.map(module => `node:${module}`)],
        output: { codeSplitting: false },
      },
    },
  });
}

export async function buildMeasuringApp(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const description = { name: 'crux-bench', productName: 'Crux', version: '0.0.0', main: 'measure.cjs' };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(description));
  await buildScript('scripts/bench/electron/measure.ts', 'measure.cjs');
  await buildScript('scripts/bench/pages/probe.ts', 'probe.cjs');
  await build({
    configFile: false,
    root: pages,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: builtPages,
      emptyOutDir: true,
      target: 'chrome114',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: ['empty-flow', 'raw-floor', 'flow-cards', 'plain-list'].map(name => path.join(pages, `${name}.html`)),
      },
    },
  });
  cpSync(path.join(pages, 'blank.html'), path.join(builtPages, 'blank.html'));
}
