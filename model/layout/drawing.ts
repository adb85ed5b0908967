import type { InferenceId, QuestionId } from '../ids';
import type { PathCommand } from '../picture/display-list';
import type { LaidBadge, LaidCard, LaidChip, LaidMark, LaidPath, LaidWord, LineStyle } from './layout';
import { corner } from './metrics';

export type Point = readonly [x: number, y: number];
export type LineRecords = readonly (InferenceId | QuestionId)[];

/** What a layout is made of, while it is put together. */
export interface Drawing {
  readonly cards: LaidCard[];
  readonly chips: LaidChip[];
  readonly paths: LaidPath[];
  readonly marks: LaidMark[];
  readonly words: LaidWord[];
  readonly badges: LaidBadge[];
}

export function emptyDrawing(): Drawing {
  return { cards: [], chips: [], paths: [], marks: [], words: [], badges: [] };
}

/** A line along right angles, each corner a quarter curve no larger than half of the shorter side next to it. */
function roundedLine(points: readonly Point[], radius: number = corner): readonly PathCommand[] {
  const first = points[0];
  if (first === undefined) return [];
  const second = points[1];
  if (points.length === 2 && second !== undefined) {
    return [
      ['M', first[0], first[1]],
      ['L', second[0], second[1]],
    ];
  }
  const commands: PathCommand[] = [['M', first[0], first[1]]];
  for (let at = 1; at < points.length; at += 1) {
    const [x, y] = points[at] ?? first;
    const next = points[at + 1];
    if (next === undefined) {
      commands.push(['L', x, y]);
      break;
    }
    const [fromX, fromY] = points[at - 1] ?? first;
    const before = Math.abs(x - fromX) + Math.abs(y - fromY);
    const after = Math.abs(next[0] - x) + Math.abs(next[1] - y);
    const room = Math.min(at === 1 ? before : before / 2, at === points.length - 2 ? after : after / 2);
    const reach = Math.min(radius, room);
    if (reach < 0.5) {
      commands.push(['L', x, y]);
      continue;
    }
    const startX = x - Math.sign(x - fromX) * reach;
    const startY = y - Math.sign(y - fromY) * reach;
    if (before > reach) commands.push(['L', startX, startY]);
    commands.push(['Q', x, y, x + Math.sign(next[0] - x) * reach, y + Math.sign(next[1] - y) * reach]);
  }
  return commands;
}

export function drawLine(drawing: Drawing, style: LineStyle, records: LineRecords, points: readonly Point[]): void {
  drawing.paths.push({ style, isBracket: false, commands: roundedLine(points), records });
}

/** From a card's left upper edge around to its left lower edge, or along the upper edges of cards in a row. */
export function drawBracket(drawing: Drawing, style: LineStyle, records: LineRecords, points: readonly Point[]): void {
  drawing.paths.push({ style, isBracket: true, commands: roundedLine(points, 5), records });
}
