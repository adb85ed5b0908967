import { currentLanguage } from '../../model/messages/current-language';
import type { DisplayList, Face } from '../../model/picture/display-list';
import { faces } from '../../model/picture/faces';
import { pageOf } from '../../model/picture/pages';
import { paintPdf, type FontRun, type PdfPen } from '../../model/picture/paint-pdf';
import type { PictureOptions } from '../../model/picture/picture-options';
import { palettes } from '../../model/picture/themes';
import { type FontRuns, openFontRuns } from './font-runs';
import { fontFile } from './picture-fonts';

interface StartedPdf {
  readonly pdf: PDFKit.PDFDocument;
  readonly runs: FontRuns;
  readonly runsOf: (text: string, face: Face) => readonly FontRun[];
}

/** A PDF without pages that tells what the picture shows and has the fonts at hand. */
export async function startPdf(list: DisplayList, date: number): Promise<StartedPdf> {
  // Loaded when needed: loading it takes longer than reading a map.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    autoFirstPage: false,
    lang: currentLanguage().locale,
    displayTitle: true,
    info: {
      Title: list.title,
      Subject: list.description,
      Creator: 'Crux',
      Producer: 'Crux',
      // pdfkit makes the file's id from the information, so the same map on the same date gives the same file.
      CreationDate: new Date(date),
    },
  });
  for (const face of faces) pdf.registerFont(face, fontFile(face));
  const runs = await openFontRuns();
  const registered = new Set<string>();
  const runsOf = (text: string, face: Face): readonly FontRun[] => {
    const found = runs.of(text, face);
    for (const [name, font] of runs.systemFonts) {
      if (registered.has(name)) continue;
      pdf.registerFont(name, font.path, font.postscriptName ?? undefined);
      registered.add(name);
    }
    return found;
  };
  return { pdf, runs, runsOf };
}

/** The picture as a PDF of one page: vectors, text that can be searched and copied, the letters it uses. Answers its warnings. */
export async function drawPdf(
  list: DisplayList,
  options: PictureOptions,
  sink: (bytes: Uint8Array) => Promise<void>,
): Promise<readonly string[]> {
  const page = pageOf(list, options.paper);
  const palette = palettes[options.theme];
  const { pdf, runs, runsOf } = await startPdf(list, options.date);
  pdf.addPage({ size: [page.width, page.height], margin: 0 });
  if (list.background !== null && !options.isTransparent) {
    pdf.rect(0, 0, page.width, page.height).fill(palette[list.background]);
  }
  // The whole page has its ground already, the margins of a sheet included.
  // The types of pdfkit know only one dash length, not the list that it takes too.
  paintPdf(pdf as unknown as PdfPen, list, {
    palette,
    isTransparent: true,
    x: page.x,
    y: page.y,
    scale: page.scale,
    runsOf,
  });
  pdf.end();
  for await (const chunk of pdf) await sink(chunk as Buffer);
  return runs.warnings();
}
