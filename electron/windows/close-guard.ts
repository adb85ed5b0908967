import { type App, type BrowserWindow, dialog } from 'electron';
import { message } from '../../model/messages/message';

export interface CloseGuard {
  watch(window: BrowserWindow): void;
  answer(window: BrowserWindow, isSafe: boolean): void;
}

/** How long a window may take to bring its edits to safety before the user is asked whether to wait. */
const patienceMs = 10_000;

/** No window closes before it says that its edits are safe. Quitting goes on once the last window is closed. */
export function guardClosing(app: App, askWindow: (window: BrowserWindow) => void): CloseGuard {
  const waiting = new Map<BrowserWindow, NodeJS.Timeout>();
  let isQuitting = false;

  const stopWaiting = (window: BrowserWindow): void => {
    clearTimeout(waiting.get(window));
    waiting.delete(window);
  };
  const closeNow = (window: BrowserWindow): void => {
    stopWaiting(window);
    window.destroy();
    if (isQuitting) app.quit();
  };
  const offerForce = async (window: BrowserWindow): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: message('shell.notAnswering'),
      detail: message('shell.notAnsweringDetail'),
      buttons: [message('shell.wait'), message('shell.closeAnyway')],
      defaultId: 0,
      cancelId: 0,
    });
    if (window.isDestroyed() || !waiting.has(window)) return;
    if (response === 1) closeNow(window);
    else waitFor(window);
  };
  const waitFor = (window: BrowserWindow): void => {
    waiting.set(
      window,
      setTimeout(() => void offerForce(window), patienceMs),
    );
  };

  app.on('before-quit', () => {
    isQuitting = true;
  });
  return {
    watch: window => {
      window.on('close', event => {
        // A page that never came up, or is gone, has nothing left to save.
        const canAnswer = !window.webContents.isCrashed() && !window.webContents.isLoadingMainFrame();
        if (!canAnswer) return;
        event.preventDefault();
        if (waiting.has(window)) return;
        waitFor(window);
        askWindow(window);
      });
      window.on('closed', () => {
        stopWaiting(window);
      });
    },
    answer: (window, isSafe) => {
      if (!waiting.has(window)) return;
      if (isSafe) {
        closeNow(window);
        return;
      }
      stopWaiting(window);
      isQuitting = false;
    },
  };
}
