import type { ArgumentMap } from '../argument-map';
import type { ClaimId, FrameId, InferenceId, NoteId, QuestionId, RecordId } from '../ids';
import type { PathCommand } from '../picture/display-list';
import type { Direction, Tint } from '../records';
import type { Measure } from './measure';

export interface LayoutInput {
  readonly map: ArgumentMap;
  readonly direction: Direction;
  /** Drawn from the right, as a window in a right-to-left language is. */
  readonly isMirrored?: boolean;
  /** Claims whose branches are hidden. */
  readonly folded: ReadonlySet<ClaimId>;
  /** Text being typed, in place of the stored text, so that a card grows with its editor. */
  readonly drafts: ReadonlyMap<RecordId, string>;
  readonly measure: Measure;
  /** Width over height that the columns are filled for. */
  readonly aspect: number;
  /** Lay out this claim's branch alone; null: the whole map with its loose claims. */
  readonly branchOf: ClaimId | null;
}

/**
 * Unique in a layout and stable between layouts. A claim's home card has the claim's id; a reference card
 * 'ref:<inference>:<claim>'.
 */
export type CardKey = string;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The side a card borrows its tinted edge from. */
export type Side = 'support' | 'oppose' | 'neutral';

export interface LaidCard extends Rectangle {
  readonly key: CardKey;
  readonly kind: 'contention' | 'claim' | 'reference' | 'question' | 'incomplete';
  /** The claim or question shown; for 'incomplete' the inference without premises. */
  readonly record: ClaimId | QuestionId | InferenceId;
  /** The inference whose premise this card is; null for the contention, loose claims and questions. */
  readonly inference: InferenceId | null;
  readonly side: Side;
  /** The text cut into the lines that every painter draws. */
  readonly lines: readonly string[];
  readonly foot: CardFoot | null;
  readonly isAssumption: boolean;
  readonly isImplicit: boolean;
  /** Claims hidden below a folded card; 0 when nothing is folded away. */
  readonly hiddenCount: number;
}

export interface CardFoot {
  readonly text: string;
  readonly role: 'source' | 'assumption' | 'question' | 'summary' | 'none';
  /** "B2", reliability and credibility; empty when ungraded. */
  readonly grade: string;
}

export type ChipKind = 'reason' | 'objection' | 'backing' | 'undercut' | 'question';

/** The handle of an inference, or of a question ('asks'). */
export interface LaidChip extends Rectangle {
  readonly key: string;
  readonly kind: ChipKind;
  readonly record: InferenceId | QuestionId;
  readonly word: string;
}

export type LineStyle = 'support' | 'oppose' | 'undercut' | 'backing' | 'question' | 'and';

export interface LaidPath {
  readonly style: LineStyle;
  readonly isBracket: boolean;
  readonly commands: readonly PathCommand[];
  /** The inferences and questions that use this piece of line; a trunk lists all that share it. */
  readonly records: readonly (InferenceId | QuestionId)[];
}

/** Arrow head of support, bar of opposition, knot of an undercut. `angle` in quarter turns: 0 points up. */
export interface LaidMark {
  readonly type: 'arrow' | 'bar' | 'knot';
  readonly style: LineStyle;
  readonly x: number;
  readonly y: number;
  readonly quarterTurns: 0 | 1 | 2 | 3;
}

/** The word "and" between linked premises; x and y are its centre. */
export interface LaidWord {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface LaidBadge extends Rectangle {
  readonly card: CardKey;
  readonly count: number;
}

/** A note, or a frame behind cards: what stands free on the canvas. Its key is its record. */
export interface LaidBox extends Rectangle {
  readonly key: CardKey;
  readonly kind: 'note' | 'frame';
  readonly record: NoteId | FrameId;
  /** The words cut into the lines that every painter draws; a frame's title. */
  readonly lines: readonly string[];
  /** Where the words stand, with the air around them, from the box's own corner. */
  readonly words: Rectangle;
  readonly tint: Tint;
}

/** Map units; every coordinate is at least 0. Cards are in reading order. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** In which the map grows as it is seen: mirrored, one that grows to the right grows to the left. */
  readonly direction: Direction;
  readonly isMirrored: boolean;
  readonly cards: readonly LaidCard[];
  readonly chips: readonly LaidChip[];
  readonly paths: readonly LaidPath[];
  readonly marks: readonly LaidMark[];
  readonly words: readonly LaidWord[];
  readonly badges: readonly LaidBadge[];
  /** In the order in which they are painted: frames behind everything, notes above everything. */
  readonly boxes: readonly LaidBox[];
}
