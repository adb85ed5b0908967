import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const controlsInOtherLanguage =
  /[\\/](?:react-aria|react-aria-components|react-stately)[\\/].*[\\/]intl[\\/].*[a-z]{2}-[A-Z]{2}\.mjs$/;

/** The controls bring their own words in thirty languages, while the app speaks two. */
const ourLanguagesOnly: Plugin = {
  name: 'our-languages-only',
  load: id =>
    controlsInOtherLanguage.test(id) && !/(?:en-US|it-IT)\.mjs$/.test(id)
      ? "export { default } from './en-US.mjs';"
      : null,
};

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: '../assets/public',
  plugins: [react(), ourLanguagesOnly],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome114',
    sourcemap: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    // Inlined fonts and pictures would be data: URLs, which the content security policy refuses for fonts.
    assetsInlineLimit: 0,
    // Whatever the first picture needs comes in one file: each one more takes a turn through main.
    rolldownOptions: {
      output: {
        // A file with one letter from beyond Latin-1 is kept with two bytes for each letter while the window lives.
        charset: 'ascii',
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'later', minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
});
