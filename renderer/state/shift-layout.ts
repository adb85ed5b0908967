import type { Layout } from '../../model/layout/layout';
import type { PathCommand } from '../../model/picture/display-list';

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

/** The same layout somewhere else. Layouts begin at (0, 0), so what was added at one end would push everything seen away. */
export function shiftLayout(layout: Layout, { x, y }: Offset): Layout {
  if (x === 0 && y === 0) return layout;
  const move = <Box extends Offset>(box: Box): Box => ({ ...box, x: box.x + x, y: box.y + y });
  return {
    ...layout,
    cards: layout.cards.map(move),
    chips: layout.chips.map(move),
    marks: layout.marks.map(move),
    words: layout.words.map(move),
    badges: layout.badges.map(move),
    paths: layout.paths.map(path => ({ ...path, commands: path.commands.map(command => shiftCommand(command, x, y)) })),
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
