import type { DownArrangement } from './arrange-down';
import { countTrunks, noColumns, trunkNumbers, type CardBlock, type GroupBlock, type Placed } from './blocks';
import { keepBlock } from './kept-blocks';
import type { CardNode, GroupNode } from './layout-tree';
import {
  bracketInset,
  chipHeight,
  columnGap,
  foldedRoom,
  indent,
  laneGap,
  mostRuns,
  sideChipGap,
  sideGap,
  sideRoom,
} from './metrics';
import { packColumns } from './pack-columns';
import { extraTrunkRoom, routeTrunks, type Trunk } from './trunks';

const lowestColumn = 360;
/** Chips left of their cards are narrower or wider; the cards of siblings begin at the same place. */
const chipZone = 74;
const portStep = 10;
const highestPort = 14;

/** More levels than any map has: the whole tree grows sideways. */
export const allLevels = 10_000;

/** Blocks of both arrangements are kept with the same nodes, under keys that differ. */
function keyOf(budget: number, levels: number): number {
  return -1e9 - budget - Math.max(0, levels) * 1e7;
}

/**
 * Cards left of their branches. A branch too high for the budget goes on in further columns, reached from above; below the
 * level that grows sideways, cards stand in stacks as they do downwards.
 */
export class SidewaysArrangement {
  constructor(
    private readonly stacks: DownArrangement,
    /** Levels that grow sideways, at most `allLevels`. */
    private readonly levels: number,
  ) {}

  root(node: CardNode, budget: number, fill: number): CardBlock {
    const side = this.natural(node, this.levels);
    if (side.height <= fill || node.groups.length === 0) return side;
    return this.columns(node, budget, fill, this.levels);
  }

  card(node: CardNode, budget: number, levels = this.levels): CardBlock {
    const natural = this.natural(node, levels);
    if (natural.height <= budget || node.groups.length === 0) return natural;
    return keepBlock(node, keyOf(budget, levels), () =>
      node.groups.length === 1 && levels > 0
        ? sideOf(node, group => this.group(group, budget, levels - 1))
        : this.columns(node, budget, budget, levels),
    );
  }

  /** At its own place, without columns. */
  private natural(node: CardNode, levels: number): CardBlock {
    if (levels <= 0) return this.stacks.stack(node);
    return keepBlock(node, keyOf(0, levels), () => sideOf(node, group => this.list(group, levels - 1)));
  }

  private list(node: GroupNode, levels: number): GroupBlock {
    return keepBlock(node, keyOf(0, levels), () =>
      listOf(
        node,
        premise => this.natural(premise, levels),
        attack => this.list(attack, levels),
      ),
    );
  }

  private group(node: GroupNode, budget: number, levels: number): GroupBlock {
    const list = this.list(node, levels);
    if (list.height <= budget) return list;
    return keepBlock(node, keyOf(budget, levels), () => {
      // What is too high for the budget gets a share of it as large as its share of the height.
      const share = budget / list.height;
      return listOf(
        node,
        (premise, index) => this.card(premise, (list.premises[index]?.block.height ?? 0) * share, levels),
        (attack, index) => this.group(attack, (list.attacks[index]?.block.height ?? 0) * share, levels),
      );
    });
  }

  private columns(node: CardNode, budget: number, fill: number, levels: number): CardBlock {
    const inner = Math.max(lowestColumn, budget);
    const numbers = trunkNumbers(node.groups, mostRuns);
    const blocks = node.groups.map(group => this.group(group, inner, levels - 1));
    const packed = packColumns(blocks, numbers, {
      fill: Math.max(fill, lowestColumn),
      alone: null,
      before: null,
    });
    const left = node.face.width + columnGap - 8;
    const count = packed.runs.length;
    const step = count > 1 ? Math.min(portStep, (node.face.height - 2 * highestPort) / (count - 1)) : 0;
    // The furthest column has the highest line, so that it passes over the lanes of the nearer ones.
    const sorted = [...packed.runs].sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
    const trunks = sorted.map((ends, index): Trunk => ({
      port: highestPort + (count - 1 - index) * step,
      level: 0,
      ends: ends.map(end => ({ ...end, at: end.at + left })),
    }));
    const top = highestPort + (count - 1) * step + 12;
    return {
      node,
      form: 'columns',
      x: 0,
      y: 0,
      width: left + packed.width,
      height: Math.max(node.face.height, top + packed.height),
      groups: packed.groups.map(({ block, x, y }) => ({ block, x: x + left, y: y + top })),
      columns: noColumns,
      trunks,
      room: null,
      drawn: null,
      branch: null,
    };
  }
}

