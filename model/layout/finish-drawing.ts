import type { PathCommand } from '../picture/display-list';
import type { Direction } from '../records';
import type { Drawing } from './drawing';
import type { LaidMark, Layout, Rectangle } from './layout';
import { seenDirection } from './turned';

interface Finish {
  readonly direction: Direction;
  readonly isMirrored: boolean;
  readonly width: number;
  readonly height: number;
  /** Pins may have moved something beyond the edges. */
  readonly hasPins: boolean;
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function pointsOf(command: PathCommand): readonly (readonly [number, number])[] {
  if (command[0] === 'Z') return [];
  if (command[0] === 'Q') {
    return [
      [command[1], command[2]],
      [command[3], command[4]],
    ];
  }
  return [[command[1], command[2]]];
}

function extentOf({ cards, chips, badges, paths }: Drawing, { width, height }: Finish): Extent {
  const extent: Extent = { left: 0, top: 0, right: width, bottom: height };
  const include = (x: number, y: number): void => {
    extent.left = Math.min(extent.left, x);
    extent.top = Math.min(extent.top, y);
    extent.right = Math.max(extent.right, x);
    extent.bottom = Math.max(extent.bottom, y);
  };
  for (const box of [...cards, ...chips, ...badges]) {
    include(box.x, box.y);
    include(box.x + box.width, box.y + box.height);
  }
  for (const { commands } of paths)
    for (const command of commands) for (const point of pointsOf(command)) include(...point);
  return extent;
}

/**
 * Turns what was drawn downwards or rightwards into the direction in which the map is seen; text stays upright, since only
 * boxes move.
 */
export function finishDrawing(drawing: Drawing, finish: Finish): Layout {
  const { isMirrored, hasPins } = finish;
  const direction = seenDirection(finish.direction, isMirrored);
  const extent = hasPins ? extentOf(drawing, finish) : { left: 0, top: 0, right: finish.width, bottom: finish.height };
  const width = extent.right - extent.left;
  const height = extent.bottom - extent.top;
  const isFlippedX = (finish.direction === 'left') !== isMirrored;
  const isFlippedY = direction === 'up';
  if (!isFlippedX && !isFlippedY && extent.left === 0 && extent.top === 0)
    return { width, height, direction, isMirrored, boxes: [], ...drawing };
  const moveX = (x: number, size = 0): number => (isFlippedX ? extent.right - x - size : x - extent.left);
  const moveY = (y: number, size = 0): number => (isFlippedY ? extent.bottom - y - size : y - extent.top);
  const moveBox = <Box extends Rectangle>(box: Box): Box => ({
    ...box,
    x: moveX(box.x, box.width),
    y: moveY(box.y, box.height),
  });
  const moveCommand = (command: PathCommand): PathCommand => {
    if (command[0] === 'Z') return command;
    if (command[0] === 'Q') return ['Q', moveX(command[1]), moveY(command[2]), moveX(command[3]), moveY(command[4])];
    return [command[0], moveX(command[1]), moveY(command[2])];
  };
  const turn = ({ quarterTurns }: LaidMark): LaidMark['quarterTurns'] => {
    const isVertical = quarterTurns === 0 || quarterTurns === 2;
    const isTurned = isVertical ? isFlippedY : isFlippedX;
    return (isTurned ? (quarterTurns + 2) % 4 : quarterTurns) as LaidMark['quarterTurns'];
  };
  return {
    width,
    height,
    direction,
    isMirrored,
    cards: drawing.cards.map(moveBox),
    chips: drawing.chips.map(moveBox),
    badges: drawing.badges.map(badge => ({ ...moveBox(badge) })),
    paths: drawing.paths.map(path => ({ ...path, commands: path.commands.map(moveCommand) })),
    marks: drawing.marks.map(mark => ({ ...mark, x: moveX(mark.x), y: moveY(mark.y), quarterTurns: turn(mark) })),
    boxes: [],
    words: drawing.words.map(word => ({ ...word, x: moveX(word.x), y: moveY(word.y) })),
  };
}
