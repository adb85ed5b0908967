import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { DisplayList } from '../../model/picture/display-list';
import { defaultPictureOptions, type PictureOptions } from '../../model/picture/picture-options';
import { drawPdf } from './draw-pdf';
import { samplePicture, sampleText } from './picture-sample.testing';

async function pdfOf(list: DisplayList, options: Partial<PictureOptions> = {}) {
  const parts: Uint8Array[] = [];
  const warnings = await drawPdf(list, { ...defaultPictureOptions, ...options }, bytes => {
    parts.push(bytes);
    return Promise.resolve();
  });
  const bytes = Buffer.concat(parts);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const content = await page.getTextContent();
  const runs = content.items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const { info } = await pdf.getMetadata();
  return {
    bytes,
    warnings,
    pages: pdf.numPages,
    view: page.view,
    runs,
    info: info as Readonly<Record<string, unknown>>,
  };
}

describe('a picture as PDF', () => {
  it('is one page as large as the map', async () => {
    const { pages, view } = await pdfOf(samplePicture());
    expect(pages).toBe(1);
    expect(view).toEqual([0, 0, 180, 120]);
  });

  it('keeps text that can be searched, in the order and at the place of the picture', async () => {
    const { runs } = await pdfOf(samplePicture());
    expect(runs.map(run => run.str)).toEqual(['Italian fees rose by 62 %', 'Contention']);
    const transform = runs[0]?.transform as readonly number[];
    expect(transform[4]).toBeCloseTo(15, 2);
    expect(transform[5]).toBeCloseTo(120 - 30, 2);
  });

  it('carries the fonts it uses, cut down to their letters', async () => {
    const { bytes } = await pdfOf(samplePicture());
    const names = [...bytes.toString('latin1').matchAll(/\/FontName \/([A-Z]{6}\+[\w-]+)/g)].map(match => match[1]);
    expect(names.map(name => name?.slice(7)).sort()).toEqual(['SourceSans3-Regular', 'SourceSerif4-SemiBold']);
    expect(bytes.toString('latin1').match(/\/FontFile2/g)).toHaveLength(2);
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('tells its title, its subject and its language', async () => {
    const { info, bytes } = await pdfOf(samplePicture());
    expect(info).toMatchObject({ Title: 'Ports – a debate', Subject: 'A map with one claim', Creator: 'Crux' });
    expect(bytes.toString('latin1')).toContain('/Lang (en-GB)');
  });

  it('goes on a sheet turned the way that shows it larger', async () => {
    expect((await pdfOf(samplePicture(), { paper: 'a4' })).view).toEqual([0, 0, 841.89, 595.28]);
    const tall = { ...samplePicture(), height: 900 };
    expect((await pdfOf(tall, { paper: 'letter' })).view).toEqual([0, 0, 612, 792]);
  });

  it('never grows beyond what the format allows', async () => {
    const wide = { ...samplePicture(), width: 100_000, height: 1000 };
    expect((await pdfOf(wide)).view).toEqual([0, 0, 14_400, 144]);
  });

  it('says which characters no font here can draw, and draws the rest', async () => {
    const { warnings, runs } = await pdfOf(samplePicture([{ ...sampleText, y: 80, text: 'Tangut 𗀀 end' }]));
    expect(warnings.join()).toContain('U+17000');
    expect(runs.some(run => run.str.includes('Tangut'))).toBe(true);
  });

  it('draws what the bundled fonts lack with an installed font that has it', async () => {
    const { warnings, runs } = await pdfOf(samplePicture([{ ...sampleText, y: 80, text: 'a ⣿ b' }]));
    // Without any font for it on this machine there is nothing to draw it with, and the warning says so.
    if (warnings.length > 0) expect(warnings.join()).toContain('U+28FF');
    else expect(runs.map(run => run.str).join('')).toContain('⣿');
  });
});
