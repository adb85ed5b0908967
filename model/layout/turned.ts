import type { Direction } from '../records';

/** An offset on the screen as an offset along and across the direction in which the map grows. */
export function turned(
  direction: Direction,
  dx: number,
  dy: number,
): { readonly along: number; readonly across: number } {
  switch (direction) {
    case 'down':
      return { along: dy, across: dx };
    case 'up':
      return { along: -dy, across: dx };
    case 'right':
      return { along: dx, across: dy };
    case 'left':
      return { along: -dx, across: dy };
  }
}
