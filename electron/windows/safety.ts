import type { BrowserWindow } from 'electron';

export interface Safety {
  /** True once each of the windows says that all its edits are stored. */
  areSafe(windows: readonly BrowserWindow[]): Promise<boolean>;
  answer(window: BrowserWindow, isSafe: boolean): void;
}

/** A window that does not answer in this time is not safe. */
const patienceMs = 10_000;

export function createSafety(ask: (window: BrowserWindow) => void): Safety {
  const waiting = new Map<BrowserWindow, (isSafe: boolean) => void>();
  const isSafe = (window: BrowserWindow): Promise<boolean> => {
    // A page that never came up, or is gone, has nothing to save.
    if (window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return Promise.resolve(true);
    return new Promise(resolve => {
      const settle = (answer: boolean): void => {
        clearTimeout(timer);
        waiting.delete(window);
        resolve(answer);
      };
      const timer = setTimeout(() => {
        settle(false);
      }, patienceMs);
      waiting.set(window, settle);
      ask(window);
    });
  };
  return {
    areSafe: async windows => (await Promise.all(windows.map(isSafe))).every(Boolean),
    answer: (window, answer) => waiting.get(window)?.(answer),
  };
}
