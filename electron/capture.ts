import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { makeFolder } from '../db/make-folder';

const patienceMs = 60_000;
const pauseMs = 250;
/** The map glides into place after its cards are there. */
const settleMs = 1500;

/** Waits until the window shows a map and keeps a picture of it. */
export async function captureWindow(window: BrowserWindow, folder: string): Promise<void> {
  const start = Date.now();
  const hasCards = "document.querySelector('[data-testid=claim-card]') !== null && document.fonts.status === 'loaded'";
  while (window.webContents.isLoading() || (await window.webContents.executeJavaScript(hasCards)) !== true) {
    if (Date.now() - start > patienceMs) throw new Error('The map did not come up in time.');
    await pause(pauseMs);
  }
  await pause(settleMs);
  const image = await window.webContents.capturePage();
  makeFolder(folder);
  writeFileSync(path.join(folder, 'screenshot.png'), image.toPNG());
}

function pause(delayMs: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, delayMs);
  });
}
