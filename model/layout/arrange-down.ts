import {
  countTrunks,
  noColumns,
  trunkNumbers,
  type CardBlock,
  type GroupBlock,
  type Placed,
  type Room,
} from './blocks';
import { keepBlock, type KeptBlocks } from './kept-blocks';
import type { CardNode, GroupNode } from './layout-tree';
import {
  bracketInset,
  bracketRow,
  cardWidth,
  chipGap,
  chipRow,
  columnGap,
  dottedLane,
  foldedRoom,
  indent,
  laneGap,
  mostRuns,
  premiseGap,
  trunkRoom,
} from './metrics';
import { packColumns } from './pack-columns';
import { roomFor, type Packing } from './packing';
import { extraTrunkRoom, routeTrunks } from './trunks';

/** Columns lower than this are not worth their width. */
const lowestColumn = 360;
const groupsBesideGap = 24;

type PremiseBlock = (node: CardNode) => CardBlock;
type GroupBlockOf = (node: GroupNode) => GroupBlock;

/** Blocks of nodes under a packing of before, for as long as one arrangement lasts. */
type Made<Node, Block> = Map<Node, { blocks: KeptBlocks<Block> | null }>;

function madeOf<Node, Block>(made: Made<Node, Block>, node: Node): { blocks: KeptBlocks<Block> | null } {
  let known = made.get(node);
  if (known === undefined) made.set(node, (known = { blocks: null }));
  return known;
}

/** The height between the card and the end of what it was given. */
function roomBelow(node: CardNode, budget: number): number {
  return Math.max(lowestColumn, budget - node.face.height - trunkRoom);
}

/**
 * Cards above their branches: the first level in columns, deeper levels in stacks wherever these fit the height. Going on from a
 * packing, what was stacked and what was spread stays so within some room, and what did not change is taken over as it is.
 */
export class DownArrangement {
  private readonly madeCards: Made<CardNode, CardBlock> = new Map();
  private readonly madeGroups: Made<GroupNode, GroupBlock> = new Map();

  constructor(private readonly last: Packing | null) {}

  /** A branch taken over as it was has the room of then, which its place does not tell: it was moved, or its map has grown. */
  private roomBefore(node: CardNode): Room | null {
    return (this.last?.isReturn === true ? this.last.cards.get(node.key)?.room : null) ?? null;
  }

  /** The root of a branch: always spreads into columns, filled up to `fill`. */
  root(node: CardNode, budget: number, fill: number): CardBlock {
    if (node.groups.length === 0) return this.stack(node);
    const before = this.last?.cards.get(node.key);
    if (before?.block?.node === node && before.block.form === 'columns') return before.block;
    return this.columns(node, this.roomBefore(node) ?? { budget, fill });
  }

  /** Everything below everything else: the narrowest. */
  stack(node: CardNode): CardBlock {
    return (node.stack ??= stackOf(node, group => this.list(group)));
  }

  private list(node: GroupNode): GroupBlock {
    return (node.list ??= attacksBelow(this.bareList(node), attack => this.list(attack)));
  }

  private bareList(node: GroupNode): GroupBlock {
    return (node.bareList ??= listOf(node, premise => this.stack(premise)));
  }

  card(node: CardNode, asked: number): CardBlock {
    const before = this.last?.cards.get(node.key);
    if (before?.block?.node === node) return before.block;
    const left = this.roomBefore(node);
    if (left !== null && before !== undefined && before.columns !== null) return this.columns(node, left);
    const budget = left?.budget ?? asked;
    const stack = this.stack(node);
    if (node.groups.length === 0 || stack.height <= roomFor(budget, this.last, before !== undefined)) return stack;
    return keepBlock(this.last === null ? node : madeOf(this.madeCards, node), budget, () => {
      const fill = roomBelow(node, budget);
      if (node.groups.length > 1) return this.columns(node, { budget, fill });
      const below = budget - node.face.height;
      return { ...stackOf(node, group => this.group(group, below)), room: { budget, fill } };
    });
  }

