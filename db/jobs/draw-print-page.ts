import type { PrintPage } from '../../model/borders/job-api';
import { currentLanguage } from '../../model/messages/current-language';
import { measureText } from '../../model/layout/measure-text';
import type { DisplayList } from '../../model/picture/display-list';
import { escapeXml, fontFaces, svgElements } from '../../model/picture/paint-svg';
import type { PictureOptions } from '../../model/picture/picture-options';
import { inkedPosterOf } from '../../model/picture/inked-sheets';
import { itemsOfTiles, placeOnSheet, type PrintLayout, sheetMarks } from '../../model/picture/poster';
import { palettes } from '../../model/picture/themes';
import type { JobContext } from './job-context';
import { embeddedFonts } from './subset-fonts';

const hairPoints = 1.5;

/** The sheets as a web page that loads and runs nothing: what the system's print dialog is given. */
export async function drawPrintPage(
  list: DisplayList,
  options: PictureOptions,
  print: PrintLayout,
  context: JobContext,
): Promise<PrintPage> {
  const poster = inkedPosterOf(list, print);
  const palette = palettes[options.theme];
  const { sheetWidth, sheetHeight, scale } = poster;
  const items = itemsOfTiles(list.items, poster.tiles);
  const marks = poster.tiles.map(tile => sheetMarks(poster, tile, list.title, measureText));
  const fonts = await embeddedFonts({ ...list, items: [...list.items, ...marks.flat()] });
  const sheets = poster.tiles.map((tile, index) => {
    const { x, y } = placeOnSheet(poster, tile);
    const ground =
      list.background === null
        ? ''
        : `<rect x="${tile.x}" y="${tile.y}" width="${tile.width}" height="${tile.height}" fill="${palette[list.background]}"/>\n`;
    const place = `x="${x}" y="${y}" width="${tile.width * scale}" height="${tile.height * scale}"`;
    const view = `viewBox="${tile.x} ${tile.y} ${tile.width} ${tile.height}" preserveAspectRatio="none"`;
    context.onProgress((index + 1) / poster.tiles.length);
    return (
      `<div class="sheet"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheetWidth} ${sheetHeight}" xml:space="preserve">\n` +
      `<svg ${place} ${view}>\n${ground}${svgElements(items[index] ?? [], palette)}</svg>\n` +
      `${svgElements(marks[index] ?? [], palette)}</svg></div>`
    );
  });
  // Browsers cut pages at whole pixels: a sheet as high as its page would end on the next one. The hair that is cut off is margin.
  const style = `@page{size:${sheetWidth}pt ${sheetHeight}pt;margin:0}html,body{margin:0}
.sheet{width:${sheetWidth}pt;height:${sheetHeight - hairPoints}pt;overflow:hidden;break-after:page;break-inside:avoid}.sheet:last-child{break-after:auto}
.sheet>svg{display:block;width:${sheetWidth}pt;height:${sheetHeight}pt}`;
  const html = `<!doctype html>
<html lang="${currentLanguage().locale}"><head><meta charset="utf-8"><title>${escapeXml(list.title)}</title>
${fontFaces(fonts)}<style>${style}</style></head><body>
${sheets.join('\n')}
</body></html>
`;
  return { html, sheetWidth, sheetHeight };
}
