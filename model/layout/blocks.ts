import type { Drawing } from './drawing';
import type { LineStyle } from './layout';
import type { CardNode, GroupNode } from './layout-tree';
import type { Trunk } from './trunks';

/** What a block itself drew where it last stood, without what it holds. A block that has not moved is taken over as it is. */
export interface KeptDrawing {
  readonly x: number;
  readonly y: number;
  readonly isSideways: boolean;
  readonly own: { readonly [Kind in keyof Drawing]: Readonly<Drawing[Kind]> };
}

/** How many items of each kind a drawing held. */
export type BranchEnds = { readonly [Kind in keyof Drawing]: number };

/** Where a recent drawing holds a card with all that hangs on it. */
interface KeptBranch {
  readonly x: number;
  readonly y: number;
  readonly isSideways: boolean;
  /** The drawing's number. */
  readonly drawing: number;
  readonly start: BranchEnds;
  readonly end: BranchEnds;
}

export interface Placed<Block> {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

/** A column by its left edge, before the columns are moved under their card, and the places in the card's list of groups. */
export interface ColumnPlace {
  readonly left: number;
  readonly members: readonly number[];
}

export const noColumns: readonly ColumnPlace[] = [];

/** For which height a branch was arranged, and up to which height its columns were filled. */
export interface Room {
  readonly budget: number;
  readonly fill: number;
}

/**
 * A card with its branch, in a frame of its own: what stands at `x` and `y` of it, and how large the whole is.
 * 'stack': groups below each other, indented, their trunks in lanes at the left. 'columns': groups in columns, reached from a trunk.
 * 'side': groups right of the card, above each other.
 */
export interface CardBlock {
  readonly node: CardNode;
  readonly form: 'stack' | 'columns' | 'side';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly groups: readonly Placed<GroupBlock>[];
  /** Of 'columns' downwards: what stands where. */
  readonly columns: readonly ColumnPlace[];
  readonly trunks: readonly Trunk[];
  /** Null where it is the same for every height. */
  readonly room: Room | null;
  drawn: KeptDrawing | null;
  branch: KeptBranch | null;
}

/**
 * 'below': a lane right of the group leads down to them. 'left', 'right': beside the group, level with its chip. 'hanging': a
 * lane from the chip's lower edge.
 */
type AttackForm = 'below' | 'left' | 'right' | 'hanging';

export interface GroupBlock {
  readonly node: GroupNode;
  /** The chip's corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Premises side by side under a bracket, instead of below each other. */
  readonly isRow: boolean;
  /** The chip left of its premises, instead of above them. */
  readonly isSideways: boolean;
  readonly premises: readonly Placed<CardBlock>[];
  readonly attacks: readonly Placed<GroupBlock>[];
  readonly attackForm: AttackForm;
  /** Where the dotted lane of each attack runs: x in the group's frame. */
  readonly attackLanes: readonly number[];
  /** The height that it was arranged for; null where it is the same for every height. */
  readonly budget: number | null;
  drawn: KeptDrawing | null;
}

/**
 * Numbers the groups by trunk: neighbours of the same style share one. Each change of side begins another, so that trunks never
 * cross whatever the order; where sides change too often, one trunk for each style has to do.
 */
export function trunkNumbers(groups: readonly GroupNode[], most: number): readonly number[] {
  const numbers: number[] = [];
  let last = -1;
  let style: LineStyle | null = null;
  for (const group of groups) {
    if (group.style !== style) last += 1;
    style = group.style;
    numbers.push(last);
  }
  if (last < most) return numbers;
  const styles: LineStyle[] = [];
  return groups.map(group => {
    if (!styles.includes(group.style)) styles.push(group.style);
    return styles.indexOf(group.style);
  });
}

export function countTrunks(numbers: readonly number[]): number {
  let most = -1;
  for (const number of numbers) if (number > most) most = number;
  return most + 1;
}
