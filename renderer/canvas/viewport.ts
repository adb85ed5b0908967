import type { Rectangle } from '../../model/layout/layout';
import { contains, overlaps } from '../../model/layout/rectangles';
import type { Sight } from '../../model/named-views';

/** Screen = map × zoom + (x, y), in CSS pixels of the canvas. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export type Size = Pick<Rectangle, 'width' | 'height'>;

export const zoomLimits = { smallest: 0.02, largest: 4 } as const;
/** CSS pixels kept free around what is fitted. */
export const fitMargin = 32;

/** Below this zoom no word can be read: a large map is drawn as boxes. */
export const farZoom = 0.35;

export function limitZoom(zoom: number): number {
  return Math.min(Math.max(zoom, zoomLimits.smallest), zoomLimits.largest);
}

/** Shows all of `box` in the middle, at most at `largestZoom`. */
export function fitBox(box: Rectangle, canvas: Size, largestZoom = 1): Viewport {
  const width = Math.max(canvas.width - 2 * fitMargin, 1);
  const height = Math.max(canvas.height - 2 * fitMargin, 1);
  const zoom = limitZoom(Math.min(width / Math.max(box.width, 1), height / Math.max(box.height, 1), largestZoom));
  return {
    zoom,
    x: (canvas.width - box.width * zoom) / 2 - box.x * zoom,
    y: (canvas.height - box.height * zoom) / 2 - box.y * zoom,
  };
}

/** With the middle of `box` in the middle of the canvas. */
export function centreOn(box: Rectangle, canvas: Size, zoom: number): Viewport {
  return {
    zoom,
    x: canvas.width / 2 - (box.x + box.width / 2) * zoom,
    y: canvas.height / 2 - (box.y + box.height / 2) * zoom,
  };
}

function middleOf({ x, y, width, height }: Rectangle): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

export function sightOf(viewport: Viewport, box: Rectangle, canvas: Size): Sight {
  const { x, y } = middleOf(box);
  const { zoom } = viewport;
  return { zoom, x: x * zoom + viewport.x - canvas.width / 2, y: y * zoom + viewport.y - canvas.height / 2 };
}

/** The viewport in which `box` is seen so. */
export function viewportFor(sight: Sight, box: Rectangle, canvas: Size): Viewport {
  const { x, y } = middleOf(box);
  const zoom = limitZoom(sight.zoom);
  return { zoom, x: canvas.width / 2 + sight.x - x * zoom, y: canvas.height / 2 + sight.y - y * zoom };
}

/** Another zoom with the map point under `at` (canvas pixels) staying where it is. */
export function zoomAt(viewport: Viewport, zoom: number, at: { readonly x: number; readonly y: number }): Viewport {
  const limited = limitZoom(zoom);
  const factor = limited / viewport.zoom;
  return { zoom: limited, x: at.x - (at.x - viewport.x) * factor, y: at.y - (at.y - viewport.y) * factor };
}

/** The smallest move that brings `box` into view with some air around it; the same viewport when it is in view already. */
export function reveal(viewport: Viewport, box: Rectangle, canvas: Size, margin = 48): Viewport {
  const { zoom } = viewport;
  const shift = (start: number, size: number, offset: number, room: number): number => {
    const from = start * zoom + offset;
    const to = from + size * zoom;
    if (size * zoom > room - 2 * margin) return from > margin || to < room - margin ? margin - from : 0;
    if (from < margin) return margin - from;
    return to > room - margin ? room - margin - to : 0;
  };
  const dx = shift(box.x, box.width, viewport.x, canvas.width);
  const dy = shift(box.y, box.height, viewport.y, canvas.height);
  return dx === 0 && dy === 0 ? viewport : { zoom, x: viewport.x + dx, y: viewport.y + dy };
}

/** CSS pixels left free around what lies over a corner of the canvas. */
const coverGap = 8;

/**
 * The smallest move that shows `box` in the part of the canvas that is free: in view, and not under what lies over a corner of it.
 * The one way in which anything is brought before the user.
 */
export function bringIntoView(viewport: Viewport, box: Rectangle, canvas: Size, cover: Rectangle | null): Viewport {
  const shown = reveal(viewport, box, canvas);
  if (cover === null) return shown;
  const { zoom } = shown;
  const [width, height] = [box.width * zoom, box.height * zoom];
  const at = (x: number, y: number): Rectangle => ({ x, y, width, height });
  const [x, y] = [box.x * zoom + shown.x, box.y * zoom + shown.y];
  if (!overlaps(cover, at(x, y))) return shown;
  const ways = [
    at(x, cover.y - coverGap - height),
    at(cover.x + cover.width + coverGap, y),
    at(x, cover.y + cover.height + coverGap),
    at(cover.x - coverGap - width, y),
  ].filter(way => contains({ x: 0, y: 0, ...canvas }, way));
  const distance = (way: Rectangle): number =>
    Math.hypot(way.x - box.x * zoom - viewport.x, way.y - box.y * zoom - viewport.y);
  const [nearest] = ways.sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return shown;
  return distance(nearest) === 0 ? viewport : { zoom, x: nearest.x - box.x * zoom, y: nearest.y - box.y * zoom };
}

/** Whether some of `box` is in view. */
export function isInView({ x, y, zoom }: Viewport, box: Rectangle, canvas: Size): boolean {
  const seen = { x: box.x * zoom + x, y: box.y * zoom + y, width: box.width * zoom, height: box.height * zoom };
  return overlaps(seen, { x: 0, y: 0, ...canvas });
}

/** Canvas pixels to map units. */
export function toMap(viewport: Viewport, at: { readonly x: number; readonly y: number }): { x: number; y: number } {
  return { x: (at.x - viewport.x) / viewport.zoom, y: (at.y - viewport.y) / viewport.zoom };
}
