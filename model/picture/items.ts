import { isRightToLeft } from '../layout/break-lines';
import { fontMetrics } from '../layout/font-metrics.generated';
import type { Measure } from '../layout/measure';
import type { BoxItem, Face, PathCommand, PathItem, TextItem } from './display-list';
import type { ColourName } from './themes';

type BoxStyle = Partial<Pick<BoxItem, 'radius' | 'fill' | 'stroke' | 'strokeWidth' | 'dash' | 'owner'>>;

/** The edge is drawn inside the box, so that a box is as large as its numbers say. */
export function boxItem(x: number, y: number, width: number, height: number, style: BoxStyle): BoxItem {
  const stroke = style.stroke ?? null;
  const strokeWidth = stroke === null ? 0 : (style.strokeWidth ?? 1);
  const radius = Math.max(0, (style.radius ?? 0) - strokeWidth / 2);
  return {
    type: 'box',
    x: x + strokeWidth / 2,
    y: y + strokeWidth / 2,
    width: width - strokeWidth,
    height: height - strokeWidth,
    radius,
    fill: style.fill ?? null,
    stroke,
    strokeWidth,
    dash: style.dash ?? [],
    owner: style.owner ?? null,
  };
}

type PathStyle = Partial<Pick<PathItem, 'fill' | 'stroke' | 'strokeWidth' | 'dash' | 'cap' | 'owner'>>;

export function pathItem(commands: readonly PathCommand[], style: PathStyle): PathItem {
  return {
    type: 'path',
    commands,
    fill: style.fill ?? null,
    stroke: style.stroke ?? null,
    strokeWidth: style.strokeWidth ?? 1,
    dash: style.dash ?? [],
    cap: style.cap ?? 'butt',
    owner: style.owner ?? null,
  };
}

interface TextPlace {
  readonly x: number;
  /** Upper edge of the line, and its height: the baseline follows as it does in CSS. */
  readonly top: number;
  readonly lineHeight: number;
  readonly face: Face;
  readonly size: number;
  readonly fill: ColourName;
  readonly owner: string | null;
  /** Where the line stands in this much room; 'start' means right in right-to-left text. */
  readonly room?: number;
  readonly align?: 'start' | 'centre' | 'end';
}

/** From the upper edge of a line box to its baseline. */
export function baselineOf(face: Face, size: number, lineHeight: number): number {
  const { ascent, descent, unitsPerEm } = fontMetrics[face];
  return lineHeight / 2 + ((ascent + descent) / 2 / unitsPerEm) * size;
}

/** `isRightToLeft` decides for the whole text that the line belongs to. */
export function textItem(text: string, place: TextPlace, measure: Measure, isReversed = isRightToLeft(text)): TextItem {
  const { face, size, fill, owner, room, align = 'start' } = place;
  const width = measure(text, face, size);
  const spare = room === undefined ? 0 : room - width;
  const isAtEnd = align === 'end' || (align === 'start' && isReversed);
  const x = place.x + (align === 'centre' ? spare / 2 : isAtEnd ? spare : 0);
  const y = place.top + baselineOf(face, size, place.lineHeight);
  return { type: 'text', x, y, width, text, face, size, fill, isRightToLeft: isReversed, owner };
}
