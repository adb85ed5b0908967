import { message } from '../messages/message';
import { arrangeForest } from './arrange-forest';
import { drawCard } from './draw-blocks';
import { finishDrawing } from './finish-drawing';
import { withFreeBoxes } from './free-boxes';
import type { Layout, LayoutInput } from './layout';
import { beginDrawing } from './kept-drawings';
import { buildForest } from './layout-tree';
import type { Packing } from './packing';

export interface PackedLayout {
  readonly layout: Layout;
  /** For the layout of what the map becomes next. */
  readonly packing: Packing;
}

/** The whole picture of a map as cards, chips and lines: pure, and linear in the size of the map. */
export function layOut(input: LayoutInput): Layout {
  return layOutAfter(input, null).layout;
}

/**
 * The same, going on from the packing of an earlier layout as far as that is good enough: little moves, but the way there
 * counts.
 */
export function layOutAfter(input: LayoutInput, last: Packing | null): PackedLayout {
  const { map, direction, isMirrored = false, measure } = input;
  const nodes = buildForest(input);
  const hasMain = nodes.length === 1 || nodes[0]?.kind === 'contention';
  const { forest, packing } = arrangeForest(nodes, hasMain, input, last);
  const drawing = beginDrawing();
  const andWord = message('map.and');
  const rules = {
    drawing,
    isSideways: direction === 'left' || direction === 'right',
    andWord,
    andWidth: measure(andWord, 'serif-italic', 13),
    digitWidth: measure('0', 'sans-bold', 12),
  };
  for (const { block, x, y } of forest.blocks) drawCard(rules, block, x, y);
  const hasPins = map.pins.size > 0;
  const { width, height } = forest;
  const finished = finishDrawing(drawing, { direction, isMirrored, width, height, hasPins });
  return { layout: withFreeBoxes(finished, input), packing };
}
