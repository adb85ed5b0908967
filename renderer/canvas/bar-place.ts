import type { Layout, Rectangle } from '../../model/layout/layout';
import { contains, overlaps } from '../../model/layout/rectangles';
import type { Seen } from './camera';

/** Map units. */
const emptyHeight = 160;

interface Place {
  readonly x: number;
  readonly y: number;
}

function sharedArea(a: Rectangle, b: Rectangle): number {
  if (!overlaps(a, b)) return 0;
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return width * (Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
}

/** Below the card and ending with it; never over another card nor under what lies over the canvas: else above, else beside. */
export function placeBar(
  layout: Layout,
  card: Rectangle,
  own: readonly Rectangle[],
  { area, cover }: Seen,
  { width, height, gap }: { readonly width: number; readonly height: number; readonly gap: number },
): Place {
  const right = card.x + card.width - width;
  const [start, end] = layout.isMirrored ? [right, card.x] : [card.x, right];
  const beside = [card.x + card.width + gap, card.x - gap - width];
  const [below, above] = [card.y + card.height + gap, card.y - gap - height];
  // Above the card's own chip.
  const highest = above - 28;
  const places: readonly [Place, ...Place[]] = [
    { x: end, y: below },
    { x: start, y: below },
    { x: end, y: above },
    { x: end, y: highest },
    ...(layout.isMirrored ? beside.toReversed() : beside).map(x => ({ x, y: card.y })),
    { x: start, y: above },
    { x: start, y: highest },
  ];
  // Below a contention that stands alone are the two questions to begin with.
  const questions = layout.cards.length === 1 ? [{ ...card, y: card.y + card.height, height: emptyHeight }] : [];
  const covers = cover === null ? [] : [cover];
  const boxes: readonly Rectangle[] = [...layout.cards, ...layout.chips, ...layout.badges, ...questions, ...covers];
  const hidden = (place: Place, by: readonly Rectangle[]): number => {
    const bar = { ...place, width, height };
    return by.reduce((sum, box) => (box === card ? sum : sum + sharedArea(box, bar)), 0);
  };
  const isSeen = (place: Place): boolean => contains(area, { ...place, width, height });
  const free = places.find(place => isSeen(place) && hidden(place, boxes) === 0);
  if (free !== undefined) return free;
  // Nowhere is room: where it hides least, rather a stranger's words than what it is about, and on the screen if it can be.
  const whole = width * height;
  const costs = places.map(place => ({
    place,
    cost: hidden(place, boxes) + (hidden(place, own) > 0 ? whole : 0) + (isSeen(place) ? 0 : 2 * whole),
  }));
  return costs.reduce((best, other) => (other.cost < best.cost ? other : best)).place;
}
