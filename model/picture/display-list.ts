import type { ColourName } from './themes';

/** Each cut is a bundled font file; text is measured with that file's own advances and kerning. */
export type Face = 'sans' | 'sans-bold' | 'sans-italic' | 'serif' | 'serif-bold' | 'serif-italic';

/** Absolute map units; quadratic curves round the corners. */
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['Z'];

export interface BoxItem {
  readonly type: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: ColourName | null;
  readonly stroke: ColourName | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  /** The card or chip (its layout key) that this belongs to: lets the screen and tests find it. */
  readonly owner: string | null;
}

export interface PathItem {
  readonly type: 'path';
  readonly commands: readonly PathCommand[];
  readonly fill: ColourName | null;
  readonly stroke: ColourName | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
  readonly owner: string | null;
}

/** One run on one line. `x` is its left edge whatever its direction, `y` its baseline, `width` its measured length. */
export interface TextItem {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly fill: ColourName;
  readonly isRightToLeft: boolean;
  readonly owner: string | null;
}

export type DisplayItem = BoxItem | PathItem | TextItem;

/** The picture as data, painted in this order. Map units; (0, 0) is the top left corner of the picture. */
export interface DisplayList {
  readonly width: number;
  readonly height: number;
  readonly background: ColourName | null;
  /** Drawn for readers who begin at the right. */
  readonly isMirrored: boolean;
  readonly items: readonly DisplayItem[];
  /** For <title>, <desc> and a PDF's information. */
  readonly title: string;
  readonly description: string;
}
