import type { Rectangle } from '../../model/layout/layout';
import { overlaps } from '../../model/layout/rectangles';
import { bringIntoView, fitBox, fitMargin, type Size, type Viewport } from './viewport';

/** What a map has to show where nobody has looked at it yet. */
export interface FirstSight {
  readonly whole: Rectangle;
  /** Of it, what is not to lie under the tools in the corner. */
  readonly parts: readonly Rectangle[];
  /** The contention and what stands at it; null in a map without cards. */
  readonly near: Rectangle | null;
  readonly contention: Rectangle | null;
}

/** Smaller than this a map shown whole is a shape, and its words are not read. */
const readableZoom = 0.5;
/** At least so large is the contention shown where the whole is too small to be read. */
const readingZoom = 0.75;
/** Map units: what is always in view of a contention, however long it is. */
const headHeight = 120;
/** The tools keep a smaller distance than the edge of the canvas does. */
const coverAir = fitMargin - 8;

function seenAt({ x, y, zoom }: Viewport, box: Rectangle): Rectangle {
  return { x: box.x * zoom + x, y: box.y * zoom + y, width: box.width * zoom, height: box.height * zoom };
}

/** Fits the map into one part of the canvas. */
function fitInto(whole: Rectangle, room: Rectangle): Viewport {
  const { x, y, zoom } = fitBox(whole, room);
  return { zoom, x: x + room.x, y: y + room.y };
}

/**
 * All of the map in the middle. Where something of it would lie under the tools in the corner it goes beside or above them, whichever
 * leaves it larger.
 */
export function fitFree({ whole, parts }: Pick<FirstSight, 'whole' | 'parts'>, canvas: Size, cover: Rectangle | null) {
  const middle = fitBox(whole, canvas);
  if (cover === null || !parts.some(part => overlaps(cover, seenAt(middle, part)))) return middle;
  const end = cover.x + cover.width;
  const isAtStart = cover.x < canvas.width - end;
  const beside = isAtStart
    ? { x: end - coverAir, y: 0, width: canvas.width - end + coverAir, height: canvas.height }
    : { x: 0, y: 0, width: cover.x + coverAir, height: canvas.height };
  const above = { x: 0, y: 0, width: canvas.width, height: cover.y + coverAir };
  const [first, second] = [fitInto(whole, beside), fitInto(whole, above)];
  return second.zoom > first.zoom ? second : first;
}

interface Stretch {
  readonly from: number;
  readonly size: number;
}

/** Where the map begins along one axis, so that the first of these that there is room for is in the middle, else the last one begins. */
function offsetOf(
  whole: Stretch,
  wanted: readonly [near: Stretch, contention: Stretch],
  room: number,
  zoom: number,
): number {
  const shown = wanted.find(({ size }) => size * zoom <= room - 2 * fitMargin);
  const offset =
    shown === undefined ? fitMargin - wanted[1].from * zoom : room / 2 - (shown.from + shown.size / 2) * zoom;
  const first = fitMargin - whole.from * zoom;
  const last = room - fitMargin - (whole.from + whole.size) * zoom;
  // No more empty canvas than around a map that is shown whole.
  return last >= first ? (first + last) / 2 : Math.min(Math.max(offset, last), first);
}

/** What is seen of a map at first: all of it as long as it can be read, else the contention and what is near it. */
export function firstView(sight: FirstSight, canvas: Size, cover: Rectangle | null): Viewport {
  const all = fitFree(sight, canvas, cover);
  const { whole, near, contention } = sight;
  if (all.zoom >= readableZoom || near === null || contention === null) return all;
  const zoom = Math.max(fitBox(near, canvas).zoom, readingZoom);
  const across = (box: Rectangle): Stretch => ({ from: box.x, size: box.width });
  const along = (box: Rectangle): Stretch => ({ from: box.y, size: box.height });
  const view = {
    zoom,
    x: offsetOf(across(whole), [across(near), across(contention)], canvas.width, zoom),
    y: offsetOf(along(whole), [along(near), along(contention)], canvas.height, zoom),
  };
  const head = { ...contention, height: Math.min(contention.height, headHeight) };
  return bringIntoView(view, head, canvas, cover);
}
