import { DownArrangement } from './arrange-down';
import { allLevels, SidewaysArrangement } from './arrange-sideways';
import type { CardBlock } from './blocks';
import type { LayoutInput } from './layout';
import type { CardNode } from './layout-tree';
import { cardWidth, columnGap, comfortableHeight, indent } from './metrics';
import { placeForest, type Forest } from './place-forest';

/** Shares of the height to which a small map's columns are filled, the widest spread first. */
const fills = [0, 0.25, 0.5, 0.75, 1];
/** Budgets are steps of a scale, so that a small change of the map rarely chooses another. */
const budgetStep = 2 ** 0.375;
const mostBudgets = 24;
/** Packing leaves gaps: below this share of the height that a perfect one needs, no budget comes out best. */
const tightestPacking = 0.7;
/** Sideways, one tree is easier to follow than columns or stacks, so that these have to gain this much. */
const sidewaysCost = 1.35;

interface Choice {
  readonly forest: Forest;
  /** Height of the frame that the forest would fill, times what its form costs; the least is best. */
  readonly score: number;
}

interface Arrangement {
  root(node: CardNode, budget: number, fill: number): CardBlock;
  card(node: CardNode, budget: number): CardBlock;
}

interface Preference {
  readonly aspect: number;
  readonly firstBudget: number;
  readonly cost: (forest: Forest) => number;
}

function firstBudgetFor(stacks: readonly CardBlock[], aspect: number): number {
  let area = 0;
  for (const { height } of stacks) area += height * (cardWidth + columnGap + indent);
  const height = Math.sqrt(area / aspect) * tightestPacking;
  const steps = Math.floor(Math.log(height / comfortableHeight) / Math.log(budgetStep));
  return comfortableHeight * budgetStep ** Math.max(0, steps);
}

/**
 * Tries heights for the columns and takes the one that shows the whole map largest in a frame of the asked aspect; among
 * those that are comfortable anyway, the first, which has the widest spread.
 */
function chooseHeight(
  tryOut: (budget: number, fill: number) => Forest,
  { firstBudget, aspect, cost }: Preference,
): Choice | null {
  let best: Choice | null = null;
  let budget = firstBudget;
  for (let step = 0; step < mostBudgets; step += 1) {
    for (const fill of budget === comfortableHeight ? fills : [1]) {
      const forest = tryOut(budget, fill * budget);
      const score = Math.max(forest.width / aspect, forest.height, comfortableHeight) * cost(forest);
      if (best === null || score < best.score * 0.98) best = { forest, score };
      // From here on the height decides, and it only grows.
      if (forest.height > forest.width / aspect && fill === 1) return best;
    }
    budget *= budgetStep;
  }
  return best;
}

function isInColumns({ blocks }: Forest): boolean {
  return blocks.some(({ block }) => block.form === 'columns');
}

/** Gives every card of the forest its place. The first node stands above the others when it is the map's main one. */
export function arrangeForest(
  nodes: readonly CardNode[],
  hasMain: boolean,
  { aspect, direction }: Pick<LayoutInput, 'aspect' | 'direction'>,
): Forest {
  const [first, ...rest] = nodes;
  if (first === undefined) return { blocks: [], width: 0, height: 0 };
  const looseNodes = hasMain ? rest : nodes;
  const stacks = new DownArrangement();
  const blocks = nodes.map(node => stacks.stack(node));
  const firstBudget = firstBudgetFor(blocks, aspect);
  const choose = (arrangement: Arrangement, cost: Preference['cost']): Choice | null =>
    chooseHeight(
      (budget, fill) =>
        placeForest(
          hasMain ? arrangement.root(first, budget, fill) : null,
          looseNodes.map(node => arrangement.card(node, budget)),
          aspect,
        ),
      { aspect, firstBudget, cost },
    );
  if (direction === 'down' || direction === 'up')
    return choose(stacks, () => 1)?.forest ?? placeForest(null, blocks, aspect);
  // A large map is a tree of stacks in any case: its choices are fewer, since each costs time.
  const isLarge = firstBudget > 3 * comfortableHeight;
  let best: Choice | null = null;
  for (const levels of isLarge ? [2, 1] : [allLevels, 3, 2, 1]) {
    const cost = levels === allLevels ? 1 : sidewaysCost;
    const arrangement = new SidewaysArrangement(stacks, levels);
    const choice = choose(arrangement, forest => (isInColumns(forest) ? cost * sidewaysCost : cost));
    if (choice !== null && (best === null || choice.score < best.score)) best = choice;
  }
  return best?.forest ?? placeForest(null, blocks, aspect);
}
