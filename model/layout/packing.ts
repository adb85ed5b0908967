import type { CardBlock, GroupBlock, Room } from './blocks';
import type { InferenceId, QuestionId } from '../ids';
import type { CardKey } from './layout';
import type { ColumnsBefore } from './pack-columns';
import type { Forest } from './place-forest';

/** For which height the forest was arranged. */
export interface Heights {
  readonly budget: number;
  readonly fill: number;
  /** Levels that grow sideways; null when the map grows downwards. */
  readonly levels: number | null;
}

/** What a layout chose, so that the next one can go on with it: which branches are spread out, and what stands in which column. */
export interface Packing extends Heights {
  /** The picture that it was made for comes back: a branch has the room that it had there. */
  readonly isReturn: boolean;
  /** Cards that are not the whole of their branch below each other. */
  readonly cards: ReadonlyMap<CardKey, PackedCard>;
  readonly groups: ReadonlyMap<InferenceId | QuestionId, PackedGroup>;
}

export interface PackedCard {
  /** To take over as it is; null where the packing comes from an earlier opening of the map. */
  readonly block: CardBlock | null;
  /** Null where its branches stand below each other. */
  readonly columns: ColumnsBefore | null;
  readonly room: Room | null;
}

export interface PackedGroup {
  readonly block: GroupBlock | null;
  readonly budget: number | null;
  readonly hasPremisesSpread: boolean;
  readonly isSpread: boolean;
}

/** A packing is kept until another would show the map this much larger. */
export const keptWithin = 1.15;
/** A branch that was stacked is spread out once it is this much higher than the room, and the other way round. */
const stackedUpTo = 1.6;
const spreadDownTo = 0.7;

/** The height up to which a branch is stacked: it wavers with what was chosen before, so that cards do not. */
export function roomFor(budget: number, last: Packing | null, wasSpread: boolean): number {
  if (last === null) return budget;
  return budget * (wasSpread ? spreadDownTo : stackedUpTo);
}

function isWholeCard(block: CardBlock): boolean {
  return block === block.node.stack;
}

function hasPremisesSpread({ isRow, premises }: GroupBlock): boolean {
  return isRow || !premises.every(({ block }) => isWholeCard(block));
}

function isWholeGroup(block: GroupBlock): boolean {
  if (block === block.node.list) return true;
  return !hasPremisesSpread(block) && block.attacks.every(attack => isWholeGroup(attack.block));
}

function columnsOf({ form, groups, columns }: CardBlock): ColumnsBefore | null {
  if (form !== 'columns') return null;
  const records = groups.map(({ block }) => block.node.record);
  return columns.map(({ left, members }) => ({ left, records: members.flatMap(member => records[member] ?? []) }));
}

export function packingOf({ blocks }: Forest, heights: Heights): Packing {
  const cards = new Map<CardKey, PackedCard>();
  const groups = new Map<InferenceId | QuestionId, PackedGroup>();
  const collectCard = (block: CardBlock): void => {
    if (isWholeCard(block)) return;
    cards.set(block.node.key, { block, columns: columnsOf(block), room: block.room });
    for (const group of block.groups) collectGroup(group.block);
  };
  const collectGroup = (block: GroupBlock): void => {
    if (block === block.node.list) return;
    const isSpread = !isWholeGroup(block);
    const { budget } = block;
    groups.set(block.node.record, { block, budget, isSpread, hasPremisesSpread: hasPremisesSpread(block) });
    for (const premise of block.premises) collectCard(premise.block);
    for (const attack of block.attacks) collectGroup(attack.block);
  };
  if (heights.levels === null) for (const { block } of blocks) collectCard(block);
  return { ...heights, isReturn: false, cards, groups };
}
