import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../model/layout/measure-text';
import type { DisplayItem } from '../../model/picture/display-list';
import { pictureOf } from '../../model/picture/map-picture';
import { defaultPictureOptions } from '../../model/picture/picture-options';
import { inkedPosterOf } from '../../model/picture/inked-sheets';
import type { PrintLayout } from '../../model/picture/poster';
import { generateMap } from '../../model/testing/generate-map';
import { drawPoster } from './draw-poster';
import { drawPrintPage } from './draw-print-page';
import { quietContext } from './job-context';

const options = { ...defaultPictureOptions, theme: 'mono' } as const;
const list = pictureOf(generateMap({ claims: 40 }), options, measureText);
const poster: PrintLayout = { paper: 'a4', orientation: 'landscape', across: 3 };

async function pdfOf(print: PrintLayout, onProgress: (part: number) => void = () => undefined) {
  const parts: Uint8Array[] = [];
  const sink = (bytes: Uint8Array): Promise<void> => {
    parts.push(bytes);
    return Promise.resolve();
  };
  await drawPoster(list, options, print, sink, { onProgress });
  return getDocument({ data: new Uint8Array(Buffer.concat(parts)), verbosity: 0 }).promise;
}

async function textOf(pdf: Awaited<ReturnType<typeof pdfOf>>, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map(item => ('str' in item ? item.str : '')).join(' ');
}

describe('a map on sheets of paper', () => {
  it('is a PDF with a page for each sheet, each with its name and its part of the words', async () => {
    const { tiles, sheetWidth, sheetHeight } = inkedPosterOf(list, poster);
    const parts: number[] = [];
    const pdf = await pdfOf(poster, part => parts.push(part));
    expect(pdf.numPages).toBe(tiles.length);
    expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    expect(parts.at(-1)).toBe(1);
    let all = '';
    for (let page = 1; page <= pdf.numPages; page += 1) {
      expect((await pdf.getPage(page)).view).toEqual([0, 0, sheetWidth, sheetHeight]);
      const text = await textOf(pdf, page);
      expect(text).toContain(`Sheet ${page} of ${tiles.length}`);
      all += text;
    }
    // What lies across a cut is read on neither sheet; all the rest is.
    const isWhole = (item: DisplayItem): boolean =>
      item.type === 'text' &&
      tiles.some(({ x, width }) => item.x >= x + 1 && item.x + item.width <= x + width - 1) &&
      tiles.some(({ y, height }) => item.y - item.size >= y && item.y + item.size / 2 <= y + height);
    const whole = list.items.filter(isWhole);
    expect(whole.length).toBeGreaterThan(100);
    for (const item of whole) if (item.type === 'text') expect(all).toContain(item.text.trim());
  });

  it('is one page without marks where it goes on one sheet', async () => {
    const pdf = await pdfOf({ paper: 'letter', orientation: 'auto', across: 1 });
    expect(pdf.numPages).toBe(1);
    expect(await textOf(pdf, 1)).not.toContain('Sheet 1');
  });

  it('is a page for the system to print: a drawing for each sheet, its letters within, nothing that loads or runs', async () => {
    const { html, sheetWidth, sheetHeight } = await drawPrintPage(list, options, poster, quietContext);
    const { tiles } = inkedPosterOf(list, poster);
    expect(html.match(/<svg xmlns=/g)).toHaveLength(tiles.length);
    expect(html).toContain(`@page{size:${sheetWidth}pt ${sheetHeight}pt`);
    expect(html).toContain('data:font/woff;base64,');
    expect(html).not.toMatch(/<script|(?:href|src)="/);
  });

  it('tells in black and white what speaks for and what against, by word and by line', async () => {
    const { html } = await drawPrintPage(list, options, poster, quietContext);
    const colours = new Set(
      [...html.matchAll(/(?:fill|stroke)="(#[0-9A-Fa-f]{6})"/g)].map(([, colour]) => colour ?? ''),
    );
    const isGrey = (colour: string): boolean => new Set(colour.slice(1).match(/../g)).size === 1;
    expect([...colours].filter(colour => !isGrey(colour))).toEqual([]);
    expect(html).toContain('stroke-dasharray');
    expect(html).toContain('>because<');
    expect(html).toContain('>but<');
  });
});
