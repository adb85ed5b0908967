import type { BoxItem, DisplayItem, DisplayList, Face, PathItem, TextItem } from './display-list';
import type { Palette } from './themes';
import { type PathPen, tracePath } from './trace-path';

/** The part of Canvas2D that a picture needs: a browser's context and Skia's in Node both have it. */
interface CanvasPen extends PathPen {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'bevel' | 'miter' | 'round';
  font: string;
  direction: 'inherit' | 'ltr' | 'rtl';
  textAlign: 'center' | 'end' | 'left' | 'right' | 'start';
  textBaseline: 'alphabetic' | 'bottom' | 'hanging' | 'ideographic' | 'middle' | 'top';
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  translate(x: number, y: number): void;
  beginPath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fill(): void;
  stroke(): void;
  setLineDash(segments: number[]): void;
  fillText(text: string, x: number, y: number): void;
}

interface CanvasOptions {
  readonly palette: Palette;
  readonly isTransparent: boolean;
  /** Pixels per map unit. */
  readonly scale: number;
  /** The context's `font` for a face: names differ between a page and Node. */
  readonly fontOf: (face: Face, size: number) => string;
  /** Only this strip, in map units, moved to the top of the canvas; what lies outside is skipped. */
  readonly strip?: { readonly top: number; readonly bottom: number };
}

/** Top and bottom of what an item paints, in map units. */
function verticalSpanOf(item: DisplayItem): readonly [top: number, bottom: number] {
  // Ascenders and marks stay within one size above, descenders within half a size below the baseline.
  if (item.type === 'text') return [item.y - item.size * 1.5, item.y + item.size * 0.75];
  if (item.type === 'box') return [item.y - item.strokeWidth, item.y + item.height + item.strokeWidth];
  let top = Infinity;
  let bottom = -Infinity;
  for (const command of item.commands) {
    for (let place = 2; place < command.length; place += 2) {
      const y = command[place] as number;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return [top - item.strokeWidth, bottom + item.strokeWidth];
}

function paintShape(pen: CanvasPen, item: BoxItem | PathItem, palette: Palette): void {
  pen.beginPath();
  if (item.type === 'path') tracePath(pen, item.commands);
  else if (item.radius > 0) pen.roundRect(item.x, item.y, item.width, item.height, item.radius);
  else pen.rect(item.x, item.y, item.width, item.height);
  if (item.fill !== null) {
    pen.fillStyle = palette[item.fill];
    pen.fill();
  }
  if (item.stroke === null || item.strokeWidth <= 0) return;
  const isRound = item.type === 'path' && item.cap === 'round';
  pen.strokeStyle = palette[item.stroke];
  pen.lineWidth = item.strokeWidth;
  pen.lineCap = isRound ? 'round' : 'butt';
  pen.lineJoin = isRound ? 'round' : 'miter';
  if (item.dash.length > 0) pen.setLineDash([...item.dash]);
  pen.stroke();
  if (item.dash.length > 0) pen.setLineDash([]);
}

/** Sets the font only when it changes: parsing it costs more than drawing a short line. */
function textPainter(pen: CanvasPen, { palette, fontOf }: CanvasOptions): (item: TextItem) => void {
  const fonts = new Map<string, string>();
  let current = '';
  let isRightToLeft = false;
  pen.direction = 'ltr';
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  return item => {
    const key = `${item.face} ${item.size}`;
    if (key !== current) {
      let font = fonts.get(key);
      if (font === undefined) {
        font = fontOf(item.face, item.size);
        fonts.set(key, font);
      }
      pen.font = font;
      current = key;
    }
    if (item.isRightToLeft !== isRightToLeft) {
      isRightToLeft = item.isRightToLeft;
      pen.direction = isRightToLeft ? 'rtl' : 'ltr';
    }
    pen.fillStyle = palette[item.fill];
    pen.fillText(item.text, item.x, item.y);
  };
}

/** Paints the picture with its top left corner at the canvas's; the canvas is expected to be clear. */
export function paintCanvas(pen: CanvasPen, list: DisplayList, options: CanvasOptions): void {
  const { palette, isTransparent, scale, strip } = options;
  pen.save();
  pen.scale(scale, scale);
  if (strip !== undefined) pen.translate(0, -strip.top);
  if (list.background !== null && !isTransparent) {
    pen.fillStyle = palette[list.background];
    const top = strip?.top ?? 0;
    // One unit more on each side: a picture of a fractional size would end in a half transparent row.
    pen.fillRect(-1, top - 1, list.width + 2, (strip?.bottom ?? list.height) - top + 2);
  }
  const paintText = textPainter(pen, options);
  for (const item of list.items) {
    if (strip !== undefined) {
      const [top, bottom] = verticalSpanOf(item);
      if (bottom < strip.top || top > strip.bottom) continue;
    }
    if (item.type === 'text') paintText(item);
    else paintShape(pen, item, palette);
  }
  pen.restore();
}
