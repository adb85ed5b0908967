import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findViolations } from './accessibility-rules';
import type { CruxApp } from './crux-app';
import { expect, test } from './test';

/** In place of the system's dialog: whatever is handed to the printer is kept as a PDF. */
async function willPrint(crux: CruxApp): Promise<void> {
  await crux.electron.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then(bytes => {
          Object.assign(globalThis, { cruxPrinted: bytes.toString('base64') });
          done?.(true, '');
        });
      };
    });
  });
}

async function printedPages(crux: CruxApp): Promise<readonly string[]> {
  const printed = await crux.electron.evaluate(() => (globalThis as unknown as { cruxPrinted: string }).cruxPrinted);
  return pagesOf(Buffer.from(printed, 'base64'));
}

/** In place of the system's dialog, which the user closes. */
async function willNotPrint(crux: CruxApp, reason: string): Promise<void> {
  await crux.electron.evaluate(({ app }, why) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(false, why);
    });
  }, reason);
}

async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(' '));
  }
  return pages;
}

test('the sample is printed on one sheet, and as a poster in black and white, from Ctrl+P', async ({
  crux,
  folder,
}) => {
  await crux.openSample();
  await willPrint(crux);
  await crux.press('Control+p');
  const dialog = crux.page.getByRole('dialog', { name: 'Print map' });
  await expect(dialog.getByText(/^One sheet of A4\./)).toBeVisible();
  expect(await findViolations(crux)).toEqual([]);
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByText('Handed to the printer.')).toBeVisible({ timeout: 60_000 });
  const single = await printedPages(crux);
  expect(single).toHaveLength(1);
  expect(single[0]).toContain('because');

  await dialog.getByRole('radio', { name: 'Poster' }).check({ force: true });
  await dialog.getByRole('radio', { name: 'Black and white' }).check({ force: true });
  const sentence = (await dialog.getByText(/sheets of A4: \d+ across/).textContent()) ?? '';
  const count = Number(/^(\d+) sheets/.exec(sentence)?.[1]);
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByText('Handed to the printer.')).toBeVisible({ timeout: 60_000 });
  const sheets = await printedPages(crux);
  expect(sheets).toHaveLength(count);
  expect(sheets.at(-1)).toContain(`Sheet ${count} of ${count}`);

  const poster = path.join(folder, 'poster.pdf');
  await crux.willSaveTo(poster);
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(dialog.getByText('Written: poster.pdf')).toBeVisible({ timeout: 60_000 });
  expect(await pagesOf(readFileSync(poster))).toHaveLength(count);
  await crux.press('Escape');
  await crux.focusIsInPage();

  await crux.press('Control+p');
  await expect(dialog.getByRole('radio', { name: 'Poster' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Black and white' })).toBeChecked();
});

test('a print dialog that is closed says nothing; a printer that fails says what to do', async ({ crux }) => {
  await crux.openSample();
  await willNotPrint(crux, 'Print job canceled');
  await crux.press('Control+p');
  const dialog = crux.page.getByRole('dialog', { name: 'Print map' });
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByText('Cancel', { exact: true })).toHaveCount(0, { timeout: 60_000 });
  await expect(dialog.getByText(/Nothing was printed/)).toHaveCount(0);
  await willNotPrint(crux, 'Invalid printer settings');
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByText(/Nothing was printed: .*Save the sheets as a PDF/)).toBeVisible({ timeout: 60_000 });
});
