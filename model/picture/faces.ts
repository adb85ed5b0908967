import type { Face } from './display-list';

export const faces: readonly Face[] = ['sans', 'sans-bold', 'sans-italic', 'serif', 'serif-bold', 'serif-italic'];

interface FaceStyle {
  readonly family: string;
  /**
   * For programs that know neither the bundled font nor fonts inside a file: nothing wider, so that lines stay within their
   * cards.
   */
  readonly narrow: string;
  /** Used where the bundled font is not at hand or lacks a script. */
  readonly generic: 'sans-serif' | 'serif';
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
}

const sans = {
  family: 'Source Sans 3',
  narrow: "Calibri, Carlito, 'Segoe UI'",
  generic: 'sans-serif',
  weight: 400,
  style: 'normal',
} as const;
const serif = {
  family: 'Source Serif 4',
  narrow: 'Cambria, Caladea',
  generic: 'serif',
  weight: 400,
  style: 'normal',
} as const;

/** The same font in the words of CSS, SVG and font menus. */
export const faceStyles: Readonly<Record<Face, FaceStyle>> = {
  sans,
  'sans-bold': { ...sans, weight: 600 },
  'sans-italic': { ...sans, style: 'italic' },
  serif,
  'serif-bold': { ...serif, weight: 600 },
  'serif-italic': { ...serif, style: 'italic' },
};

/** The value of a canvas's `font` where the faces are known by their family names. */
export function cssFont(face: Face, size: number): string {
  const { family, generic, weight, style } = faceStyles[face];
  return `${style} ${weight} ${size}px "${family}", ${generic}`;
}
