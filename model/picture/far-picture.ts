import type { ArgumentMap } from '../argument-map';
import type { Json } from '../json';
import { layOut } from '../layout/lay-out';
import type { Layout } from '../layout/layout';
import type { Measure } from '../layout/measure';
import type { ColourName } from './themes';

/** What a box is from afar: contention, for, against, neutral. */
export type FarKind = 'main' | 'support' | 'oppose' | 'neutral';

/** A map too small to read: thumbnails and the far view. Whole map units; a plain value, so that it is stored as it is. */
export interface FarPicture {
  readonly version: 1;
  readonly width: number;
  readonly height: number;
  /** x, y, width, height of each box, in reading order. */
  readonly boxes: readonly (readonly [FarKind, number, number, number, number])[];
  /** Corner points x, y, x, y … of each trunk. */
  readonly lines: readonly (readonly [FarKind, ...number[]])[];
}

export const farColours: Readonly<Record<FarKind, ColourName>> = {
  main: 'ink',
  support: 'support',
  oppose: 'oppose',
  neutral: 'edge',
};

type Box = [x: number, y: number, width: number, height: number];

/** A thumbnail of a large map shows no more than this. */
const mostBoxes = 1500;
const mostLines = 500;

export function farKindOf({ kind, side }: Pick<Layout['cards'][number], 'kind' | 'side'>): FarKind {
  return kind === 'contention' ? 'main' : side;
}

export function farPictureOf(layout: Layout): FarPicture {
  const boxes = layout.cards.slice(0, mostBoxes).map(card => {
    const [x, y, width, height] = [card.x, card.y, card.width, card.height].map(Math.round) as Box;
    return [farKindOf(card), x, y, width, height] as const;
  });
  const lines = layout.paths
    .filter(({ style, isBracket }) => !isBracket && (style === 'support' || style === 'oppose'))
    .map(({ style, commands }) => {
      const points = commands.flatMap(command => {
        if (command[0] === 'Z') return [];
        return command[0] === 'Q' ? [command[1], command[2], command[3], command[4]] : [command[1], command[2]];
      });
      return { kind: style as FarKind, points: points.map(Math.round) };
    })
    .sort((a, b) => spanOf(b.points) - spanOf(a.points))
    .slice(0, mostLines)
    .map(({ kind, points }) => [kind, ...points] as const);
  return {
    version: 1,
    width: Math.ceil(layout.width),
    height: Math.ceil(layout.height),
    boxes,
    lines,
  };
}

function spanOf(points: readonly number[]): number {
  let span = 0;
  for (let at = 2; at < points.length; at += 2) {
    span +=
      Math.abs((points[at] ?? 0) - (points[at - 2] ?? 0)) + Math.abs((points[at + 1] ?? 0) - (points[at - 1] ?? 0));
  }
  return span;
}

/** Width over height of a thumbnail. */
const thumbnailAspect = 1.5;

export function thumbnailOf(map: ArgumentMap, measure: Measure): FarPicture {
  return farPictureOf(
    layOut({
      map,
      direction: map.map.direction,
      folded: new Set(),
      drafts: new Map(),
      measure,
      aspect: thumbnailAspect,
      branchOf: null,
    }),
  );
}

function isNumbers(values: readonly Json[]): values is readonly number[] {
  return values.every(value => typeof value === 'number' && Number.isFinite(value));
}

function isKind(value: Json): value is FarKind {
  return typeof value === 'string' && Object.hasOwn(farColours, value);
}

/** A stored far picture, or null where nothing usable is stored: then the map is drawn again. */
export function parseFarPicture(json: Json): FarPicture | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const { version, width, height, boxes, lines } = json as { readonly [key: string]: Json };
  if (version !== 1 || typeof width !== 'number' || typeof height !== 'number') return null;
  if (!Array.isArray(boxes) || !Array.isArray(lines)) return null;
  const isRow = (row: Json): boolean =>
    Array.isArray(row) && isKind(row[0] as Json) && isNumbers(row.slice(1) as Json[]);
  const isBox = (row: Json): boolean => isRow(row) && (row as readonly Json[]).length === 5;
  if (!(boxes as readonly Json[]).every(isBox) || !(lines as readonly Json[]).every(isRow)) return null;
  return json as unknown as FarPicture;
}
