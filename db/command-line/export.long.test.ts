import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsOf } from '../../model/argument-map';
import { writeMapJson } from '../../model/formats/map-json';
import { generateMap } from '../../model/testing/generate-map';
import { BuiltCli } from './cli.testing';

const map = generateMap({ claims: 30, seed: 7 });
const texts = [...map.claims.values()].map(claim => claim.text);
const cli = new BuiltCli();
/** Lines are cut at spaces, so words are compared without them. */
const joined = (text: string): string => text.replace(/\s+/g, '');

beforeAll(async () => {
  await cli.build();
  writeFileSync(cli.path('ports.argmap.json'), writeMapJson(contentsOf(map)));
});
afterAll(() => cli.remove());

async function pdfText(file: string) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  return {
    pages: pdf.numPages,
    view: page.view,
    text: joined(items.map(item => ('str' in item ? item.str : '')).join('')),
  };
}

describe('crux export', () => {
  it('writes a PNG of the width asked for, in the colours of the theme', async () => {
    const ended = await cli.run('export', 'ports.argmap.json', '-o', 'ports.png', '--width', '1200', '--theme', 'dark');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(/^Wrote ports\.png \([\d,]+ bytes\)\.\n$/);
    const image = await loadImage(cli.path('ports.png'));
    expect(image.width).toBe(1200);
    const pen = createCanvas(image.width, image.height).getContext('2d');
    pen.drawImage(image, 0, 0);
    expect([...pen.getImageData(0, 0, 1, 1).data]).toEqual([0x16, 0x17, 0x19, 255]);
  });

  it('writes a PNG twice as large at twice the scale', async () => {
    await cli.run('export', 'ports.argmap.json', '-o', 'one.png', '--scale', '1');
    await cli.run('export', 'ports.argmap.json', '-o', 'two.png', '--scale', '2');
    const [one, two] = await Promise.all(['one.png', 'two.png'].map(name => loadImage(cli.path(name))));
    expect(Math.abs((two?.width ?? 0) - 2 * (one?.width ?? 0))).toBeLessThanOrEqual(1);
  });

  it('writes an SVG with the text of every claim, its title and its fonts, and nothing that runs', async () => {
    expect(await cli.run('export', 'ports.argmap.json', '-o', 'ports.svg', '--transparent')).toMatchObject({
      code: 0,
      err: '',
    });
    const svg = readFileSync(cli.path('ports.svg'), 'utf8');
    const written = joined([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(match => match[1]).join(''));
    for (const text of texts) expect(written).toContain(joined(text));
    expect(svg).toContain('<title id="title">Generated debate of 30 claims</title>');
    expect(svg).toContain('data:font/woff;base64,');
    expect(svg).not.toMatch(/<script|foreignObject|https?:(?!\/\/www\.w3\.org)/);
  });

  it('shows an SVG as wide as asked for', async () => {
    await cli.run('export', 'ports.argmap.json', '-o', 'wide.svg', '--width', '900');
    expect(readFileSync(cli.path('wide.svg'), 'utf8')).toContain('width="900"');
  });

  it('writes a PDF of one page with the text of every claim and embedded fonts', async () => {
    expect(await cli.run('export', 'ports.argmap.json', '-o', 'ports.pdf')).toMatchObject({ code: 0, err: '' });
    const { pages, text } = await pdfText(cli.path('ports.pdf'));
    expect(pages).toBe(1);
    for (const claim of texts) expect(text).toContain(joined(claim));
    const raw = readFileSync(cli.path('ports.pdf'), 'latin1');
    expect(raw.match(/\/FontFile2/g)?.length).toBe(raw.match(/\/Type \/FontDescriptor/g)?.length);
  });

  it('fits a PDF on the sheet that is asked for', async () => {
    await cli.run('export', 'ports.argmap.json', '-o', 'sheet.pdf', '--paper', 'a3');
    const { view } = await pdfText(cli.path('sheet.pdf'));
    expect([view[2], view[3]].sort()).toEqual([1190.55, 841.89]);
  });

  it('grows the map the way that is asked for', async () => {
    const sizes = [];
    for (const direction of ['down', 'right']) {
      await cli.run('export', 'ports.argmap.json', '-o', `${direction}.svg`, '--direction', direction);
      sizes.push(/viewBox="[^"]+"/.exec(readFileSync(cli.path(`${direction}.svg`), 'utf8'))?.[0]);
    }
    expect(sizes[0]).not.toBe(sizes[1]);
  });

  it('writes a map file that reads back byte for byte', async () => {
    expect((await cli.run('export', 'ports.argmap.json', '-o', 'copy.argmap')).code).toBe(0);
    expect((await cli.run('export', 'copy.argmap', '-o', 'back.argmap.json')).code).toBe(0);
    expect(readFileSync(cli.path('back.argmap.json'), 'utf8')).toBe(
      readFileSync(cli.path('ports.argmap.json'), 'utf8'),
    );
  });

  it('writes an outline with the text of every claim', async () => {
    await cli.run('export', 'ports.argmap.json', '-o', 'ports.md');
    const outline = readFileSync(cli.path('ports.md'), 'utf8');
    for (const text of texts) expect(outline).toContain(text);
  });

  it('says when an option changes nothing', async () => {
    const ended = await cli.run('export', 'ports.argmap.json', '-o', 'scaled.svg', '--scale', '3');
    expect(ended).toMatchObject({ code: 0, err: 'Note: --scale has no effect on a .svg file.\n' });
  });

  it('refuses a picture that is too large and leaves no half file', async () => {
    const ended = await cli.run('export', 'ports.argmap.json', '-o', 'huge.png', '--width', '60000');
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/^crux: The picture would be 60,000 × [\d,]+ pixels; at most 268 million/);
    expect(readdirSync(cli.folder).filter(name => name.includes('huge'))).toEqual([]);
  });

  it('leaves what was there when it cannot write', async () => {
    mkdirSync(cli.path('folder.png'));
    const folder = await cli.run('export', 'ports.argmap.json', '-o', 'folder.png');
    expect(folder).toMatchObject({ code: 1, out: '' });
    expect(folder.err).toContain('“folder.png” cannot be written: it is a folder.');
    const nowhere = await cli.run('export', 'ports.argmap.json', '-o', 'no/such/place.png');
    expect(nowhere).toMatchObject({ code: 1 });
    expect(nowhere.err).toContain('there is no folder');
    expect(readdirSync(cli.folder).filter(name => name.endsWith('.part'))).toEqual([]);
  });

  it('says that a full disk is full', async ({ skip }) => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) skip('needs root on Linux to mount a small disk');
    const { execFileSync } = await import('node:child_process');
    mkdirSync(cli.path('small'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', cli.path('small')], { stdio: 'ignore' });
    } catch {
      skip('mounting is not allowed here');
    }
    try {
      writeFileSync(cli.path('small', 'ports.png'), 'what was there');
      const ended = await cli.run('export', 'ports.argmap.json', '-o', 'small/ports.png');
      expect(ended.code).toBe(1);
      expect(ended.err).toContain('the disk is full');
      expect(readdirSync(cli.path('small'))).toEqual(['ports.png']);
      expect(readFileSync(cli.path('small', 'ports.png'), 'utf8')).toBe('what was there');
    } finally {
      execFileSync('umount', [cli.path('small')]);
    }
  });

  it('ends with code 2 when the command line is not understood', async () => {
    const ended = await cli.run('export', 'ports.argmap.json', '-o', 'a.png', '--colour', 'red');
    expect(ended).toEqual({ code: 2, out: '', err: 'crux: There is no option “--colour”.\n' });
  });

  it('draws and answers in the language of the terminal or of --lang, and writes the same map file in each', async () => {
    const answers: string[] = [];
    for (const [name, locale, ...language] of [
      ['english', 'C.UTF-8'],
      ['terminal', 'it_IT.UTF-8'],
      ['asked', 'C.UTF-8', '--lang', 'it'],
    ] as const) {
      cli.locale = locale;
      await cli.run('export', 'ports.argmap.json', '-o', `${name}.argmap.json`, ...language);
      answers.push((await cli.run('export', 'ports.argmap.json', '-o', `${name}.svg`, ...language)).out);
    }
    cli.locale = 'C.UTF-8';
    const textOf = (name: string): string => readFileSync(cli.path(name), 'utf8');
    expect(textOf('terminal.argmap.json')).toBe(textOf('english.argmap.json'));
    expect(textOf('asked.argmap.json')).toBe(textOf('english.argmap.json'));
    expect(textOf('english.svg')).toContain('>because<');
    expect(textOf('terminal.svg')).toContain('>perché<');
    expect(textOf('asked.svg')).toBe(textOf('terminal.svg'));
    expect(answers.map(answer => answer.split(' ')[0])).toEqual(['Wrote', 'Scritto', 'Scritto']);
  });

  it('refuses to write over the file that it reads, under any name', async () => {
    symlinkSync(cli.path('ports.argmap.json'), cli.path('link.argmap.json'));
    const ended = await cli.run('export', 'ports.argmap.json', '-o', 'link.argmap.json');
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('is the file that is read');
  });
});
