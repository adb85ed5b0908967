import type { Direction } from '../records';
import type { Layout, Rectangle } from './layout';

/** The direction in which a map is seen to grow; also back from what is seen to what the map says. */
export function seenDirection(direction: Direction, isMirrored: boolean): Direction {
  if (!isMirrored || direction === 'down' || direction === 'up') return direction;
  return direction === 'left' ? 'right' : 'left';
}

/** An offset on the screen as an offset along and across the direction in which the map grows. */
export function turned(
  { direction, isMirrored }: Pick<Layout, 'direction' | 'isMirrored'>,
  dx: number,
  dy: number,
): { readonly along: number; readonly across: number } {
  switch (direction) {
    case 'down':
      return { along: dy, across: isMirrored ? -dx : dx };
    case 'up':
      return { along: -dy, across: isMirrored ? -dx : dx };
    case 'right':
      return { along: dx, across: dy };
    case 'left':
      return { along: -dx, across: dy };
  }
}

/** From where `outer` begins to where `inner` does: in what is mirrored, things begin at their right. */
export function startOffset(
  outer: Pick<Rectangle, 'x' | 'width'>,
  inner: Pick<Rectangle, 'x' | 'width'>,
  isMirrored: boolean,
): number {
  return isMirrored ? outer.x + outer.width - inner.x - inner.width : inner.x - outer.x;
}
