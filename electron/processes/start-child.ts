import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { app } from 'electron';
import { CruxError } from '../../model/borders/reply';
import { message } from '../../model/messages/message';
import type { Child, ChildOptions, Transport } from './child';
import { startNodeChild } from './node-child';
import { startUtilityChild } from './utility-child';

/** better-sqlite3 needs this version of Node's binary interface; an older Node aborts when it loads it. */
const neededNapi = 10;

function chooseTransport(napi: string | undefined = process.versions['napi']): Transport {
  return Number(napi) >= neededNapi ? 'utility' : 'node';
}

export function startChild(options: ChildOptions, transport = chooseTransport()): Child {
  return transport === 'utility' ? startUtilityChild(options) : startNodeChild(options, findNode());
}

/** Node 24: as named by whoever started the app, packed beside it, or installed with it. */
function findNode(): string {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const candidates = [
    // Not in a package: whoever starts the app could otherwise slip another program under it.
    () => (app.isPackaged ? undefined : process.env['CRUX_NODE']),
    () => path.join(process.resourcesPath, 'node', name),
    () => {
      const require = createRequire(path.join(app.getAppPath(), 'package.json'));
      return path.join(path.dirname(require.resolve(`node-${system}-${process.arch}/package.json`)), 'bin', name);
    },
  ];
  for (const candidate of candidates) {
    try {
      const file = candidate();
      if (file !== undefined && existsSync(file)) return file;
    } catch {
      // Not installed there; the next place may have it.
    }
  }
  throw new CruxError('failed', message('shell.noNode'));
}
