import { SidewaysArrangement } from './arrange-sideways';
import { DownArrangement } from './arrange-down';
import type { CardBlock, Placed } from './blocks';
import { drawCard } from './draw-blocks';
import { emptyDrawing } from './drawing';
import { finishDrawing } from './finish-drawing';
import type { Layout, LayoutInput } from './layout';
import { buildForest, type CardNode } from './layout-tree';
import { columnGap, comfortableHeight, looseGap } from './metrics';
import { message } from '../messages/message';

interface Forest {
  readonly blocks: readonly Placed<CardBlock>[];
  readonly width: number;
  readonly height: number;
}

const loneCard = 248;

/** Loose branches in rows below the map, by age, so that a new one moves no other. */
function placeForest(main: CardBlock | null, loose: readonly CardBlock[], aspect: number): Forest {
  const blocks: Placed<CardBlock>[] = main === null ? [] : [{ block: main, x: 0, y: 0 }];
  let width = main?.width ?? 0;
  let area = 0;
  for (const block of loose) area += (block.width + columnGap) * (block.height + columnGap);
  const rowWidth = Math.max(width, 4 * loneCard, Math.sqrt(area * aspect));
  let y = main === null ? 0 : main.height + looseGap;
  let x = 0;
  let rowHeight = 0;
  for (const block of loose) {
    if (x > 0 && x + block.width > rowWidth) {
      y += rowHeight + columnGap;
      x = 0;
      rowHeight = 0;
    }
    blocks.push({ block, x, y });
    width = Math.max(width, x + block.width);
    rowHeight = Math.max(rowHeight, block.height);
    x += block.width + columnGap;
  }
  const bottom = loose.length > 0 ? y + rowHeight : (main?.height ?? 0);
  return { blocks, width, height: bottom };
}

const fills = [0, 0.25, 0.5, 0.75, 1];
const mostBudgets = 48;
/** Budgets are steps of a scale, so that a small change of the map rarely chooses another. */
const budgetStep = 2 ** 0.25;

/**
 * Tries heights for the columns and takes the one that shows the whole map largest in a frame of the asked aspect; among
 * those that are comfortable anyway, the one with the widest spread.
 */
function arrangeForest(nodes: readonly CardNode[], hasMain: boolean, { aspect, direction }: LayoutInput): Forest {
  const isSideways = direction === 'left' || direction === 'right';
  const arrangement = isSideways ? new SidewaysArrangement() : new DownArrangement();
  const [first, ...rest] = nodes;
  if (first === undefined) return { blocks: [], width: 0, height: 0 };
  const mainNode = hasMain ? first : null;
  const looseNodes = hasMain ? rest : nodes;
  const tryOut = (budget: number, fill: number): Forest => {
    const main = mainNode === null ? null : arrangement.root(mainNode, budget, fill * budget);
    return placeForest(
      main,
      looseNodes.map(node => arrangement.card(node, budget)),
      aspect,
    );
  };
  let best: { readonly forest: Forest; readonly score: number } | null = null;
  let budget = comfortableHeight;
  for (let step = 0; step < mostBudgets; step += 1) {
    for (const fill of step === 0 ? fills : [1]) {
      const forest = tryOut(budget, fill);
      const score = Math.max(forest.width / aspect, forest.height, comfortableHeight);
      if (best === null || score < best.score * 0.98) best = { forest, score };
    }
    if (best !== null && budget > best.score * 1.3) break;
    budget *= budgetStep;
  }
  return best?.forest ?? tryOut(budget, 1);
}

/** The whole picture of a map as cards, chips and lines: pure, and linear in the size of the map. */
export function layOut(input: LayoutInput): Layout {
  const { map, direction, measure } = input;
  const nodes = buildForest(input);
  const hasMain = nodes.length === 1 || nodes[0]?.kind === 'contention';
  const forest = arrangeForest(nodes, hasMain, input);
  const drawing = emptyDrawing();
  const rules = {
    drawing,
    isSideways: direction === 'left' || direction === 'right',
    andWidth: measure(message('map.and'), 'serif-italic', 13),
    digitWidth: measure('0', 'sans-bold', 12),
  };
  for (const { block, x, y } of forest.blocks) drawCard(rules, block, x, y);
  const hasPins = map.pins.size > 0;
  return finishDrawing(drawing, { direction, width: forest.width, height: forest.height, hasPins });
}
