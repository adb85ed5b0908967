import { resolveElectron } from './electron-runtime.mjs';

process.stdout.write(`${resolveElectron().executable}\n`);
