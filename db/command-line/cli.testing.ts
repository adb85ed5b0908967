import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as users have it, bundled, in a process of its own. */
export class BuiltCli {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'crux-cli-'));
  // Inside the project, so that the bundle finds its packages and assets.
  readonly #bundle = path.join(root, '.cache', `cli-${process.pid}`);

  async build(): Promise<void> {
    await mkdir(this.#bundle, { recursive: true });
    await build({
      configFile: path.join(root, 'vite.node.config.ts'),
      root,
      mode: 'crux',
      logLevel: 'error',
      build: { outDir: this.#bundle },
    });
  }

  /** Of the terminal. */
  locale = 'C.UTF-8';

  path(...names: string[]): string {
    return path.join(this.folder, ...names);
  }

  run(...parameters: readonly string[]): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [path.join(this.#bundle, 'crux.cjs'), ...parameters], {
        cwd: this.folder,
        // Without a home of its own a forgotten --data-dir would reach the developer's library.
        env: { ...process.env, HOME: this.folder, XDG_DATA_HOME: '', LOCALAPPDATA: this.folder, LC_ALL: this.locale },
      });
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.once('error', reject);
      child.once('close', code => resolve({ code, out, err }));
    });
  }

  remove(): void {
    rmSync(this.#bundle, { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}
