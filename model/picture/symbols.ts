import type { ChipKind } from '../layout/layout';
import type { PathCommand } from './display-list';

/** Signs of argument in a square of 12 units; exports and screen draw the same ones. Stroked 1.75 wide with round ends. */
const plus: readonly PathCommand[] = [
  ['M', 2, 6],
  ['L', 10, 6],
  ['M', 6, 2],
  ['L', 6, 10],
];
const minus: readonly PathCommand[] = [
  ['M', 2, 6],
  ['L', 10, 6],
];
const noEntry: readonly PathCommand[] = [...circlePath(6, 6, 4.8), ['M', 2.6, 9.4], ['L', 9.4, 2.6]];
const questionMark: readonly PathCommand[] = [
  ['M', 3.6, 4.2],
  ['Q', 3.7, 1.9, 6, 1.9],
  ['Q', 8.3, 1.9, 8.3, 4],
  ['Q', 8.3, 5.2, 7, 5.9],
  ['Q', 6, 6.5, 6, 7.7],
  ['M', 6, 10.1],
  ['L', 6, 10.2],
];

export const chipSymbols: Readonly<Record<ChipKind, readonly PathCommand[]>> = {
  reason: plus,
  objection: minus,
  backing: plus,
  undercut: noEntry,
  question: questionMark,
};

/** "Same as": the arrow on a reference card. Stroked 1.4 wide. */
export const returnArrow: readonly PathCommand[] = [
  ['M', 4.5, 2],
  ['L', 1.5, 5],
  ['L', 4.5, 8],
  ['M', 1.5, 5],
  ['L', 8, 5],
  ['Q', 10.5, 5, 10.5, 7.5],
  ['Q', 10.5, 10, 8, 10],
  ['L', 6, 10],
];

/** On the badge of a folded card. */
export const chevron: readonly PathCommand[] = [
  ['M', 2.5, 1],
  ['L', 5.5, 4],
  ['L', 2.5, 7],
];

/** Eight quadratic arcs; off a true circle by less than a thousandth of its radius. */
export function circlePath(x: number, y: number, radius: number): readonly PathCommand[] {
  const arcs = 8;
  const reach = radius / Math.cos(Math.PI / arcs);
  const commands: PathCommand[] = [['M', x + radius, y]];
  for (let arc = 1; arc <= arcs; arc += 1) {
    const end = (2 * Math.PI * arc) / arcs;
    const half = end - Math.PI / arcs;
    const last =
      arc === arcs ? ([x + radius, y] as const) : ([x + radius * Math.cos(end), y + radius * Math.sin(end)] as const);
    commands.push(['Q', x + reach * Math.cos(half), y + reach * Math.sin(half), ...last]);
  }
  commands.push(['Z']);
  return commands;
}

export function movePath(commands: readonly PathCommand[], x: number, y: number, scale = 1): readonly PathCommand[] {
  return commands.map(command => {
    if (command[0] === 'Z') return command;
    if (command[0] === 'Q') {
      return ['Q', x + command[1] * scale, y + command[2] * scale, x + command[3] * scale, y + command[4] * scale];
    }
    return [command[0], x + command[1] * scale, y + command[2] * scale];
  });
}
