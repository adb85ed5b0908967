import type { Rectangle } from './layout';
import { overlaps } from './rectangles';

/** Map units between a title and what it makes way for. */
const gap = 8;

/**
 * Where a frame's title is not behind a card: in the corner where one begins to read, else further along that edge, else above the
 * frame, at its lower edge or below it; where all four are taken, between the cards in it, and last of all farther out. Counted from
 * the frame's corner.
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
  const freeAt = (y: number): number | undefined => {
    const strip = { x: frame.x, y: frame.y + y, width: frame.width, height };
    const inWay = obstacles.filter(obstacle => overlaps(strip, obstacle));
    const beside = inWay.map(obstacle =>
      isReversed ? obstacle.x - gap - width - frame.x : obstacle.x + obstacle.width + gap - frame.x,
    );
    return [start, ...beside]
      .filter(x => x >= 0 && x <= spare)
      .sort((a, b) => Math.abs(a - start) - Math.abs(b - start))
      .find(x => !inWay.some(obstacle => overlaps({ x: frame.x + x, y: strip.y, width, height }, obstacle)));
  };
  const beyond = (y: number): number => Math.max(-y, y + height - frame.height, 0);
  const atEdges = [0, -height, Math.max(frame.height - height, 0), frame.height];
  const between = obstacles
    .filter(({ x, width: w }) => x < frame.x + frame.width && x + w > frame.x)
    .flatMap(obstacle => [obstacle.y + obstacle.height + gap - frame.y, obstacle.y - gap - height - frame.y])
    .sort((a, b) => beyond(a) - beyond(b) || a - b);
  for (const y of [...atEdges, ...between]) {
    const x = freeAt(y);
    if (x !== undefined) return { x, y };
  }
  return { x: start, y: 0 };
}
