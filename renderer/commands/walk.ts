import type { LaidBox, LaidCard, LaidChip, Layout } from '../../model/layout/layout';
import type { RecordId } from '../../model/ids';
import { onceForEach } from '../../model/once-for-each';

export type LaidElement = LaidCard | LaidChip | LaidBox;

interface Elements {
  readonly byKey: ReadonlyMap<string, LaidElement>;
  readonly byRecord: ReadonlyMap<string, LaidElement>;
}

const elementsOf = onceForEach((layout: Layout): Elements => {
  const byKey = new Map<string, LaidElement>();
  const byRecord = new Map<string, LaidElement>();
  for (const element of [...layout.chips, ...layout.cards, ...layout.boxes]) {
    byKey.set(element.key, element);
    // A question's chip and card share their record, a claim its home and its references: the card at home is meant.
    const isStandIn = 'side' in element && (element.kind === 'reference' || element.kind === 'incomplete');
    if (!isStandIn) byRecord.set(element.record, element);
  }
  return { byKey, byRecord };
});

/** By layout key, else by the record that it shows. */
export function findElement(layout: Layout, id: string | null): LaidElement | undefined {
  if (id === null) return undefined;
  const { byKey, byRecord } = elementsOf(layout);
  return byKey.get(id) ?? byRecord.get(id);
}

export function isCard(element: LaidElement): element is LaidCard {
  return 'side' in element;
}

export function isBox(element: LaidElement): element is LaidBox {
  return 'tint' in element;
}

/** The record that is selected when the element gets the focus. */
export function recordOf(element: LaidElement): RecordId {
  return element.record;
}

export type Heading = 'up' | 'down' | 'left' | 'right';

const axes = {
  up: { along: [0, -1], across: [1, 0] },
  down: { along: [0, 1], across: [1, 0] },
  left: { along: [-1, 0], across: [0, 1] },
  right: { along: [1, 0], across: [0, 1] },
} as const;

/** The next element in the drawn direction: near and straight ahead wins; what is connected counts as nearer. */
export function nextInDirection(
  layout: Layout,
  from: LaidElement,
  heading: Heading,
  connected: ReadonlySet<string>,
): LaidElement | undefined {
  const { along, across } = axes[heading];
  const centre = (box: LaidElement): readonly [number, number] => [box.x + box.width / 2, box.y + box.height / 2];
  const [fromX, fromY] = centre(from);
  const isVertical = along[0] === 0;
  const halfAcross = (isVertical ? from.width : from.height) / 2;
  let best: LaidElement | undefined;
  let bestCost = Infinity;
  for (const candidate of [...layout.cards, ...layout.chips, ...layout.boxes]) {
    if (candidate === from) continue;
    const [x, y] = centre(candidate);
    const [dx, dy] = [x - fromX, y - fromY];
    const ahead = dx * along[0] + dy * along[1];
    if (ahead <= 4) continue;
    const aside = Math.abs(dx * across[0] + dy * across[1]);
    // What overlaps the way straight ahead is not aside at all.
    const half = (isVertical ? candidate.width : candidate.height) / 2;
    const gap = Math.max(aside - half - halfAcross, 0);
    if (gap > ahead * 2 && !connected.has(candidate.key)) continue;
    const cost = (ahead + gap * 3 + aside * 0.2) * (connected.has(candidate.key) ? 0.4 : 1);
    if (cost < bestCost) [best, bestCost] = [candidate, cost];
  }
  return best;
}
