import type { ArgumentMap } from '../../model/argument-map';
import type { BoxPlace, FramePlace } from '../../model/edits/free-boxes';
import type { ClaimId } from '../../model/ids';
import { boundsAround, heldIn } from '../../model/layout/frames';
import type { LaidCard, Layout, Rectangle } from '../../model/layout/layout';
import { contains } from '../../model/layout/rectangles';
import { startOffset } from '../../model/layout/turned';
import { findElement } from '../commands/walk';

type Origin = Omit<Rectangle, 'height'>;

function placeFrom(origin: Origin, box: Rectangle, { isMirrored }: Layout): Omit<BoxPlace, 'besideId'> {
  return {
    x: Math.round(startOffset(origin, box, isMirrored)),
    y: Math.round(box.y - origin.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}

/** As it is stored: from the card that it is to move with, or from the map's first card. */
export function placeAt(layout: Layout, besideId: ClaimId | null, box: Rectangle): BoxPlace {
  const card = findElement(layout, besideId) ?? layout.cards[0] ?? { x: 0, y: 0, width: 0 };
  return { besideId, ...placeFrom(card, box, layout) };
}

/** As it is stored of a frame with this rectangle around these cards; around none, it stands at a card. */
export function frameAround(
  map: ArgumentMap,
  layout: Layout,
  cards: readonly LaidCard[],
  box: Rectangle,
  besideId: ClaimId | null,
): FramePlace {
  const around = heldIn(map, cards);
  const bounds = boundsAround(map, layout.cards, around);
  const [top] = cards.filter(({ key }) => Object.hasOwn(around, key)).sort((a, b) => a.y - b.y || a.x - b.x);
  if (top === undefined || bounds === null) return { ...placeAt(layout, besideId, box), around };
  const place = placeFrom(bounds, box, layout);
  return {
    besideId: top.record as ClaimId,
    ...place,
    width: Math.max(place.width - Math.round(bounds.width), 1),
    height: Math.max(place.height - Math.round(bounds.height), 1),
    around,
  };
}

/** A frame that is put here is around the cards that lie wholly inside it. */
export function frameAt(map: ArgumentMap, layout: Layout, box: Rectangle, besideId: ClaimId | null): FramePlace {
  const inside = layout.cards.filter(card => contains(box, card));
  return frameAround(map, layout, inside, box, besideId);
}
