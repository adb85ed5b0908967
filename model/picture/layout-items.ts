import type { LaidChip, LaidMark, LaidPath, LaidWord, Layout, LineStyle } from '../layout/layout';
import type { Measure } from '../layout/measure';
import { boxItems } from './box-items';
import { badgeItems, cardItems, chipItems } from './card-items';
import type { DisplayItem, PathCommand, PathItem } from './display-list';
import { pathItem, textItem } from './items';
import { circlePath } from './symbols';
import type { ColourName } from './themes';

interface LineLook {
  readonly stroke: ColourName;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
}

/** Solid holds, dashed is broken, dots hang on the step. */
const lineLooks: Readonly<Record<LineStyle, LineLook>> = {
  support: { stroke: 'support', strokeWidth: 1.75, dash: [], cap: 'butt' },
  oppose: { stroke: 'oppose', strokeWidth: 1.75, dash: [7, 4], cap: 'butt' },
  undercut: { stroke: 'oppose', strokeWidth: 2.5, dash: [0.1, 5], cap: 'round' },
  backing: { stroke: 'support', strokeWidth: 2.5, dash: [0.1, 5], cap: 'round' },
  question: { stroke: 'open', strokeWidth: 1.25, dash: [], cap: 'butt' },
  and: { stroke: 'edge', strokeWidth: 1, dash: [], cap: 'butt' },
};

export function lineItem({ style, commands }: Pick<LaidPath, 'style' | 'commands'>): PathItem {
  return pathItem(commands, lineLooks[style]);
}

/** Turns points drawn for a mark that points up. */
function turned(
  x: number,
  y: number,
  turns: number,
  points: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  return points.map(([right, down]) => {
    if (turns === 1) return [x - down, y + right];
    if (turns === 2) return [x - right, y - down];
    if (turns === 3) return [x + down, y - right];
    return [x + right, y + down];
  });
}

/** The solid head of support, the bar of opposition, the open knot of an undercut. */
export function markItem({ type, style, x, y, quarterTurns }: LaidMark): PathItem {
  const { stroke } = lineLooks[style];
  if (type === 'knot') return pathItem(circlePath(x, y, 3.5), { fill: 'card', stroke, strokeWidth: 1.75 });
  if (type === 'bar') {
    const [from, to] = turned(x, y, quarterTurns, [
      [-5, 0],
      [5, 0],
    ]);
    const commands: PathCommand[] = [];
    if (from !== undefined && to !== undefined) commands.push(['M', ...from], ['L', ...to]);
    return pathItem(commands, { stroke, strokeWidth: 2.5 });
  }
  const corners = turned(x, y, quarterTurns, [
    [0, 1.5],
    [-4.5, 8.5],
    [4.5, 8.5],
  ]);
  const commands = corners.map(([right, down], index): PathCommand => [index === 0 ? 'M' : 'L', right, down]);
  return pathItem([...commands, ['Z']], { fill: stroke });
}

function wordItem({ x, y, text }: LaidWord, measure: Measure): DisplayItem {
  const width = measure(text, 'serif-italic', 13);
  const place = { x: x - width / 2, top: y - 7.5, lineHeight: 14, size: 13, owner: null } as const;
  return textItem(text, { ...place, face: 'serif-italic', fill: 'ink-2' }, measure);
}

/**
 * A layout as things to paint: frames and lines first, then cards in reading order, each after the chip that leads to it, then
 * notes.
 */
export function layoutItems(layout: Layout, isOneInk: boolean, measure: Measure): readonly DisplayItem[] {
  const items: DisplayItem[] = [];
  const { isMirrored } = layout;
  for (const box of layout.boxes) if (box.kind === 'frame') items.push(...boxItems(box, measure));
  for (const path of layout.paths) items.push(lineItem(path));
  for (const mark of layout.marks) if (mark.type !== 'knot') items.push(markItem(mark));
  const chips = new Map<string, LaidChip>(layout.chips.map(chip => [chip.record, chip]));
  const add = (record: string): void => {
    const chip = chips.get(record);
    if (chip === undefined) return;
    chips.delete(record);
    items.push(...chipItems(chip, { isOneInk, isMirrored }, measure));
  };
  for (const card of layout.cards) {
    add(card.inference ?? card.record);
    items.push(...cardItems(card, layout, measure));
  }
  for (const word of layout.words) items.push(wordItem(word, measure));
  for (const badge of layout.badges) items.push(...badgeItems(badge, isMirrored, measure));
  for (const mark of layout.marks) if (mark.type === 'knot') items.push(markItem(mark));
  for (const box of layout.boxes) if (box.kind === 'note') items.push(...boxItems(box, measure));
  return items;
}
