import type { Rectangle } from './layout';
import { overlaps } from './rectangles';

/** Map units between a title and what it makes way for. */
const gap = 8;

/**
 * Where a frame's title is not behind a card: in the corner where one begins to read, else further along that edge, else above the
 * frame, at its lower edge or below it. Counted from the frame's corner.
 */
export function titlePlace(
  frame: Rectangle,
  title: Pick<Rectangle, 'width' | 'height'>,
  isReversed: boolean,
  obstacles: readonly Rectangle[],
): { readonly x: number; readonly y: number } {
  const { width, height } = title;
  const spare = Math.max(frame.width - width, 0);
  const start = isReversed ? spare : 0;
  for (const y of [0, -height, Math.max(frame.height - height, 0), frame.height]) {
    const strip = { x: frame.x, y: frame.y + y, width: frame.width, height };
    const inWay = obstacles.filter(obstacle => overlaps(strip, obstacle));
    const beside = inWay.map(obstacle =>
      isReversed ? obstacle.x - gap - width - frame.x : obstacle.x + obstacle.width + gap - frame.x,
    );
    const free = [start, ...beside]
      .filter(x => x >= 0 && x <= spare)
      .sort((a, b) => Math.abs(a - start) - Math.abs(b - start))
      .find(x => !inWay.some(obstacle => overlaps({ x: frame.x + x, y: strip.y, width, height }, obstacle)));
    if (free !== undefined) return { x: free, y };
  }
  return { x: start, y: 0 };
}
