import type { CardBlock, Placed } from './blocks';
import { columnGap, looseGap } from './metrics';

export interface Forest {
  readonly blocks: readonly Placed<CardBlock>[];
  readonly width: number;
  readonly height: number;
}

const loneCard = 248;

/** Loose branches in rows below the map, by age, so that a new one moves no other. */
export function placeForest(main: CardBlock | null, loose: readonly CardBlock[], aspect: number): Forest {
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
