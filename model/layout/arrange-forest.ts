import { DownArrangement } from './arrange-down';
import { allLevels, SidewaysArrangement } from './arrange-sideways';
import type { CardBlock } from './blocks';
import type { LayoutInput } from './layout';
import type { CardNode } from './layout-tree';
import { cardWidth, columnGap, comfortableHeight, indent } from './metrics';
import { keptWithin, packingOf, type Heights, type Packing } from './packing';
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
  readonly heights: Heights;
  /** Height of the frame that the forest would fill, times what its form costs; the least is best. */
  readonly score: number;
}

interface Arrangement {
  root(node: CardNode, budget: number, fill: number): CardBlock;
  card(node: CardNode, budget: number): CardBlock;
}

/** What the choice among heights depends on. */
interface Preference {
  readonly aspect: number;
  readonly firstBudget: number;
  readonly levels: number | null;
  readonly cost: (forest: Forest) => number;
}

function firstBudgetFor(stacks: readonly CardBlock[], aspect: number): number {
  let area = 0;
  for (const { height } of stacks) area += height * (cardWidth + columnGap + indent);
  const height = Math.sqrt(area / aspect) * tightestPacking;
  const steps = Math.floor(Math.log(height / comfortableHeight) / Math.log(budgetStep));
  return comfortableHeight * budgetStep ** Math.max(0, steps);
}

function scoreOf({ width, height }: Forest, aspect: number): number {
  return Math.max(width / aspect, height, comfortableHeight);
}

/**
 * Tries heights for the columns and takes the one that shows the whole map largest in a frame of the asked aspect; among
 * those that are comfortable anyway, the first, which has the widest spread.
 */
function chooseHeight(
  tryOut: (budget: number, fill: number) => Forest,
  { firstBudget, aspect, levels, cost }: Preference,
): Choice | null {
  let best: Choice | null = null;
  let budget = firstBudget;
  for (let step = 0; step < mostBudgets; step += 1) {
    for (const fill of budget === comfortableHeight ? fills : [1]) {
      const forest = tryOut(budget, fill * budget);
      const score = scoreOf(forest, aspect) * cost(forest);
      if (best === null || score < best.score * 0.98)
        best = { forest, heights: { budget, fill: fill * budget, levels }, score };
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

interface Arranged {
  readonly forest: Forest;
  readonly packing: Packing;
}

/**
 * Gives every card of the forest its place. The first node stands above the others when it is the map's main one. The packing of
 * the last layout is kept until another shows the map clearly larger, so that an addition moves only what must move.
 */
export function arrangeForest(
  nodes: readonly CardNode[],
  hasMain: boolean,
  { aspect, direction }: Pick<LayoutInput, 'aspect' | 'direction'>,
  last: Packing | null,
): Arranged {
  const [first, ...rest] = nodes;
  const isDown = direction === 'down' || direction === 'up';
  const noHeights: Heights = { budget: comfortableHeight, fill: comfortableHeight, levels: isDown ? null : allLevels };
  if (first === undefined) return arranged({ blocks: [], width: 0, height: 0 }, noHeights);
  const looseNodes = hasMain ? rest : nodes;
  const stacks = new DownArrangement(null);
  const blocks = nodes.map(node => stacks.stack(node));
  const firstBudget = firstBudgetFor(blocks, aspect);
  const place = (arrangement: Arrangement, budget: number, fill: number): Forest =>
    placeForest(
      hasMain ? arrangement.root(first, budget, fill) : null,
      looseNodes.map(node => arrangement.card(node, budget)),
      aspect,
    );
  const costAt = (levels: number | null): Preference['cost'] => {
    if (levels === null) return () => 1;
    const cost = levels === allLevels ? 1 : sidewaysCost;
    return forest => (isInColumns(forest) ? cost * sidewaysCost : cost);
  };
  const arrangementAt = (levels: number | null): Arrangement =>
    levels === null ? stacks : new SidewaysArrangement(stacks, levels);
  let kept: Choice | null = null;
  if (last !== null && (last.levels === null) === isDown) {
    const { budget, fill, levels } = last;
    const forest = place(isDown ? new DownArrangement(last) : arrangementAt(levels), budget, fill);
    kept = { forest, heights: { budget, fill, levels }, score: scoreOf(forest, aspect) * costAt(levels)(forest) };
    // Nothing shows it larger.
    if (kept.score <= comfortableHeight) return arranged(forest, kept.heights);
  }
  // A large map is a tree of stacks in any case: its choices are fewer, since each costs time.
  const isLarge = firstBudget > 3 * comfortableHeight;
  const sideways = isLarge ? [2, 1] : [allLevels, 3, 2, 1];
  let best: Choice | null = null;
  for (const levels of isDown ? [null] : sideways) {
    const arrangement = arrangementAt(levels);
    const tryOut = (budget: number, fill: number): Forest => place(arrangement, budget, fill);
    const choice = chooseHeight(tryOut, { aspect, firstBudget, levels, cost: costAt(levels) });
    if (choice !== null && (best === null || choice.score < best.score)) best = choice;
  }
  if (kept !== null && best !== null && kept.score <= best.score * keptWithin) best = kept;
  return best === null ? arranged(placeForest(null, blocks, aspect), noHeights) : arranged(best.forest, best.heights);
}

function arranged(forest: Forest, heights: Heights): Arranged {
  return { forest, packing: packingOf(forest, heights) };
}
