import type { PathCommand } from '../picture/display-list';
import type { LaidPath, Layout } from './layout';

export interface Offset {
  readonly x: number;
  readonly y: number;
}

function shiftCommand(command: PathCommand, x: number, y: number): PathCommand {
  switch (command[0]) {
    case 'Z':
      return command;
    case 'Q':
      return ['Q', command[1] + x, command[2] + y, command[3] + x, command[4] + y];
    default:
      return [command[0], command[1] + x, command[2] + y];
  }
}

/** What a piece of a layout became when it was last moved: most pieces stay the same from one layout to the next. */
const moved = new WeakMap<object, { readonly by: Offset; readonly piece: object }>();

function moveOnce<Piece extends object>(piece: Piece, by: Offset, move: (piece: Piece) => Piece): Piece {
  const known = moved.get(piece);
  if (known?.by.x === by.x && known.by.y === by.y) return known.piece as Piece;
  const made = move(piece);
  moved.set(piece, { by, piece: made });
  return made;
}

/** The same layout somewhere else. Layouts begin at (0, 0), so what was added at one end would push everything seen away. */
export function shiftLayout(layout: Layout, by: Offset): Layout {
  const { x, y } = by;
  if (x === 0 && y === 0) return layout;
  const moveBox = <Box extends Offset>(box: Box): Box =>
    moveOnce(box, by, from => ({ ...from, x: from.x + x, y: from.y + y }));
  const movePath = (path: LaidPath): LaidPath =>
    moveOnce(path, by, from => ({ ...from, commands: from.commands.map(command => shiftCommand(command, x, y)) }));
  return {
    ...layout,
    cards: layout.cards.map(moveBox),
    chips: layout.chips.map(moveBox),
    marks: layout.marks.map(moveBox),
    words: layout.words.map(moveBox),
    badges: layout.badges.map(moveBox),
    paths: layout.paths.map(movePath),
    boxes: layout.boxes.map(moveBox),
  };
}

/** This part of the cards has to move with the focused one before it is the one that stays. */
const smallestGroup = 0.15;

/**
 * How far the new layout is to be moved so that as little as possible moves on the screen: what has the focus stays where it is
 * when its surroundings move along with it, otherwise the largest group of cards stays.
 */
export function anchorShift(before: Layout, after: Layout, focused: string | null): Offset {
  const old = new Map(before.cards.map(card => [card.key, card]));
  const groups = new Map<string, { readonly shift: Offset; size: number }>();
  let common = 0;
  let ofFocused: string | null = null;
  for (const card of after.cards) {
    const from = old.get(card.key);
    if (from === undefined) continue;
    common += 1;
    const shift = { x: from.x - card.x, y: from.y - card.y };
    const key = `${shift.x} ${shift.y}`;
    if (card.key === focused) ofFocused = key;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { shift, size: 1 });
    else group.size += 1;
  }
  const own = ofFocused === null ? undefined : groups.get(ofFocused);
  if (own !== undefined && own.size >= common * smallestGroup) return own.shift;
  let largest: { readonly shift: Offset; readonly size: number } = { shift: { x: 0, y: 0 }, size: 0 };
  for (const group of groups.values()) if (group.size > largest.size) largest = group;
  return largest.shift;
}
