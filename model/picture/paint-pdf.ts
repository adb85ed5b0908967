import type { BoxItem, DisplayList, Face, PathItem, TextItem } from './display-list';
import type { Palette } from './themes';
import { type PathPen, tracePath } from './trace-path';

/** The part of a PDF writer that a picture needs; y grows downwards, as in pdfkit. */
export interface PdfPen extends PathPen {
  save(): unknown;
  restore(): unknown;
  translate(x: number, y: number): unknown;
  scale(factor: number): unknown;
  rect(x: number, y: number, width: number, height: number): unknown;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): unknown;
  lineWidth(width: number): unknown;
  lineCap(cap: 'butt' | 'round'): unknown;
  lineJoin(join: 'miter' | 'round'): unknown;
  dash(lengths: number[], options: object): unknown;
  undash(): unknown;
  fill(colour: string): unknown;
  stroke(colour: string): unknown;
  fillAndStroke(fill: string, stroke: string): unknown;
  fillColor(colour: string): unknown;
  font(name: string): unknown;
  fontSize(size: number): unknown;
  widthOfString(text: string): number;
  text(
    text: string,
    x: number,
    y: number,
    options: { readonly lineBreak: false; readonly baseline: 'alphabetic'; readonly features?: [] },
  ): unknown;
}

/** A stretch of one run that one font can draw. */
export interface FontRun {
  readonly text: string;
  readonly font: string;
}

interface PdfOptions {
  readonly palette: Palette;
  readonly isTransparent: boolean;
  /** Where the picture's top left corner lies on the page, in points. */
  readonly x: number;
  readonly y: number;
  /** Points per map unit. */
  readonly scale: number;
  /** Cuts text into stretches for the bundled font and for whatever stands in for it. */
  readonly runsOf: (text: string, face: Face) => readonly FontRun[];
}

/** A dot is a dash of no length with round ends; pdfkit wants a length. */
const shortestDash = 0.01;

/** Writes a line's width, ends and dash only when they differ from the line before: a map has thousands of lines of few kinds. */
function linePen(pen: PdfPen): (item: BoxItem | PathItem) => void {
  let width = 0;
  let isRound: boolean | null = null;
  let dash = '';
  return item => {
    if (item.strokeWidth !== width) pen.lineWidth((width = item.strokeWidth));
    const wanted = item.type === 'path' && item.cap === 'round';
    if (wanted !== isRound) {
      isRound = wanted;
      pen.lineCap(wanted ? 'round' : 'butt');
      pen.lineJoin(wanted ? 'round' : 'miter');
    }
    const pattern = item.dash.join(' ');
    if (pattern === dash) return;
    dash = pattern;
    if (pattern === '') pen.undash();
    else
      pen.dash(
        item.dash.map(length => Math.max(length, shortestDash)),
        {},
      );
  };
}

function paintShape(
  pen: PdfPen,
  item: BoxItem | PathItem,
  palette: Palette,
  setLine: (item: BoxItem | PathItem) => void,
): void {
  const hasStroke = item.stroke !== null && item.strokeWidth > 0;
  if (item.fill === null && !hasStroke) return;
  if (hasStroke) setLine(item);
  if (item.type === 'path') tracePath(pen, item.commands);
  else if (item.radius > 0) pen.roundedRect(item.x, item.y, item.width, item.height, item.radius);
  else pen.rect(item.x, item.y, item.width, item.height);
  if (item.stroke === null || !hasStroke) {
    if (item.fill !== null) pen.fill(palette[item.fill]);
  } else if (item.fill === null) pen.stroke(palette[item.stroke]);
  else pen.fillAndStroke(palette[item.fill], palette[item.stroke]);
}

const plain = { lineBreak: false, baseline: 'alphabetic' } as const;

function paintText(pen: PdfPen, item: TextItem, { palette, runsOf }: PdfOptions): void {
  const runs = runsOf(item.text, item.face);
  pen.fillColor(palette[item.fill]);
  let x = item.x;
  for (const run of item.isRightToLeft ? runs.toReversed() : runs) {
    pen.font(run.font);
    pen.fontSize(item.size);
    // A list of features, even an empty one, makes pdfkit lay the run out as a whole; word by word, right-to-left text would
    // come out in the wrong order.
    pen.text(run.text, x, item.y, item.isRightToLeft ? { ...plain, features: [] } : plain);
    if (runs.length > 1) x += pen.widthOfString(run.text);
  }
}

/** Paints the picture on the current page as vectors; its text stays text, in the order of the list. */
export function paintPdf(pen: PdfPen, list: DisplayList, options: PdfOptions): void {
  pen.save();
  pen.translate(options.x, options.y);
  pen.scale(options.scale);
  if (list.background !== null && !options.isTransparent) {
    pen.rect(0, 0, list.width, list.height);
    pen.fill(options.palette[list.background]);
  }
  const setLine = linePen(pen);
  for (const item of list.items) {
    if (item.type !== 'text') paintShape(pen, item, options.palette, setLine);
    else if (item.text !== '') paintText(pen, item, options);
  }
  pen.restore();
}