  private group(node: GroupNode, asked: number): GroupBlock {
    const before = this.last?.groups.get(node.record);
    if (before?.block?.node === node && before.block.attackForm === 'below') return before.block;
    const budget = (this.last?.isReturn === true ? before?.budget : null) ?? asked;
    const list = this.list(node);
    if (list.height <= roomFor(budget, this.last, before?.isSpread === true)) return list;
    return keepBlock(this.last === null ? node : madeOf(this.madeGroups, node), budget, () => ({
      ...attacksBelow(this.premises(node, budget), attack => this.group(attack, budget)),
      budget,
    }));
  }

  private premises(node: GroupNode, budget: number): GroupBlock {
    const wasSpread = this.last?.groups.get(node.record)?.hasPremisesSpread === true;
    const list = this.bareList(node);
    if (list.height <= roomFor(budget, this.last, wasSpread)) return list;
    // Asked by the group in a column, and again when it stands alone there.
    return keepBlock(this.last === null ? node : madeOf(this.madeGroups, node), -budget, () =>
      node.premises.length === 1
        ? { ...listOf(node, premise => this.card(premise, budget - chipRow)), budget }
        : { ...rowOf(node, premise => this.card(premise, budget - bracketRow)), budget },
    );
  }

  private columns(node: CardNode, room: Room): CardBlock {
    const inner = roomBelow(node, room.budget);
    const numbers = trunkNumbers(node.groups, mostRuns);
    const blocks = node.groups.map(group => this.group(group, inner));
    const packed = packColumns(blocks, numbers, {
      fill: Math.min(room.fill, inner),
      alone: (block, column, columns) => {
        const group = block.node;
        if (group.attacks.length === 0) return block;
        const isLeft = column < (columns - 1) / 2;
        const beside = attacksBeside(this.premises(group, inner), isLeft, attack => this.group(attack, inner));
        return { ...beside, budget: inner };
      },
      before: this.last?.cards.get(node.key)?.columns ?? null,
    });
    const { width: cardSize, height: cardHeight } = node.face;
    // Centred over its columns, on the grid.
    const overhang = Math.round((packed.width - cardSize) / 16) * 8;
    const shift = Math.max(0, -overhang);
    const runs = packed.runs.map(ends => ends.map(end => ({ ...end, at: end.at + shift })));
    const x = Math.max(0, overhang);
    const trunks = routeTrunks(runs, x, cardSize);
    const top = cardHeight + trunkRoom + extraTrunkRoom(trunks);
    return {
      node,
      form: 'columns',
      x,
      y: 0,
      width: Math.max(packed.width + shift, x + cardSize),
      height: top + packed.height,
      groups: packed.groups.map(({ block, x: groupX, y }) => ({ block, x: groupX + shift, y: y + top })),
      columns: packed.columns,
      trunks,
      room,
      drawn: null,
      branch: null,
    };
  }
}

/** Lane of a trunk under a card, from the card's left edge: the first listed runs innermost. */
function stackLane(trunk: number, count: number): number {
  return count === 1 ? 8 : 6 + laneGap * (count - 1 - trunk);
}

function stackOf(node: CardNode, groupBlock: GroupBlockOf): CardBlock {
  const numbers = trunkNumbers(node.groups, mostRuns);
  const count = countTrunks(numbers);
  const inset = indent + laneGap * Math.max(0, count - 2);
  let width = node.face.width;
  let bottom = node.face.height + (node.hiddenCount > 0 ? foldedRoom : 0);
  const groups: Placed<GroupBlock>[] = [];
  for (const group of node.groups) {
    const block = groupBlock(group);
    groups.push({ block, x: inset, y: bottom });
    width = Math.max(width, inset + block.width);
    bottom += block.height;
  }
  const trunks = Array.from({ length: count }, (_, trunk) => ({
    port: stackLane(trunk, count),
    level: 0,
    ends: [{ at: 0, isLane: true, groups: [...numbers.keys()].filter(index => numbers[index] === trunk) }],
  }));
  return {
    node,
    form: 'stack',
    x: 0,
    y: 0,
    width,
    height: bottom,
    groups,
    columns: noColumns,
    trunks,
    room: null,
    drawn: null,
    branch: null,
  };
}

