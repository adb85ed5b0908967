import { measureText } from '../../model/layout/measure-text';
import type { DisplayList } from '../../model/picture/display-list';
import { paintPdf, type PdfPen } from '../../model/picture/paint-pdf';
import type { PictureOptions } from '../../model/picture/picture-options';
import { inkedPosterOf } from '../../model/picture/inked-sheets';
import { itemsOfTiles, placeOnSheet, type PrintLayout, sheetMarks } from '../../model/picture/poster';
import { palettes } from '../../model/picture/themes';
import { startPdf } from './draw-pdf';
import type { JobContext } from './job-context';

/** The picture on sheets of paper, as vectors, one page for each sheet. Answers its warnings. */
export async function drawPoster(
  list: DisplayList,
  options: PictureOptions,
  print: PrintLayout,
  sink: (bytes: Uint8Array) => Promise<void>,
  context: JobContext,
): Promise<readonly string[]> {
  const poster = inkedPosterOf(list, print);
  const palette = palettes[options.theme];
  const { pdf, runs, runsOf } = await startPdf(list, options.date);
  const pen = pdf as unknown as PdfPen;
  const items = itemsOfTiles(list.items, poster.tiles);
  poster.tiles.forEach((tile, index) => {
    pdf.addPage({ size: [poster.sheetWidth, poster.sheetHeight], margin: 0 });
    const { x, y } = placeOnSheet(poster, tile);
    const { scale } = poster;
    pdf.save();
    pdf.rect(x, y, tile.width * scale, tile.height * scale).clip();
    const shown = { ...list, items: items[index] ?? [] };
    const place = { x: x - tile.x * scale, y: y - tile.y * scale, scale };
    paintPdf(pen, shown, { palette, isTransparent: false, runsOf, ...place });
    pdf.restore();
    const marks = { ...list, items: sheetMarks(poster, tile, list.title, measureText) };
    paintPdf(pen, marks, { palette, isTransparent: true, runsOf, x: 0, y: 0, scale: 1 });
    context.onProgress((index + 1) / poster.tiles.length);
  });
  pdf.end();
  for await (const chunk of pdf) await sink(chunk as Buffer);
  return runs.warnings();
}
