import type { ClaimId, RecordId } from '../ids';
import type { Direction } from '../records';

export type PictureTheme = 'light' | 'dark' | 'print' | 'mono';
export type PictureScope =
  | { readonly kind: 'map' }
  | { readonly kind: 'branch'; readonly claimId: ClaimId }
  | { readonly kind: 'selection'; readonly ids: readonly RecordId[] };
/** 'fit': one page as large as the map. Others are landscape or portrait, whichever suits. */
export type Paper = 'fit' | 'a4' | 'a3' | 'letter';

/**
 * Everything that decides what a picture of a map shows. The screen, the export dialog, the clipboard and the command line
 * share it.
 */
export interface PictureOptions {
  readonly theme: PictureTheme;
  readonly isTransparent: boolean;
  readonly scope: PictureScope;
  /** Null: the map's own direction. */
  readonly direction: Direction | null;
  /** As a window in a right-to-left language shows it. */
  readonly isMirrored: boolean;
  /** Claims whose branches are folded away. */
  readonly folded: readonly ClaimId[];
  readonly hasTitle: boolean;
  readonly hasDate: boolean;
  readonly hasLegend: boolean;
  readonly hasMarking: boolean;
  /** Milliseconds since 1970, printed when `hasDate`. */
  readonly date: number;
  /** PNG only: pixels per map unit, 1 to 4; `widthPx` wins over it when not null. */
  readonly scale: number;
  readonly widthPx: number | null;
  /** PDF only. */
  readonly paper: Paper;
}

export const defaultPictureOptions: PictureOptions = {
  theme: 'light',
  isTransparent: false,
  scope: { kind: 'map' },
  direction: null,
  isMirrored: false,
  folded: [],
  hasTitle: true,
  hasDate: true,
  hasLegend: true,
  hasMarking: true,
  date: 0,
  scale: 2,
  widthPx: null,
  paper: 'fit',
};
