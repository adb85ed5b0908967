import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import type { PrintPage } from '../model/borders/job-api';
import { CruxError } from '../model/borders/reply';
import type { PrintRequest } from '../model/borders/shell-api';
import { message } from '../model/messages/message';
import type { Jobs } from './jobs';
import { appOrigin } from './security/app-origin';
import { printFolder, type PrintPages } from './security/print-pages';

export interface Printing {
  print(window: BrowserWindow, request: PrintRequest): Promise<'printed' | 'cancelled'>;
}

const micronsPerPoint = 25_400 / 72;

/** The system wants the size of a sheet upright, and whether it is turned. */
function printWindow(window: BrowserWindow, { sheetWidth, sheetHeight }: PrintPage): Promise<'printed' | 'cancelled'> {
  const [short, long] = [Math.min(sheetWidth, sheetHeight), Math.max(sheetWidth, sheetHeight)];
  return new Promise((resolve, reject) => {
    const paper = {
      landscape: sheetWidth > sheetHeight,
      pageSize: { width: Math.round(short * micronsPerPoint), height: Math.round(long * micronsPerPoint) },
    };
    const margins = { marginType: 'none' } as const;
    window.webContents.print({ silent: false, printBackground: true, margins, ...paper }, (isPrinted, reason) => {
      if (isPrinted) resolve('printed');
      else if (/cancel/i.test(reason)) resolve('cancelled');
      else reject(new CruxError('failed', message('print.systemFailed', { reason })));
    });
  });
}

/** Prints from a window that nobody sees: it shows the sheets, made by a job process, and can run nothing. */
export function createPrinting(jobs: Jobs, pages: PrintPages): Printing {
  return {
    print: async (window, request) => {
      const { contents, options, print } = request;
      const page = await jobs.run<'print-page'>(window, { type: 'print-page', contents, options, print });
      if (window.isDestroyed()) return 'cancelled';
      const id = randomUUID();
      pages.set(id, page.html);
      const sheets = new BrowserWindow({
        show: false,
        parent: window,
        webPreferences: {
          contextIsolation: true,
          sandbox: true,
          nodeIntegration: false,
          webviewTag: false,
          devTools: false,
        },
      });
      try {
        await sheets.loadURL(`${appOrigin}${printFolder}${id}`);
        // Letters that are not loaded yet would be printed in another font.
        await sheets.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
        return await printWindow(sheets, page);
      } finally {
        pages.delete(id);
        if (!sheets.isDestroyed()) sheets.destroy();
      }
    },
  };
}
