import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { runCrux } from './crux-command';
import type { CruxApp } from './crux-app';
import { expect, test } from './test';

const formats = { PNG: 'png', SVG: 'svg', PDF: 'pdf', Text: 'md' } as const;

async function exportAs(crux: CruxApp, word: string, file: string): Promise<void> {
  await crux.willSaveTo(file);
  await crux.press('Home', 'Control+e');
  const dialog = crux.page.getByRole('dialog', { name: 'Export map' });
  await dialog.getByRole('radio', { name: word, exact: true }).check({ force: true });
  await dialog.getByRole('button', { name: /^Export .*…$/ }).click();
  await expect(crux.page.getByText(/^Written: /).first()).toBeVisible({ timeout: 60_000 });
  await crux.takePicture(`export-${word.toLowerCase()}`);
  if (await dialog.isVisible()) await crux.press('Escape');
  await expect(dialog).toHaveCount(0);
  await crux.focusIsInPage();
}

async function textOfPdf(file: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), useSystemFonts: false }).promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  return items.map(item => ('str' in item ? item.str : '')).join(' ');
}

test('the sample is exported in each format from the dialog, and each file says what the map says', async ({
  crux,
  folder,
}) => {
  await crux.openSample();
  const first = (await crux.cards().first().textContent()) ?? '';
  const words = first
    .split(/\s+/)
    .filter(word => /^[a-z]{5,}$/i.test(word))
    .slice(0, 3);
  const place = (ending: string): string => path.join(folder, `ports.${ending}`);
  for (const [word, ending] of Object.entries(formats)) await exportAs(crux, word, place(ending));

  const image = await loadImage(readFileSync(place('png')));
  expect(image.width).toBeGreaterThan(1500);
  const svg = readFileSync(place('svg'), 'utf8');
  expect(svg).toMatch(/^<\?xml|^<svg/);
  const pdf = await textOfPdf(place('pdf'));
  const outline = readFileSync(place('md'), 'utf8');
  for (const word of words) for (const text of [svg, pdf, outline]) expect(text).toContain(word);
  expect(svg).not.toMatch(/<script|foreignObject|href="http/);
});

test('a map file from the dialog is the map: it passes the check and is read back in another library', async ({
  crux,
  folder,
}) => {
  await crux.openSample();
  const file = path.join(folder, 'ports.argmap');
  await exportAs(crux, 'Map file', file);
  await crux.quit();
  const { code, output } = await runCrux('validate', file);
  expect(code, output).toBe(0);
  const copy = path.join(folder, 'other');
  expect((await runCrux('import', file, '--data-dir', copy)).code).toBe(0);
  const { output: list } = await runCrux('list', '--data-dir', copy);
  expect(list).toMatch(/ports/i);
});

test('the readable file is the same, byte for byte, from the dialog and from the command line', async ({
  crux,
  folder,
}) => {
  await crux.openSample();
  const file = path.join(folder, 'ports.argmap.json');
  await crux.willSaveTo(file);
  await crux.press('Home', 'Control+e');
  const dialog = crux.page.getByRole('dialog', { name: 'Export map' });
  await dialog.getByRole('radio', { name: 'Map file' }).check({ force: true });
  await dialog.getByRole('button', { name: /Kind of file/ }).click();
  await crux.page.getByRole('option', { name: /Readable text/ }).click();
  await dialog.getByRole('button', { name: /^Export .*…$/ }).click();
  await expect(crux.page.getByText(/^Written: /).first()).toBeVisible();
  await crux.quit();
  const again = path.join(folder, 'again.argmap.json');
  expect((await runCrux('export', file, '-o', again)).code).toBe(0);
  expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
});

test('a branch is copied as text, and the map as a picture', async ({ crux }) => {
  await crux.openSample();
  await crux.press('Home', 'Control+c');
  await expect.poll(() => crux.electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/\n\s*[+-] /);
  await crux.press('Control+e');
  await crux.page.getByRole('dialog').getByRole('button', { name: 'Copy picture' }).click();
  await expect(crux.page.getByText(/The picture is on the clipboard/).first()).toBeVisible({ timeout: 30_000 });
  const hasPicture = await crux.electron.evaluate(({ clipboard }) => {
    // Before it took the browser's shape, the clipboard listed what it holds.
    const { availableFormats } = clipboard as unknown as { availableFormats?: () => string[] };
    return availableFormats === undefined ? clipboard.has('image/png') : availableFormats().includes('image/png');
  });
  expect(hasPicture).toBe(true);
});

test('a file that stands where the name gets its ending is replaced only after the dialog asked for that name', async ({
  crux,
  folder,
}) => {
  await crux.openSample();
  const file = path.join(folder, 'ports.png');
  writeFileSync(file, 'mine');
  const offered = await crux.electron.evaluateHandle(
    ({ dialog }, typed) => {
      const names: (string | undefined)[] = [];
      dialog.showSaveDialog = ((...[, { defaultPath }]: [unknown, { defaultPath?: string }]) => {
        names.push(defaultPath);
        return Promise.resolve({ canceled: names.length > 1, filePath: typed });
      }) as typeof dialog.showSaveDialog;
      return names;
    },
    path.join(folder, 'ports'),
  );
  await crux.press('Home', 'Control+e');
  const dialog = crux.page.getByRole('dialog', { name: 'Export map' });
  await dialog.getByRole('button', { name: /^Export .*…$/ }).click();
  await expect.poll(async () => (await offered.jsonValue())[1]).toBe(file);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
