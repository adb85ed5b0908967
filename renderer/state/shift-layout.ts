import type { Layout, Rectangle } from '../../model/layout/layout';
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

/** Where an element that both layouts have stands in each of them; the first of the candidates that both have. */
export function anchorShift(before: Layout, after: Layout, candidates: readonly (string | null)[]): Offset {
  const placed = (layout: Layout, key: string): Rectangle | undefined =>
    layout.cards.find(card => card.key === key) ?? layout.chips.find(chip => chip.key === key);
  for (const key of candidates) {
    const from = key === null ? undefined : placed(before, key);
    const to = key === null ? undefined : placed(after, key);
    if (from !== undefined && to !== undefined) return { x: from.x - to.x, y: from.y - to.y };
  }
  return { x: 0, y: 0 };
}
