import type { Json } from '../json';
import { type Tint, tints } from '../records';
import type { ColourName } from './themes';

/** What a box is from afar: contention, for, against, neutral. */
export type FarKind = 'main' | 'support' | 'oppose' | 'neutral';

/** What stands free on the canvas, with its colour. */
type StandKind = `${'note' | 'frame'}-${Tint}`;

/** A map too small to read: thumbnails and the far view. Whole map units; a plain value, so that it is stored as it is. */
export interface FarPicture {
  readonly version: 2;
  readonly width: number;
  readonly height: number;
  /** x, y, width, height of each box, in reading order. */
  readonly boxes: readonly (readonly [FarKind, number, number, number, number])[];
  /** x, y, width, height of each note and frame, in the order in which they are painted. */
  readonly stands: readonly (readonly [StandKind, number, number, number, number])[];
  /** Corner points x, y, x, y … of each trunk. */
  readonly lines: readonly (readonly [FarKind, ...number[]])[];
}

const farColours: Readonly<Record<FarKind, ColourName>> = {
  main: 'ink',
  support: 'support',
  oppose: 'oppose',
  neutral: 'edge',
};

const standKinds: ReadonlySet<Json> = new Set(tints.flatMap(tint => [`note-${tint}`, `frame-${tint}`]));

function isNumbers(values: readonly Json[]): values is readonly number[] {
  return values.every(value => typeof value === 'number' && Number.isFinite(value));
}

function isKind(value: Json): value is FarKind {
  return typeof value === 'string' && Object.hasOwn(farColours, value);
}

function parseFarPicture(json: Json): FarPicture | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const { version, width, height, boxes, stands, lines } = json as { readonly [key: string]: Json };
  if (version !== 2 || typeof width !== 'number' || typeof height !== 'number') return null;
  if (!Array.isArray(boxes) || !Array.isArray(stands) || !Array.isArray(lines)) return null;
  const isRow = (row: Json): boolean =>
    Array.isArray(row) && isKind(row[0] as Json) && isNumbers(row.slice(1) as Json[]);
  const isBox = (row: Json): boolean => isRow(row) && (row as readonly Json[]).length === 5;
  const isStand = (row: Json): boolean =>
    Array.isArray(row) && row.length === 5 && standKinds.has(row[0] as Json) && isNumbers(row.slice(1) as Json[]);
  if (!(stands as readonly Json[]).every(isStand)) return null;
  if (!(boxes as readonly Json[]).every(isBox) || !(lines as readonly Json[]).every(isRow)) return null;
  return json as unknown as FarPicture;
}

/** The far picture stored as this JSON, or null where nothing usable is stored: then the map is drawn again. */
export function readFarPicture(text: string | null): FarPicture | null {
  if (text === null) return null;
  try {
    return parseFarPicture(JSON.parse(text) as Json);
  } catch {
    return null;
  }
}
