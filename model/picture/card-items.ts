import { isRightToLeft } from '../layout/break-lines';
import type { LaidBadge, LaidCard, LaidChip, Layout } from '../layout/layout';
import type { Measure } from '../layout/measure';
import { numberInWords } from '../messages/in-words';
import type { BoxItem, DisplayItem, TextItem } from './display-list';
import { boxItem, pathItem, textItem } from './items';
import { mirrorItems } from './mirror-items';
import { chevron, chipSymbols, circlePath, movePath, returnArrow } from './symbols';
import type { ColourName } from './themes';

const padding = { x: 12, top: 7 };
const lineHeights = { claim: 20, contention: 26, foot: 16 };
const footGap = 4;

function isHollow({ kind, isAssumption }: LaidCard): boolean {
  return isAssumption || kind === 'question' || kind === 'incomplete';
}

function cardEdge({ kind, side }: Pick<LaidCard, 'kind' | 'side'>): ColourName {
  if (kind === 'contention') return 'ink';
  if (kind === 'question' || kind === 'reference') return 'edge';
  return side === 'support' ? 'support-edge' : side === 'oppose' ? 'oppose-edge' : 'card-edge';
}

function cardBox(card: LaidCard): BoxItem {
  const { x, y, width, height, key, kind, isImplicit } = card;
  return boxItem(x, y, width, height, {
    radius: 4,
    fill: kind === 'reference' ? null : isHollow(card) ? 'card-hollow' : 'card',
    stroke: isImplicit && kind !== 'reference' ? 'edge' : cardEdge(card),
    strokeWidth: kind === 'contention' ? 1.5 : 1,
    dash: isImplicit || kind === 'incomplete' ? [4, 3] : [],
    owner: key,
  });
}

/** The lines of a card where every painter and the screen draw them. */
function cardText(card: LaidCard, isMirrored: boolean, measure: Measure): readonly TextItem[] {
  const { x, y, width, height, lines, kind, key, foot } = card;
  const isReversed = isRightToLeft(lines.join(' '));
  if (kind === 'contention') {
    const content = lines.length * lineHeights.contention + (foot === null ? 0 : footGap + lineHeights.foot);
    const top = y + (height - content) / 2;
    return lines.map((line, index) =>
      textItem(
        line,
        {
          x: x + 20,
          room: width - 40,
          align: 'centre',
          top: top + index * lineHeights.contention,
          lineHeight: lineHeights.contention,
          face: 'serif-bold',
          size: 20,
          fill: 'ink',
          owner: key,
        },
        measure,
        isReversed,
      ),
    );
  }
  if (kind === 'reference') {
    const start = isMirrored ? 8 : 28;
    const place = { x: x + start, room: width - 36, top: y + 5, lineHeight: 18, size: 13, owner: key } as const;
    return lines.map(line => textItem(line, { ...place, face: 'sans', fill: 'ink-2' }, measure, isReversed));
  }
  const face = kind === 'question' || kind === 'incomplete' ? 'sans-italic' : 'sans';
  return lines.map((line, index) =>
    textItem(
      line,
      {
        x: x + padding.x,
        room: width - 2 * padding.x,
        top: y + padding.top + index * lineHeights.claim,
        lineHeight: lineHeights.claim,
        face,
        size: 15,
        fill: kind === 'incomplete' ? 'ink-3' : 'ink',
        owner: key,
      },
      measure,
      isReversed,
    ),
  );
}

function footItems(card: LaidCard, measure: Measure): readonly DisplayItem[] {
  const { foot, x, y, width, height, kind, key, lines } = card;
  if (foot === null) return [];
  const line = { lineHeight: lineHeights.foot, size: 12, owner: key } as const;
  if (kind === 'contention') {
    const content = lines.length * lineHeights.contention + footGap + lineHeights.foot;
    const top = y + (height + content) / 2 - lineHeights.foot;
    const place = { ...line, x: x + 20, room: width - 40, align: 'centre', top } as const;
    return [textItem(foot.text, { ...place, face: 'sans', fill: 'ink-3' }, measure)];
  }
  const top = y + height - 22;
  const items: DisplayItem[] = [];
  const place = { ...line, x: x + padding.x, top };
  if (foot.role === 'assumption') {
    const circle = circlePath(x + padding.x + 6, top + 8, 4.6);
    items.push(
      pathItem(circle, { stroke: 'caution', strokeWidth: 1.4, dash: [2.4, 2.4], owner: key }),
      textItem(foot.text, { ...place, x: x + padding.x + 16, face: 'sans-bold', fill: 'caution' }, measure, false),
    );
  } else {
    const face = foot.role === 'question' ? 'sans-italic' : 'sans';
    items.push(textItem(foot.text, { ...place, face, fill: 'ink-3' }, measure, false));
  }
  if (foot.grade !== '') items.push(...gradeItems(foot.grade, x + width - 8, top + 0.5, key, measure));
  return items;
}

