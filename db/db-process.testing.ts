import Database from 'better-sqlite3';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { type LibraryApi, libraryMethods } from '../model/borders/library-api';
import type { Port } from '../model/borders/port';
import { type Client, connectClient } from '../model/borders/rpc';
import { type BridgeMessage, dataDirVariable } from './process-ports';
import type { StepId } from '../model/ids';

const root = path.resolve(import.meta.dirname, '..');

export interface DbProcessBundle {
  readonly file: string;
  remove(): void;
}

/** The db process as it is shipped, built beside node_modules so that it finds better-sqlite3. */
export async function buildDbProcess(): Promise<DbProcessBundle> {
  const outDir = path.join(root, '.cache', `db-process-${String(process.pid)}`);
  await build({
    root,
    configFile: path.join(root, 'vite.node.config.ts'),
    mode: 'db',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, sourcemap: false },
  });
  return {
    file: path.join(outDir, 'db.cjs'),
    remove: () => {
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

export interface DbProcess {
  readonly child: ChildProcess;
  readonly client: Client<LibraryApi>;
  readonly events: unknown[];
  /** Another window's connection, and what it hears. */
  connect(): Pick<DbProcess, 'client' | 'events'>;
  /** Settles when the process has ended, however it ended. */
  readonly ended: Promise<unknown>;
}

function portTo(child: ChildProcess, client: number): Port {
  return {
    post: message => {
      if (child.connected) child.send({ client, type: 'message', message } satisfies BridgeMessage, () => undefined);
    },
    onMessage: listener => {
      child.on('message', received => {
        const bridged = received as BridgeMessage;
        if (bridged.type === 'message' && bridged.client === client) listener(bridged.message);
      });
    },
    onClose: listener => {
      child.on('disconnect', listener);
    },
    close: () => {
      child.disconnect();
    },
  };
}

export function startDbProcess(bundle: DbProcessBundle, dataDir: string, fault = ''): DbProcess {
  const child = fork(bundle.file, {
    env: { ...process.env, [dataDirVariable]: dataDir, CRUX_FAULT: fault },
    execArgv: [],
    serialization: 'advanced',
  });
  let clients = 0;
  const connect = (): Pick<DbProcess, 'client' | 'events'> => {
    const events: unknown[] = [];
    const port = portTo(child, (clients += 1));
    return { client: connectClient<LibraryApi>(port, libraryMethods, event => events.push(event)), events };
  };
  return { child, ...connect(), connect, ended: once(child, 'exit') };
}

/** The edits in the library's file, in the order in which they were stored. */
export function storedSteps(file: string): readonly StepId[] {
  const db = new Database(file);
  const ids = db.prepare(`SELECT uuid FROM step WHERE kind <> 'import' ORDER BY arrival`).pluck().all() as StepId[];
  db.close();
  return ids;
}