/** Premises below each other; several within a bracket at their left. */
function listOf(node: GroupNode, premiseBlock: PremiseBlock): GroupBlock {
  const inset = node.premises.length > 1 ? bracketInset : 0;
  let right = node.chipWidth;
  let y = chipRow;
  const premises: Placed<CardBlock>[] = [];
  for (const premise of node.premises) {
    if (premises.length > 0) y += premiseGap;
    const block = premiseBlock(premise);
    premises.push({ block, x: inset, y });
    right = Math.max(right, inset + block.width);
    y += block.height;
  }
  // A single premise may stand in the middle above its columns: its chip stays above it.
  const x = node.premises.length === 1 ? (premises[0]?.block.x ?? 0) : 0;
  return {
    node,
    x,
    y: chipGap,
    width: right,
    height: y,
    isRow: false,
    isSideways: false,
    premises,
    attacks: [],
    attackForm: 'below',
    attackLanes: [],
    budget: null,
    drawn: null,
  };
}

/** Linked premises side by side, under a bracket that spans them. */
function rowOf(node: GroupNode, premiseBlock: PremiseBlock): GroupBlock {
  let x = 0;
  let height = 0;
  const premises: Placed<CardBlock>[] = [];
  for (const premise of node.premises) {
    const block = premiseBlock(premise);
    premises.push({ block, x, y: bracketRow });
    x += block.width + columnGap;
    height = Math.max(height, bracketRow + block.height);
  }
  const first = premises[0];
  const last = premises.at(-1);
  const left = first === undefined ? 0 : first.x + first.block.x;
  const right = last === undefined ? 0 : last.x + last.block.x + last.block.node.face.width;
  const middle = Math.round((left + right) / 2);
  return {
    node,
    x: middle - node.chipWidth / 2,
    y: chipGap,
    width: x - columnGap,
    height,
    isRow: true,
    isSideways: false,
    premises,
    attacks: [],
    attackForm: 'below',
    attackLanes: [],
    budget: null,
    drawn: null,
  };
}

/** Each attack below what is there already, reached by a lane right of everything above it. */
function attacksBelow(group: GroupBlock, groupBlock: GroupBlockOf): GroupBlock {
  if (group.node.attacks.length === 0) return group;
  let right = group.width;
  let bottom = group.height;
  const attacks: Placed<GroupBlock>[] = [];
  const attackLanes: number[] = [];
  for (const attack of group.node.attacks) {
    const block = groupBlock(attack);
    const lane = Math.max(right, indent + cardWidth) + dottedLane;
    attacks.push({ block, x: indent, y: bottom });
    attackLanes.push(lane);
    right = Math.max(lane, indent + block.width);
    bottom += block.height;
  }
  return { ...group, width: right, height: bottom, attacks, attackForm: 'below', attackLanes, drawn: null };
}

function attacksBeside(group: GroupBlock, isLeft: boolean, groupBlock: GroupBlockOf): GroupBlock {
  if (group.node.attacks.length === 0) return group;
  const blocks = group.node.attacks.map(groupBlock);
  const isSingle = blocks.length === 1;
  const width = Math.max(...blocks.map(block => block.width));
  const gap = isSingle ? columnGap : columnGap + groupsBesideGap;
  const shift = isLeft ? width + gap : 0;
  const attackX = isLeft ? 0 : group.width + gap;
  const lane = isLeft ? width + dottedLane : group.width + gap - groupsBesideGap;
  let bottom = 0;
  const attacks = blocks.map((block): Placed<GroupBlock> => {
    const y = bottom;
    bottom += block.height;
    return { block, x: attackX, y };
  });
  return {
    ...group,
    x: group.x + shift,
    width: group.width + gap + width,
    height: Math.max(group.height, bottom),
    premises: group.premises.map(({ block, x, y }) => ({ block, x: x + shift, y })),
    attacks,
    attackForm: isLeft ? 'left' : 'right',
    attackLanes: blocks.map(() => lane),
    drawn: null,
  };
}
