import type * as skia from '@napi-rs/canvas';
import { CruxError } from '../../model/borders/reply';
import { message } from '../../model/messages/message';
import type { DisplayList, Face } from '../../model/picture/display-list';
import { faces, faceStyles } from '../../model/picture/faces';
import { paintCanvas } from '../../model/picture/paint-canvas';
import type { PictureOptions } from '../../model/picture/picture-options';
import { palettes } from '../../model/picture/themes';
import type { JobContext } from './job-context';
import { fontPath } from './picture-fonts';
import { openPng, type PngSink } from './png-encoder';

/** What browsers' and Skia's own canvases take; a larger picture could not be opened elsewhere either. */
const maximumSide = 65_535;
const maximumPixels = 268_000_000;
/** 16 MB of pixels at a time, so that memory does not grow with the picture. */
const pixelsAtATime = 4_000_000;
/** A map unit is a CSS pixel, 1/96 inch. */
const unitsPerInch = 96;

let hasFonts = false;

/** Under names of our own, so that an installed font of the same family never takes their place. */
function fontName(face: Face): string {
  return `crux-${face}`;
}

function loadFonts({ GlobalFonts }: typeof skia): void {
  if (hasFonts) return;
  for (const face of faces) {
    if (GlobalFonts.registerFromPath(fontPath(face), fontName(face)) === null) {
      throw new Error(`The bundled font ${fontPath(face)} could not be loaded.`);
    }
  }
  hasFonts = true;
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
  /** Pixels per map unit. */
  readonly scale: number;
}

/** The picture's size in pixels, or a refusal that says what to lower and how far. */
export function pixelSizeOf(
  list: DisplayList,
  { scale, widthPx }: Pick<PictureOptions, 'scale' | 'widthPx'>,
): PixelSize {
  const factor = widthPx === null ? scale : widthPx / list.width;
  const width = Math.round(list.width * factor);
  const height = Math.round(list.height * factor);
  if (!(width >= 1 && height >= 1)) throw new CruxError('bad-request', message('jobs.tooSmall'));
  const refuse = (key: 'jobs.tooWide' | 'jobs.tooLarge', limit: number, largest: number): never => {
    const down = Math.floor(largest * 100) / 100;
    const widest = Math.floor(list.width * largest);
    throw new CruxError('too-large', message(key, { width, height, limit, scale: down, widthPx: widest }));
  };
  if (Math.max(width, height) > maximumSide) {
    refuse('jobs.tooWide', maximumSide, maximumSide / Math.max(list.width, list.height));
  }
  if (width * height > maximumPixels) {
    refuse('jobs.tooLarge', maximumPixels / 1e6, Math.sqrt(maximumPixels / (list.width * list.height)));
  }
  return { width, height, scale: factor };
}

/** Draws the picture strip by strip and hands the PNG's bytes to the sink as they come. */
export async function drawPng(
  list: DisplayList,
  options: PictureOptions,
  sink: PngSink,
  context: JobContext,
): Promise<void> {
  const { width, height, scale } = pixelSizeOf(list, options);
  // Loaded when needed: most commands draw nothing.
  const loaded = await import('@napi-rs/canvas');
  loadFonts(loaded);
  const hasAlpha = options.isTransparent || list.background === null;
  const png = await openPng({ width, height, hasAlpha, pixelsPerInch: unitsPerInch * scale, title: list.title }, sink);
  const rowsAtATime = Math.max(1, Math.min(height, Math.floor(pixelsAtATime / width)));
  const canvas = loaded.createCanvas(width, rowsAtATime);
  const pen = canvas.getContext('2d');
  // Without a language Skia asks the host for one, and some letters' shapes depend on it.
  pen.lang = 'en';
  for (let row = 0; row < height; row += rowsAtATime) {
    const rows = Math.min(rowsAtATime, height - row);
    pen.clearRect(0, 0, width, rowsAtATime);
    paintCanvas(pen, list, {
      palette: palettes[options.theme],
      isTransparent: options.isTransparent,
      scale,
      fontOf: (face, size) => `${size}px "${fontName(face)}", ${faceStyles[face].generic}`,
      strip: { top: row / scale, bottom: (row + rows) / scale },
    });
    await png.writeRows(pen.getImageData(0, 0, width, rows).data);
    context.onProgress((row + rows) / height);
  }
  await png.end();
}
