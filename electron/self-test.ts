import type { BrowserWindow } from 'electron';
import { valueOf } from '../model/borders/reply';
import { message } from '../model/messages/message';
import { defaultPictureOptions } from '../model/picture/picture-options';
import type { Jobs } from './jobs';
import type { LibraryHost } from './processes/library-host';

const patienceMs = 30_000;
const pngStart = [0x89, 0x50, 0x4e, 0x47];

interface Parts {
  readonly host: LibraryHost;
  readonly jobs: Jobs;
  readonly window: BrowserWindow;
  readonly sample: string;
}

/** Proves that a packaged app works where it is, without touching what the library holds. Prints one line a check. */
export async function runSelfTest({ host, jobs, window, sample }: Parts): Promise<boolean> {
  const checks: Readonly<Record<string, () => Promise<string>>> = {
    library: async () => {
      const { sqliteVersion } = valueOf(await host.api().status());
      return `SQLite ${sqliteVersion}, ${host.child().transport}`;
    },
    page: async () => {
      await whenPageRuns(window);
      return `Electron ${process.versions['electron']}`;
    },
    reading: async () => {
      const { contents } = await jobs.run<'read-map-file'>(null, { type: 'read-map-file', path: sample });
      return `${contents.claims.length} claims`;
    },
    picture: async () => {
      const { contents } = await jobs.run<'read-map-file'>(null, { type: 'read-map-file', path: sample });
      const { bytes } = await jobs.run<'picture-bytes'>(null, {
        type: 'picture-bytes',
        format: 'png',
        contents,
        options: defaultPictureOptions,
      });
      if (!pngStart.every((byte, place) => bytes[place] === byte)) throw new Error(message('shell.noPicture'));
      return `${bytes.length} bytes`;
    },
  };
  let isGood = true;
  for (const [name, check] of Object.entries(checks)) {
    try {
      process.stdout.write(`ok     ${name}: ${await limit(check(), message('shell.noAnswer'))}\n`);
    } catch (error) {
      isGood = false;
      process.stdout.write(`FAILED ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return isGood;
}

async function whenPageRuns(window: BrowserWindow): Promise<void> {
  const runs = "document.querySelector('#root, main, [role=main]')?.childElementCount > 0";
  while (window.webContents.isLoading() || (await window.webContents.executeJavaScript(runs)) !== true) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

function limit<Value>(work: Promise<Value>, problem: string): Promise<Value> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error(problem));
    }, patienceMs).unref();
  });
  return Promise.race([work, late]);
}
