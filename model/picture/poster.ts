import type { DisplayItem, DisplayList } from './display-list';
import { pathItem, textItem } from './items';
import type { Measure } from '../layout/measure';
import { message } from '../messages/message';

export type PrintPaper = 'a4' | 'a3' | 'letter';
export type Orientation = 'auto' | 'portrait' | 'landscape';

/** How a picture goes on sheets of paper. */
export interface PrintLayout {
  readonly paper: PrintPaper;
  readonly orientation: Orientation;
  /** 1: the whole picture on one sheet; more: a poster this many sheets wide. */
  readonly across: number;
}

/** A rectangle of the picture (map units) and where its top left corner lies on its sheet (points). */
export interface Tile {
  /** From the left, whichever way the picture is read. */
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Poster {
  /** Of one sheet, in points (1/72 inch). */
  readonly sheetWidth: number;
  readonly sheetHeight: number;
  /** Unprinted edge on every side, in points. */
  readonly margin: number;
  /** What two neighbours both show, in points. */
  readonly overlap: number;
  /** Points per map unit. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  /** Row by row, each as the picture is read; blank ones may be left out. None where there are more than anybody could print. */
  readonly tiles: readonly Tile[];
  /** How many were left out. */
  readonly blankCount: number;
  /** It is read from the right, and so are its sheets. */
  readonly isMirrored: boolean;
}

export const printPapers: readonly PrintPaper[] = ['a4', 'a3', 'letter'];
export const orientations: readonly Orientation[] = ['auto', 'portrait', 'landscape'];
export const mostAcross = 10;
/** More sheets than this are a mistake of the map's shape, not a poster. */
export const mostSheets = 200;
/** With more places than this, blank ones included, no tile is even made: a chain of 100,000 claims would have millions. */
const mostPlaces = mostSheets * mostAcross;

const sheets: Readonly<Record<PrintPaper, readonly [short: number, long: number]>> = {
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  letter: [612, 792],
};
/** 10 mm, which every printer can do; the label of a poster's sheet stands in it. */
const margin = 28.35;
/** 8 mm: enough to glue. */
const posterOverlap = 22.68;
/** A map unit is a CSS pixel; a small map does not fill the sheet with letters for the back row. */
const largestScale = 0.75 * 1.25;

type Size = Pick<DisplayList, 'width' | 'height' | 'isMirrored'>;

function posterOn(size: Size, width: number, height: number, across: number): Poster {
  const roomWide = width - 2 * margin;
  const roomHigh = height - 2 * margin;
  const base = { sheetWidth: width, sheetHeight: height, margin, blankCount: 0, isMirrored: size.isMirrored };
  if (across <= 1) {
    const scale = Math.min(largestScale, roomWide / size.width, roomHigh / size.height);
    const tile = { column: 0, row: 0, x: 0, y: 0, width: size.width, height: size.height };
    return { ...base, overlap: 0, scale, columns: 1, rows: 1, tiles: [tile] };
  }
  const overlap = posterOverlap;
  const scale = (across * roomWide - (across - 1) * overlap) / size.width;
  // A hair of the last row's height is a rounding error, not a row.
  const rows = Math.max(1, Math.ceil((size.height * scale - overlap) / (roomHigh - overlap) - 1e-6));
  const tiles: Tile[] = [];
  if (across * rows > mostPlaces) return { ...base, overlap, scale, columns: across, rows, tiles };
  for (let row = 0; row < rows; row += 1) {
    for (let place = 0; place < across; place += 1) {
      const column = size.isMirrored ? across - 1 - place : place;
      const x = (column * (roomWide - overlap)) / scale;
      const y = (row * (roomHigh - overlap)) / scale;
      const high = Math.min(roomHigh / scale, size.height - y);
      tiles.push({ column, row, x, y, width: roomWide / scale, height: high });
    }
  }
  return { ...base, overlap, scale, columns: across, rows, tiles };
}

/** The picture cut into sheets; turned, where the user leaves it open, the way that shows it larger or takes fewer sheets. */
export function posterOf(size: Size, { paper, orientation, across }: PrintLayout): Poster {
  const [short, long] = sheets[paper];
  const columns = Math.max(1, Math.min(mostAcross, Math.round(across)));
  const portrait = posterOn(size, short, long, columns);
  const landscape = posterOn(size, long, short, columns);
  if (orientation !== 'auto') return orientation === 'portrait' ? portrait : landscape;
  if (columns === 1) return portrait.scale > landscape.scale ? portrait : landscape;
  // Of a poster the paper for each unit of its size counts.
  const waste = ({ columns: wide, rows, scale }: Poster): number => (wide * rows) / (scale * scale);
  return waste(portrait) < waste(landscape) - 1e-9 ? portrait : landscape;
}

/** Cut up, even where all but one of its sheets are blank. */
function isPoster({ columns, rows }: Poster): boolean {
  return columns * rows > 1;
}

/** Where the tile's corner lies on its sheet, in points: a picture on one sheet stands in its middle. */
export function placeOnSheet(poster: Poster, tile: Tile): { readonly x: number; readonly y: number } {
  if (isPoster(poster)) return { x: poster.margin, y: poster.margin };
  return {
    x: (poster.sheetWidth - tile.width * poster.scale) / 2,
    y: (poster.sheetHeight - tile.height * poster.scale) / 2,
  };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boundsOf(item: DisplayItem): Box {
  if (item.type === 'text') {
    // Letters with deep tails and high accents stay within one and a half of their size.
    return {
      left: item.x - item.size,
      top: item.y - item.size * 1.5,
      right: item.x + item.width + item.size,
      bottom: item.y + item.size,
    };
  }
  const edge = item.strokeWidth;
  if (item.type === 'box') {
    const { x, y, width, height } = item;
    return { left: x - edge, top: y - edge, right: x + width + edge, bottom: y + height + edge };
  }
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [, ...numbers] of item.commands) {
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const x = numbers[at] as number;
      const y = numbers[at + 1] as number;
      box.left = Math.min(box.left, x - edge);
      box.right = Math.max(box.right, x + edge);
      box.top = Math.min(box.top, y - edge);
      box.bottom = Math.max(box.bottom, y + edge);
    }
  }
  return box;
}