/** A grade in its box, ending at `right`. */
export function gradeItems(
  grade: string,
  right: number,
  top: number,
  owner: string | null,
  measure: Measure,
): readonly DisplayItem[] {
  const width = Math.ceil(measure(grade, 'sans-bold', 11)) + 8;
  const x = right - width;
  const place = { x: x + 1, room: width - 2, align: 'centre', top, lineHeight: 15, size: 11, owner } as const;
  return [
    boxItem(x, top, width, 15, { radius: 2, stroke: 'edge', owner }),
    textItem(grade, { ...place, face: 'sans-bold', fill: 'ink-2' }, measure),
  ];
}

/** Growing up, branches stand above their cards, and so does the second sheet of a folded one. */
export function cardItems(
  card: LaidCard,
  { direction, isMirrored }: Pick<Layout, 'direction' | 'isMirrored'>,
  measure: Measure,
): readonly DisplayItem[] {
  const { x, y, width, height, key, hiddenCount, kind } = card;
  const items: DisplayItem[] = [];
  if (hiddenCount > 0) {
    const sheet = direction === 'up' ? -6 : 6;
    items.push(
      boxItem(x + 6, y + sheet, width - 12, height, { radius: 4, fill: 'card', stroke: 'card-edge', owner: key }),
    );
  }
  items.push(cardBox(card));
  const signs: DisplayItem[] = [];
  if (kind === 'reference') {
    const arrow = movePath(returnArrow, x + 10, y + 8);
    signs.push(pathItem(arrow, { stroke: 'ink-2', strokeWidth: 1.4, cap: 'round', owner: key }));
  }
  signs.push(...footItems(card, measure));
  items.push(...cardText(card, isMirrored, measure), ...(isMirrored ? mirrorItems(signs, card) : signs));
  return items;
}

interface ChipLook {
  readonly fill: ColourName;
  readonly ink: ColourName;
  readonly edge: ColourName | null;
  readonly radius: number;
}

/** In one ink the washes are white, so that a pill needs its outline. */
function chipLook(kind: LaidChip['kind'], isOneInk: boolean): ChipLook {
  const pill = 10;
  const square = 2;
  if (kind === 'reason') {
    return { fill: 'support-wash', ink: 'support-ink', edge: isOneInk ? 'support' : null, radius: pill };
  }
  if (kind === 'objection') return { fill: 'oppose-wash', ink: 'oppose-ink', edge: null, radius: square };
  if (kind === 'backing') return { fill: 'card', ink: 'support', edge: 'support', radius: pill };
  if (kind === 'undercut') return { fill: 'card', ink: 'oppose', edge: 'oppose', radius: square };
  return { fill: 'open-wash', ink: 'ink-2', edge: isOneInk ? 'open' : null, radius: pill };
}

/** Its sign, a letter of its own, is never turned round: mirrored, it stands at the other end. */
export function chipItems(
  chip: Omit<LaidChip, 'record'>,
  { isOneInk, isMirrored }: { readonly isOneInk: boolean; readonly isMirrored: boolean },
  measure: Measure,
): readonly DisplayItem[] {
  const { x, y, width, height, kind, word, key } = chip;
  const { fill, ink, edge, radius } = chipLook(kind, isOneInk);
  const face = 'sans-bold';
  const size = 12;
  const start = isMirrored ? width - 22 - measure(word, face, size) : 22;
  const place = { x: x + start, top: y + 1.5, lineHeight: 16, face, size, owner: key } as const;
  return [
    boxItem(x, y, width, height, { radius, fill, stroke: edge, strokeWidth: 1.5, owner: key }),
    pathItem(movePath(chipSymbols[kind], x + (isMirrored ? width - 18 : 6), y + 3.75), {
      stroke: ink,
      strokeWidth: 1.75,
      cap: 'round',
      owner: key,
    }),
    textItem(word, { ...place, fill: ink }, measure),
  ];
}

export function badgeItems(badge: LaidBadge, isMirrored: boolean, measure: Measure): readonly DisplayItem[] {
  const { x, y, width, height, card, count } = badge;
  const text = numberInWords(count);
  const content = 12 + measure(text, 'sans-bold', 12);
  const left = x + (width - content) / 2;
  const place = { x: left + 12, top: y + 2, lineHeight: 16, size: 12, owner: card } as const;
  const items = [
    boxItem(x, y, width, height, { radius: 10, fill: 'card', stroke: 'edge', owner: card }),
    pathItem(movePath(chevron, left, y + 6), { stroke: 'ink-2', strokeWidth: 1.5, cap: 'round', owner: card }),
    textItem(text, { ...place, face: 'sans-bold', fill: 'ink-2' }, measure),
  ];
  return isMirrored ? mirrorItems(items, badge) : items;
}