function middleOf({ block, y }: Placed<GroupBlock>): number {
  return y + block.y + chipHeight / 2;
}

function sideOf(node: CardNode, groupBlock: (node: GroupNode) => GroupBlock): CardBlock {
  const { width, height } = node.face;
  const ownHeight = height + (node.hiddenCount > 0 ? foldedRoom : 0);
  if (node.groups.length === 0) {
    return {
      node,
      form: 'side',
      x: 0,
      y: 0,
      width,
      height: ownHeight,
      groups: [],
      columns: noColumns,
      trunks: [],
      room: null,
      drawn: null,
      branch: null,
    };
  }
  let y = 0;
  const placed = node.groups.map((group): Placed<GroupBlock> => {
    const block = groupBlock(group);
    const top = y;
    y += block.height + sideGap;
    return { block, x: 0, y: top };
  });
  const total = y - sideGap;
  const first = placed[0];
  const last = placed.at(-1);
  const middle = first === undefined || last === undefined ? 0 : (middleOf(first) + middleOf(last)) / 2;
  const overhang = Math.round(middle - height / 2);
  const shift = Math.max(0, -overhang);
  const cardY = Math.max(0, overhang);
  const numbers = trunkNumbers(node.groups, mostRuns);
  const runs = Array.from({ length: countTrunks(numbers) }, (_, run) =>
    placed.flatMap((group, index) =>
      numbers[index] === run ? [{ at: middleOf(group) + shift, groups: [index], isLane: false }] : [],
    ),
  );
  const trunks = routeTrunks(runs, cardY, height);
  const left = width + sideRoom + extraTrunkRoom(trunks);
  return {
    node,
    form: 'side',
    x: 0,
    y: cardY,
    width: left + Math.max(...placed.map(({ block }) => block.width)),
    height: Math.max(total + shift, cardY + ownHeight),
    groups: placed.map(({ block, y: top }) => ({ block, x: left, y: top + shift })),
    columns: noColumns,
    trunks,
    room: null,
    drawn: null,
    branch: null,
  };
}

/** The chip left of its card or bracket, level with its middle; attacks hang below. */
function listOf(
  node: GroupNode,
  premiseBlock: (node: CardNode, index: number) => CardBlock,
  attackBlock: (node: GroupNode, index: number) => GroupBlock,
): GroupBlock {
  const cardsX = Math.max(chipZone, node.chipWidth) + sideChipGap + (node.premises.length > 1 ? bracketInset : 0);
  let y = 0;
  let right = cardsX;
  const premises = node.premises.map((premise, index): Placed<CardBlock> => {
    const block = premiseBlock(premise, index);
    const top = y;
    y += block.height + sideGap + 4;
    right = Math.max(right, cardsX + block.width);
    return { block, x: cardsX, y: top };
  });
  const first = premises[0];
  const last = premises.at(-1);
  const top = first === undefined ? 0 : first.y + first.block.y;
  const end = last === undefined ? 0 : last.y + last.block.y + last.block.node.face.height;
  const chipY = Math.round((top + end) / 2) - chipHeight / 2;
  let bottom = y - sideGap - 4;
  const numbers = trunkNumbers(node.attacks, 3);
  const count = countTrunks(numbers);
  const inset = indent + laneGap * Math.max(0, count - 1);
  const attacks = node.attacks.map((attack, index): Placed<GroupBlock> => {
    const block = attackBlock(attack, index);
    const place = { block, x: inset, y: bottom + sideGap };
    bottom = place.y + block.height;
    right = Math.max(right, inset + block.width);
    return place;
  });
  return {
    node,
    x: 0,
    y: chipY,
    width: right,
    height: bottom,
    isRow: false,
    isSideways: true,
    premises,
    attacks,
    attackForm: 'hanging',
    attackLanes: numbers.map(number => 12 + laneGap * (count - 1 - number)),
    budget: null,
    drawn: null,
  };
}
