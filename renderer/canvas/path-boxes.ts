import type { LaidPath, Layout, Rectangle } from '../../model/layout/layout';
import type { PathCommand } from '../../model/picture/display-list';
import { SpatialGrid } from './spatial-grid';

export function boxOfPath({ commands }: LaidPath): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const command of commands) {
    for (let place = 1; place < command.length; place += 2) {
      const x = command[place] as number;
      const y = command[place + 1] as number;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

export function pathData(commands: readonly PathCommand[]): string {
  return commands.map(([letter, ...numbers]) => `${letter}${numbers.join(' ')}`).join('');
}

export interface LayoutGrids {
  readonly keys: SpatialGrid<string>;
  readonly paths: SpatialGrid<LaidPath>;
}
const cache = new WeakMap<Layout, LayoutGrids>();

/** Built once for a layout, and only for maps that are too large to be shown whole. */
export function gridsOf(layout: Layout): LayoutGrids {
  let grids = cache.get(layout);
  if (grids === undefined) {
    grids = { keys: new SpatialGrid(), paths: new SpatialGrid() };
    for (const element of [...layout.cards, ...layout.chips]) grids.keys.add(element, element.key);
    for (const path of layout.paths) grids.paths.add(boxOfPath(path), path);
    cache.set(layout, grids);
  }
  return grids;
}
