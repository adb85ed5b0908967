import { chipHeight, corner } from './metrics';
import type { CardBlock, GroupBlock, Placed } from './blocks';
import { drawLine, type Drawing, type LineRecords, type Point } from './drawing';
import type { LaidMark, LineStyle } from './layout';
import type { Trunk, TrunkEnd } from './trunks';

/** Lines begin this far from the card: behind an arrow head, below a bar. */
const headRoom: Readonly<Partial<Record<LineStyle, number>>> = { support: 7, oppose: 3 };
const barOffset = 3;

/** Draws in a frame whose first axis runs across the trunk and whose second leads away from the card. */
interface Frame {
  readonly drawing: Drawing;
  readonly isSideways: boolean;
}

function place({ isSideways }: Frame, across: number, away: number): Point {
  return isSideways ? [away, across] : [across, away];
}

function drawHead(frame: Frame, style: LineStyle, across: number, edge: number): void {
  const turns: LaidMark['quarterTurns'] = frame.isSideways ? 3 : 0;
  if (style === 'support') {
    const [x, y] = place(frame, across, edge);
    frame.drawing.marks.push({ type: 'arrow', style, x, y, quarterTurns: turns });
  } else if (style === 'oppose') {
    const [x, y] = place(frame, across, edge + barOffset);
    frame.drawing.marks.push({ type: 'bar', style, x, y, quarterTurns: turns });
  }
}

interface Target {
  readonly records: LineRecords;
  readonly style: LineStyle;
  /** Left edge of the chip and its middle, in the drawing. */
  readonly left: number;
  readonly middle: number;
  readonly top: number;
  readonly centre: number;
}

export function chipPlace({ block, x, y }: Placed<GroupBlock>, originX: number, originY: number): Target {
  const left = originX + x + block.x;
  const top = originY + y + block.y;
  const { record, style, chipWidth } = block.node;
  return { records: [record], style, left, top, middle: top + chipHeight / 2, centre: left + chipWidth / 2 };
}

function recordsOf(targets: readonly Target[]): LineRecords {
  return targets.flatMap(({ records }) => records);
}

/** A lane down along its chips, and a short branch to each. `from` is where it comes from above. */
function drawLane(drawing: Drawing, targets: readonly Target[], lane: number, from: readonly Point[]): void {
  const last = targets.at(-1);
  if (last === undefined) return;
  const turn = Math.min(corner, last.left - lane);
  drawLine(drawing, last.style, recordsOf(targets), [...from, [lane, last.middle - turn]]);
  for (const { style, records, left, middle } of targets) {
    const reach = Math.min(corner, left - lane);
    drawLine(drawing, style, records, [
      [lane, middle - reach],
      [lane, middle],
      [left, middle],
    ]);
  }
}

/** Lanes at a card's lower left, one for each trunk. */
export function drawStackTrunks(drawing: Drawing, { node, trunks, groups }: CardBlock, x: number, y: number): void {
  const bottom = y + node.face.height;
  for (const { port, ends } of trunks) {
    const targets = targetsOf(ends, groups, x, y);
    const style = targets[0]?.style;
    if (style === undefined) continue;
    drawHead({ drawing, isSideways: false }, style, x + port, bottom);
    drawLane(drawing, targets, x + port, [[x + port, bottom + (headRoom[style] ?? 0)]]);
  }
}

function targetsOf(ends: readonly TrunkEnd[], groups: CardBlock['groups'], x: number, y: number): readonly Target[] {
  return ends.flatMap(end => end.groups.flatMap(index => (groups[index] ? [chipPlace(groups[index], x, y)] : [])));
}

/** A trunk that turns at its level towards its ends; each end is a chip, or (cards above columns) a lane along a column. */
export function drawTrunk(frame: Frame, trunk: Trunk, block: CardBlock, x: number, y: number): void {
  const { drawing, isSideways } = frame;
  const origin = isSideways ? y : x;
  const { width, height } = block.node.face;
  const edge = isSideways ? x + block.x + width : y + block.y + height;
  const all = targetsOf(trunk.ends, block.groups, x, y);
  const style = all[0]?.style;
  if (style === undefined) return;
  const port = origin + trunk.port;
  const level = edge + trunk.level;
  const start = edge + (headRoom[style] ?? 0);
  const ats = trunk.ends.map(({ at }) => origin + at);
  const low = Math.min(...ats);
  const high = Math.max(...ats);
  drawHead(frame, style, port, edge);
  const isStraight = high - port < 1 && port - low < 1;
  const reachTo = (at: number): number => Math.min(corner, Math.abs(at - port) / 2);
  const line = (...points: readonly Point[]): void => {
    drawLine(
      drawing,
      style,
      recordsOf(all),
      points.map(([across, away]) => place(frame, across, away)),
    );
  };
  if (!isStraight) {
    const left = low < port ? low + reachTo(low) : port;
    const right = high > port ? high - reachTo(high) : port;
    if (low < port && high > port) {
      line([port, start], [port, level]);
      line([left, level], [right, level]);
    } else line([port, start], [port, level], [low < port ? left : right, level]);
  }
  for (const end of trunk.ends) {
    const at = origin + end.at;
    const targets = targetsOf([end], block.groups, x, y);
    const [first] = targets;
    if (first === undefined) continue;
    const isOutermost = (at === low && low < port) || (at === high && high > port);
    const reach = isOutermost ? reachTo(at) * Math.sign(port - at) : 0;
    const from: readonly Point[] = isStraight
      ? [place(frame, port, start)]
      : isOutermost
        ? [place(frame, at + reach, level), place(frame, at, level)]
        : [place(frame, at, level)];
    if (end.isLane && !isSideways) drawLane(drawing, targets, at, from);
    else {
      const arrival = isSideways ? first.left : first.top;
      drawLine(drawing, style, first.records, [...from, place(frame, at, arrival)]);
    }
  }
}

/** Sideways, columns: the trunk leaves the card's right edge and passes above the columns, a lane going down along each. */
export function drawOverheadTrunk(drawing: Drawing, trunk: Trunk, block: CardBlock, x: number, y: number): void {
  const all = targetsOf(trunk.ends, block.groups, x, y);
  const style = all[0]?.style;
  const furthest = trunk.ends.at(-1);
  if (style === undefined || furthest === undefined) return;
  const edge = x + block.x + block.node.face.width;
  const level = y + trunk.port;
  drawHead({ drawing, isSideways: true }, style, level, edge);
  drawLine(drawing, style, recordsOf(all), [
    [edge + (headRoom[style] ?? 0), level],
    [x + furthest.at - corner, level],
  ]);
  for (const end of trunk.ends) {
    const lane = x + end.at;
    const from: readonly Point[] =
      end === furthest
        ? [
            [lane - corner, level],
            [lane, level],
          ]
        : [[lane, level]];
    drawLane(drawing, targetsOf([end], block.groups, x, y), lane, from);
  }
}
