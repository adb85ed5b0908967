import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { writeIcns, writeIco } from './packaging/icon-files.mjs';
import { isStarted, root } from './node24.mjs';

const folder = path.join(root, 'assets', 'icons');
export const pngSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/**
 * @param {Buffer} svg
 * @param {number} size edge in pixels
 * @returns {Promise<Buffer>} a PNG
 */
async function drawIcon(svg, size) {
  // The size is written into the drawing, so that lines are drawn for it rather than scaled down from pixels.
  const sized = svg.toString('utf8').replace('width="1024" height="1024"', `width="${size}" height="${size}"`);
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(sized)), 0, 0, size, size);
  return canvas.encode('png');
}

/** Draws every icon file the three platforms ask for from the one drawing. */
export async function makeIcons() {
  const svg = readFileSync(path.join(folder, 'crux.svg'));
  /** @type {Map<number, Buffer>} */
  const images = new Map();
  for (const size of pngSizes) images.set(size, await drawIcon(svg, size));
  for (const [size, png] of images) writeFileSync(path.join(folder, `${size}x${size}.png`), png);
  writeFileSync(path.join(folder, 'icon.ico'), writeIco(images));
  writeFileSync(path.join(folder, 'icon.icns'), writeIcns(images));
}

if (isStarted(import.meta.url)) await makeIcons();
