import type { BrowserWindow } from 'electron';
import { valueOf } from '../model/borders/reply';
import type { LibraryHost } from './processes/library-host';

const patienceMs = 30_000;

/** Proves that a packaged app works where it is: the library opens and the page runs. Prints one line of JSON. */
export async function runSelfTest(host: LibraryHost, window: BrowserWindow): Promise<boolean> {
  const report: Record<string, unknown> = {
    electron: process.versions['electron'],
    transport: host.child().transport,
  };
  try {
    const { sqliteVersion } = valueOf(await limit(host.api().status(), 'The library did not answer.'));
    await limit(whenPageRuns(window), 'The page did not come up.');
    Object.assign(report, { sqlite: sqliteVersion, ok: true });
  } catch (error) {
    Object.assign(report, { ok: false, problem: error instanceof Error ? error.message : String(error) });
  }
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return report['ok'] === true;
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
