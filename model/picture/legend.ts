import { chipWidth, chipWord } from '../layout/layout-tree';
import type { ChipKind, Layout, LineStyle } from '../layout/layout';
import type { Measure } from '../layout/measure';
import { message, type MessageKey } from '../messages/message';
import { badgeItems, chipItems, gradeItems } from './card-items';
import type { DisplayItem } from './display-list';
import type { Strip } from './frame';
import { boxItem, pathItem, textItem } from './items';
import { lineItem } from './layout-items';
import { mirrorItems } from './mirror-items';
import { movePath, returnArrow } from './symbols';

/** Draws a sign from `x` on, in a row 20 high at `y`, and answers its width. */
interface Sign {
  readonly key: MessageKey;
  readonly occurs: boolean;
  readonly width: number;
  readonly draw: (x: number, y: number) => readonly DisplayItem[];
}

const sample = 32;
const between = 32;
const widestGap = 96;
const textGap = 10;
const rowHeight = 28;

function stepSign(
  kind: ChipKind,
  style: LineStyle,
  key: MessageKey,
  layout: Layout,
  isOneInk: boolean,
  measure: Measure,
): Sign {
  const width = chipWidth(kind, { measure });
  return {
    key,
    occurs: layout.chips.some(chip => chip.kind === kind),
    width: width + 8 + sample,
    draw: (x, y) => {
      const { isMirrored } = layout;
      const [chipX, from] = isMirrored ? [x + sample + 8, x] : [x, x + width + 8];
      const box = { x: chipX, y, width, height: 20 };
      const chip = { key: '', kind, word: chipWord(kind), ...box };
      const line = lineItem({
        style,
        commands: [
          ['M', from, y + 10],
          ['L', from + sample, y + 10],
        ],
      });
      return [...chipItems(chip, { isOneInk, isMirrored }, measure), line];
    },
  };
}

function signsOf(layout: Layout, isOneInk: boolean, measure: Measure): readonly Sign[] {
  const { cards, isMirrored } = layout;
  return [
    stepSign('reason', 'support', 'picture.legendReason', layout, isOneInk, measure),
    stepSign('objection', 'oppose', 'picture.legendObjection', layout, isOneInk, measure),
    stepSign('undercut', 'undercut', 'picture.legendUndercut', layout, isOneInk, measure),
    stepSign('backing', 'backing', 'picture.legendBacking', layout, isOneInk, measure),
    {
      key: 'picture.legendLinked',
      occurs: layout.words.length > 0,
      width: 20,
      draw: (x, y) => [
        pathItem(
          [
            ['M', x, y + 16],
            ['L', x, y + 9],
            ['Q', x, y + 5, x + 4, y + 5],
            ['L', x + 16, y + 5],
            ['Q', x + 20, y + 5, x + 20, y + 9],
            ['L', x + 20, y + 16],
          ],
          { stroke: 'ink', strokeWidth: 1.75 },
        ),
      ],
    },
    {
      key: 'picture.legendHollow',
      occurs: cards.some(({ kind, isAssumption }) => isAssumption || kind === 'question'),
      width: 30,
      draw: (x, y) => [boxItem(x, y + 1, 30, 18, { radius: 3, fill: 'card-hollow', stroke: 'edge' })],
    },
    {
      key: 'picture.legendImplicit',
      occurs: cards.some(({ isImplicit }) => isImplicit),
      width: 30,
      draw: (x, y) => [boxItem(x, y + 1, 30, 18, { radius: 3, fill: 'card', stroke: 'edge', dash: [4, 3] })],
    },
    {
      key: 'picture.legendReference',
      occurs: cards.some(({ kind }) => kind === 'reference'),
      width: 30,
      draw: (x, y) => {
        const arrow = movePath(returnArrow, x + 9, y + 4);
        const items = [
          boxItem(x, y + 2, 30, 16, { radius: 3, stroke: 'edge' }),
          pathItem(arrow, { stroke: 'ink-2', strokeWidth: 1.4, cap: 'round' }),
        ];
        return isMirrored ? mirrorItems(items, { x, width: 30 }) : items;
      },
    },
    {
      key: 'picture.legendGrade',
      occurs: cards.some(({ foot }) => foot !== null && foot.grade !== ''),
      width: 22,
      draw: (x, y) => gradeItems('B2', x + 22, y + 2.5, null, measure),
    },
    {
      key: 'picture.legendFolded',
      occurs: layout.badges.length > 0,
      width: 36,
      draw: (x, y) => badgeItems({ card: '', count: 3, x, y, width: 36, height: 20 }, isMirrored, measure),
    },
  ];
}

/** What the signs of this picture mean; only those that occur in it. One row is spread over the width, more are filled in turn. */
export function legendItems(layout: Layout, width: number, isOneInk: boolean, measure: Measure): Strip {
  const entries = signsOf(layout, isOneInk, measure)
    .filter(({ occurs }) => occurs)
    .map(sign => {
      const text = message(sign.key);
      return { ...sign, text, whole: sign.width + textGap + measure(text, 'sans', 14) };
    });
  const spare = width - entries.reduce((sum, { whole }) => sum + whole, 0);
  const gap = Math.max(between, Math.min(widestGap, spare / Math.max(1, entries.length - 1)));
  const items: DisplayItem[] = [];
  let x = 0;
  let y = 0;
  for (const { width: signWidth, draw, text, whole } of entries) {
    if (x > 0 && x + whole > width + 1) {
      x = 0;
      y += rowHeight;
    }
    const [signAt, textAt] = layout.isMirrored
      ? [width - x - signWidth, width - x - whole]
      : [x, x + signWidth + textGap];
    const place = { x: textAt, top: y, lineHeight: 20, size: 14, owner: null } as const;
    items.push(...draw(signAt, y), textItem(text, { ...place, face: 'sans', fill: 'ink-2' }, measure));
    x += whole + gap;
  }
  return { items, height: items.length === 0 ? 0 : y + 20 };
}
