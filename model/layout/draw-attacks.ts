import { countTrunks, trunkNumbers, type GroupBlock } from './blocks';
import { chipPlace } from './draw-trunks';
import { drawLine, type Drawing, type LineRecords, type Point } from './drawing';
import type { LaidMark, LineStyle } from './layout';
import { chipHeight, laneGap, mostRuns } from './metrics';

/** Dotted lines begin beside the open knot that ends them on the attacked chip, or behind an arrow head. */
const knotRoom = 4;
const headRoom = 8;

interface Attack {
  readonly style: LineStyle;
  readonly records: LineRecords;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly lane: number;
}

function attacksOf(block: GroupBlock, x: number, y: number): readonly Attack[] {
  return block.attacks.map((attack, index) => {
    const { style, records, left, middle } = chipPlace(attack, x, y);
    const lane = x + (block.attackLanes[index] ?? 0);
    return { style, records, left, right: left + attack.block.node.chipWidth, middle, lane };
  });
}

function drawEnd(drawing: Drawing, style: LineStyle, [x, y]: Point, quarterTurns: LaidMark['quarterTurns']): void {
  drawing.marks.push({ type: style === 'backing' ? 'arrow' : 'knot', style, x, y, quarterTurns });
}

function roomOf(style: LineStyle): number {
  return style === 'backing' ? headRoom : knotRoom;
}

/** Dotted lines from the undercuts and backings of an inference to its chip. `x` and `y` place the group. */
export function drawAttacks(drawing: Drawing, block: GroupBlock, x: number, y: number): void {
  if (block.attacks.length === 0) return;
  const attacks = attacksOf(block, x, y);
  const numbers = trunkNumbers(block.node.attacks, mostRuns);
  const count = countTrunks(numbers);
  for (let trunk = 0; trunk < count; trunk += 1) {
    const members = attacks.filter((_, index) => numbers[index] === trunk);
    if (block.attackForm === 'hanging') drawHanging(drawing, block, members, y);
    else drawAtSide(drawing, block, members, trunk, count, x, y);
  }
}

function drawHanging(drawing: Drawing, block: GroupBlock, members: readonly Attack[], y: number): void {
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) return;
  const bottom = y + block.y + chipHeight;
  const start = bottom + roomOf(first.style);
  drawEnd(drawing, first.style, [first.lane, bottom], 0);
  drawLine(
    drawing,
    first.style,
    members.flatMap(({ records }) => records),
    [
      [last.lane, start],
      [last.lane, last.middle],
      [last.left, last.middle],
    ],
  );
  for (const { style, records, lane, middle, left } of members.slice(0, -1)) {
    drawLine(drawing, style, records, [
      [lane, middle],
      [left, middle],
    ]);
  }
}

/**
 * Several trunks share the chip's edge. Below the group the lane of the first is nearest, so that it starts lowest; beside the group the
 * first goes straight to its chip, and the others turn down before it.
 */
function slotOf(trunk: number, count: number, isBelow: boolean): number {
  if (count === 1) return 0;
  return isBelow ? ((count - 1) / 2 - trunk) * Math.min(8, 12 / (count - 1)) : trunk * Math.min(6, 8 / (count - 1));
}

function drawAtSide(
  drawing: Drawing,
  block: GroupBlock,
  members: readonly Attack[],
  trunk: number,
  count: number,
  x: number,
  y: number,
): void {
  const isBelow = block.attackForm === 'below';
  const isLeft = block.attackForm === 'left';
  const direction = isLeft ? -1 : 1;
  const edge = x + block.x + (isLeft ? 0 : block.node.chipWidth);
  const level = y + block.y + chipHeight / 2 + slotOf(trunk, count, isBelow);
  const [first] = members;
  if (first === undefined) return;
  drawEnd(drawing, first.style, [edge, level], isLeft ? 1 : 3);
  const start: Point = [edge + direction * roomOf(first.style), level];
  // Beside the group the lanes of several trunks share one gutter, the first nearest to its chips.
  const gutter = isBelow ? 0 : -direction * Math.min(laneGap, 16 / count) * trunk;
  const furthest = isBelow ? members.at(-1) : first;
  for (const member of members) {
    const lane = member.lane + gutter;
    const arrival = isBelow || isLeft ? member.right : member.left;
    const isWhole = member === furthest;
    const from: readonly Point[] = isWhole ? [start] : [];
    const isLevel = Math.abs(member.middle - level) < 0.5;
    const points: readonly Point[] = isLevel
      ? [...from, [arrival, level]]
      : [...from, [lane, level], [lane, member.middle], [arrival, member.middle]];
    drawLine(drawing, member.style, member.records, points);
  }
}
