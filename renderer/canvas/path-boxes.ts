import type { LaidPath, Layout, Rectangle } from '../../model/layout/layout';
import type { PathCommand } from '../../model/picture/display-list';
import { overlaps } from '../../model/layout/rectangles';
import { onceForEach } from '../../model/once-for-each';

/**
 * Pixels. Chrome stretches a drawing to the whole screen pixels of its box: one pixel at a text size of 150 % becomes two,
 * and every line misses its card. This is a whole number of screen pixels at every text size, on screens of 125, 150 and
 * 175 % too; at any other it is stretched by next to nothing.
 */
export const linksSide = 4000;

function boxOfPath({ commands }: LaidPath): Rectangle {
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

const knownBoxOf = onceForEach(boxOfPath);

/** Looking at every line once costs less than keeping an index of them up to date with each edit. */
export function pathsWithin(layout: Layout, area: Rectangle): readonly LaidPath[] {
  return layout.paths.filter(path => overlaps(knownBoxOf(path), area));
}

/** The path as SVG writes it; a line that stays where it is is written once. */
export const dataOf = onceForEach(({ commands }: LaidPath) => pathData(commands));
