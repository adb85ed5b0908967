import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { CruxError } from '../../model/borders/reply';
import type { DisplayList } from '../../model/picture/display-list';
import { defaultPictureOptions, type PictureOptions } from '../../model/picture/picture-options';
import { drawPng, pixelSizeOf } from './draw-png';
import { quietContext } from './job-context';
import { samplePicture } from './picture-sample.testing';

async function pngOf(list: DisplayList, options: Partial<PictureOptions> = {}): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const sink = (bytes: Uint8Array): Promise<void> => {
    parts.push(bytes);
    return Promise.resolve();
  };
  await drawPng(list, { ...defaultPictureOptions, ...options }, sink, quietContext);
  return Buffer.concat(parts);
}

async function decode(png: Buffer) {
  const image = await loadImage(png);
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const pixel = (x: number, y: number): readonly number[] => [
    ...data.subarray((y * image.width + x) * 4, (y * image.width + x) * 4 + 4),
  ];
  return { width: image.width, height: image.height, data, pixel };
}

describe('a picture as PNG', () => {
  it('is as large as the scale or the width says', async () => {
    expect(await decode(await pngOf(samplePicture(), { scale: 2 }))).toMatchObject({ width: 480, height: 320 });
    expect(await decode(await pngOf(samplePicture(), { widthPx: 600 }))).toMatchObject({ width: 600, height: 400 });
  });

  it('shows the colours of its theme', async () => {
    const { pixel } = await decode(await pngOf(samplePicture(), { scale: 1 }));
    expect(pixel(2, 2)).toEqual([0xf4, 0xf2, 0xed, 255]);
    expect(pixel(30, 110)).toEqual([0x0b, 0x64, 0x77, 255]);
    const dark = await decode(await pngOf(samplePicture(), { scale: 1, theme: 'dark' }));
    expect(dark.pixel(2, 2)).toEqual([0x16, 0x17, 0x19, 255]);
  });

  it('is clear where nothing is drawn when it is transparent', async () => {
    const { pixel } = await decode(await pngOf(samplePicture(), { scale: 1, isTransparent: true }));
    expect(pixel(2, 2)[3]).toBe(0);
    expect(pixel(30, 110)).toEqual([0x0b, 0x64, 0x77, 255]);
  });

  it('has the letters of the bundled font', async () => {
    const { data, width } = await decode(await pngOf(samplePicture(), { scale: 1 }));
    let inked = 0;
    for (let y = 26; y < 42; y += 1)
      for (let x = 20; x < 200; x += 1) if ((data[(y * width + x) * 4] ?? 255) < 100) inked += 1;
    expect(inked).toBeGreaterThan(150);
  });

  it('is the same drawn in strips and at once', async () => {
    // 4,000,000 pixels a strip: at 16 pixels a unit the sample takes three of them.
    const large = await decode(await pngOf(samplePicture(), { scale: 16 }));
    const pen = createCanvas(large.width, large.height).getContext('2d');
    const { paintCanvas } = await import('../../model/picture/paint-canvas');
    const { palettes } = await import('../../model/picture/themes');
    pen.lang = 'en';
    paintCanvas(pen, samplePicture(), {
      palette: palettes.light,
      isTransparent: false,
      scale: 16,
      fontOf: (face, size) => `${size}px "crux-${face}"`,
    });
    const whole = pen.getImageData(0, 0, large.width, large.height).data;
    let different = 0;
    for (let at = 0; at < whole.length; at += 1)
      if (Math.abs((whole[at] ?? 0) - (large.data[at] ?? 0)) > 2) different += 1;
    // Skia rounds the soft edge of a line differently where a strip cuts it: a handful of 39 million values.
    expect(different).toBeLessThan(whole.length / 100_000);
  });

  it('tells its title and how many pixels make an inch', async () => {
    const png = await pngOf(samplePicture(), { scale: 2 });
    const density = png.indexOf('pHYs');
    expect(png.readUInt32BE(density + 4)).toBe(Math.round(192 / 0.0254));
    expect(png.includes(Buffer.from('Ports – a debate', 'utf8'))).toBe(true);
  });

  it('is refused when too large, saying what to lower and how far', () => {
    const wide = { ...samplePicture(), width: 50_000, height: 100 };
    expect(() => pixelSizeOf(wide, { scale: 2, widthPx: null })).toThrow(
      /100,000 × 200 pixels.*scale to 1\.31 or less.*width to 65,535/,
    );
    const large = { ...samplePicture(), width: 20_000, height: 20_000 };
    expect(() => pixelSizeOf(large, { scale: 1, widthPx: null })).toThrow(CruxError);
    expect(() => pixelSizeOf(large, { scale: 1, widthPx: null })).toThrow(/at most 268 million.*0\.81 or less/);
    expect(pixelSizeOf(large, { scale: 0.81, widthPx: null }).width).toBe(16_200);
    expect(() => pixelSizeOf({ ...large, height: 1 }, { scale: 0.1, widthPx: 4 })).toThrow(/smaller than one pixel/);
  });

  it('keeps drawing when nothing of the map is there', async () => {
    expect(await decode(await pngOf({ ...samplePicture(), items: [] }, { scale: 1 }))).toMatchObject({ width: 240 });
  });

  it('passes on what went wrong while writing', async () => {
    const sink = (): Promise<void> => Promise.reject(new Error('the disk is gone'));
    await expect(drawPng(samplePicture(), defaultPictureOptions, sink, quietContext)).rejects.toThrow(
      'the disk is gone',
    );
  });
});