/** For each tile the items that can be seen on it, in the order of the picture; each item is measured once. */
export function itemsOfTiles(items: readonly DisplayItem[], tiles: readonly Tile[]): readonly DisplayItem[][] {
  const boxes = items.map(boundsOf);
  return tiles.map(tile => {
    const [right, bottom] = [tile.x + tile.width, tile.y + tile.height];
    return items.filter((_item, index) => {
      const box = boxes[index] as Box;
      return box.left <= right && box.right >= tile.x && box.top <= bottom && box.bottom >= tile.y;
    });
  });
}

const markGap = 4;
const markLength = 12;
const labelSize = 8;

/** Marks for the knife at the corners of what is printed, and which sheet of the poster this is; in points of the sheet. */
export function sheetMarks(poster: Poster, tile: Tile, title: string, measure: Measure): readonly DisplayItem[] {
  if (!isPoster(poster)) return [];
  const { margin: edge, scale, columns, rows, sheetWidth, sheetHeight, isMirrored } = poster;
  const [right, bottom] = [edge + tile.width * scale, edge + tile.height * scale];
  const style = { stroke: 'ink-2', strokeWidth: 0.5 } as const;
  const marks: DisplayItem[] = [];
  for (const [x, outX] of [
    [edge, -1],
    [right, 1],
  ] as const) {
    for (const [y, outY] of [
      [edge, -1],
      [bottom, 1],
    ] as const) {
      marks.push(
        pathItem(
          [
            ['M', x + outX * markGap, y],
            ['L', x + outX * (markGap + markLength), y],
          ],
          style,
        ),
        pathItem(
          [
            ['M', x, y + outY * markGap],
            ['L', x, y + outY * (markGap + markLength)],
          ],
          style,
        ),
      );
    }
  }
  const place = { row: tile.row + 1, column: isMirrored ? columns - tile.column : tile.column + 1, rows, columns };
  const sheet = poster.tiles.indexOf(tile) + 1;
  const label = message('print.sheetLabel', { ...place, sheet, count: poster.tiles.length, title });
  const room = sheetWidth - 2 * edge - 2 * (markGap + markLength);
  const fitting = fitText(label, room, measure);
  const at = {
    x: edge + markGap + markLength,
    room,
    top: sheetHeight - edge + 8,
    lineHeight: 12,
    owner: null,
  } as const;
  marks.push(textItem(fitting, { ...at, face: 'sans', size: labelSize, fill: 'ink-2' }, measure));
  return marks;
}

/** More signs than any sheet has room for: a title may be as long as any text. */
const mostSigns = 400;

function fitText(text: string, room: number, measure: Measure): string {
  let shown = [...text.slice(0, mostSigns)];
  while (shown.length > 1 && measure(shown.join(''), 'sans', labelSize) > room) shown = [...shown.slice(0, -2), '…'];
  return shown.join('');
}
