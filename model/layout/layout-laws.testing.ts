import type { LaidPath, Layout, Rectangle } from './layout';

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

interface NamedBox extends Rectangle {
  readonly name: string;
}

function boxesOf(layout: Layout): readonly NamedBox[] {
  return [
    ...layout.cards.map(card => ({ ...card, name: `card ${card.key}` })),
    ...layout.chips.map(chip => ({ ...chip, name: chip.key })),
    // A badge hangs on its own card.
    ...layout.badges.map(badge => ({
      ...badge,
      y: badge.y + 3,
      height: badge.height - 3,
      name: `badge ${badge.card}`,
    })),
  ];
}

/** Pairs of boxes that lie on one another. Sorted by x, so that large layouts are checked in time. */
export function overlaps(layout: Layout): readonly string[] {
  const boxes = [...boxesOf(layout)].sort((a, b) => a.x - b.x);
  const found: string[] = [];
  boxes.forEach((a, index) => {
    for (let at = index + 1; at < boxes.length; at += 1) {
      const b = boxes[at];
      if (b === undefined || b.x >= a.x + a.width) break;
      const isBadgePair = a.name.startsWith('badge') || b.name.startsWith('badge');
      const isOwn = isBadgePair && a.name.split(' ')[1] === b.name.split(' ')[1];
      if (!isOwn && a.y < b.y + b.height && b.y < a.y + a.height) found.push(`${a.name} and ${b.name}`);
    }
  });
  return found;
}

function segmentsOf({ commands }: Pick<LaidPath, 'commands'>): readonly Segment[] {
  const segments: Segment[] = [];
  let x = 0;
  let y = 0;
  for (const command of commands) {
    if (command[0] === 'Z') continue;
    if (command[0] === 'Q') {
      segments.push([x, y, command[1], command[2]], [command[1], command[2], command[3], command[4]]);
      [, , , x, y] = command;
      continue;
    }
    if (command[0] === 'L') segments.push([x, y, command[1], command[2]]);
    [, x, y] = command;
  }
  return segments;
}

/** Lines that pass through the inside of a card. */
export function linesInCards(layout: Layout): readonly string[] {
  const found: string[] = [];
  const segments = layout.paths.flatMap(path => segmentsOf(path).map(segment => ({ style: path.style, segment })));
  for (const { style, segment } of segments) {
    const [x1, y1, x2, y2] = segment;
    for (const card of layout.cards) {
      const isInside =
        Math.max(x1, x2) > card.x + 1 &&
        Math.min(x1, x2) < card.x + card.width - 1 &&
        Math.max(y1, y2) > card.y + 1 &&
        Math.min(y1, y2) < card.y + card.height - 1;
      if (isInside) found.push(`${style} ${segment.join(' ')} in ${card.key}`);
    }
  }
  return found;
}

/** Where lines of different sides cross: one level, one upright, each on both sides of the other. */
export function crossings(layout: Layout): readonly string[] {
  const found: string[] = [];
  const segments = layout.paths.flatMap(path => segmentsOf(path).map(segment => ({ style: path.style, segment })));
  const level = segments.filter(({ segment: [, y1, , y2] }) => y1 === y2);
  const upright = segments.filter(({ segment: [x1, , x2] }) => x1 === x2);
  for (const a of level) {
    const [ax1, ay, ax2] = a.segment;
    for (const b of upright) {
      if (a.style === b.style) continue;
      const [bx, by1, , by2] = b.segment;
      const isAcross = bx > Math.min(ax1, ax2) + 0.5 && bx < Math.max(ax1, ax2) - 0.5;
      const isAlong = ay > Math.min(by1, by2) + 0.5 && ay < Math.max(by1, by2) - 0.5;
      if (isAcross && isAlong) found.push(`${a.style} ${a.segment.join(' ')} across ${b.style} ${b.segment.join(' ')}`);
    }
  }
  return found;
}

/** Coordinates that are no numbers, or outside the picture. */
export function strays(layout: Layout): readonly string[] {
  const { width, height } = layout;
  const points = [
    ...boxesOf(layout).flatMap(({ name, x, y, width: w, height: h }) => [
      [name, x, y] as const,
      [name, x + w, y + h] as const,
    ]),
    ...layout.paths.flatMap(path =>
      segmentsOf(path).flatMap(([x1, y1, x2, y2]) => [[path.style, x1, y1] as const, [path.style, x2, y2] as const]),
    ),
    ...layout.marks.map(({ type, x, y }) => [type, x, y] as const),
    ...layout.words.map(({ text, x, y }) => [text, x, y] as const),
  ];
  return points
    .filter(([, x, y]) => !(x >= -0.01 && y >= -0.01 && x <= width + 0.01 && y <= height + 0.01))
    .map(([name, x, y]) => `${name} at ${x}, ${y} outside ${width} × ${height}`);
}
