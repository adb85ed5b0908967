import { type BrowserWindow, dialog } from 'electron';
import { message } from '../../model/messages/message';

/** A page whose process has died leaves a blank window: it is shown again when the user wants it, with its map and its drafts. */
export function guardCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void offerAgain(window);
  });
}

async function offerAgain(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: message('shell.pageGone'),
    detail: message('shell.pageGoneDetail'),
    buttons: [message('shell.showAgain'), message('shell.closeWindow')],
    defaultId: 0,
    cancelId: 0,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
}
