import type { ArgumentMap } from '../argument-map';
import { layOut } from '../layout/lay-out';
import type { Layout, Rectangle } from '../layout/layout';
import type { Measure } from '../layout/measure';
import type { FarKind, FarPicture } from './read-far-picture';

type Box = [x: number, y: number, width: number, height: number];

/** A thumbnail of a large map shows no more than this. */
const mostBoxes = 1500;
const mostLines = 500;
const mostStands = 200;

function rounded({ x, y, width, height }: Rectangle): Box {
  return [x, y, width, height].map(Math.round) as Box;
}

function farKindOf({ kind, side }: Pick<Layout['cards'][number], 'kind' | 'side'>): FarKind {
  return kind === 'contention' ? 'main' : side;
}

function farPictureOf(layout: Layout): FarPicture {
  const boxes = layout.cards.slice(0, mostBoxes).map(card => [farKindOf(card), ...rounded(card)] as const);
  const stands = layout.boxes.slice(0, mostStands).map(box => [`${box.kind}-${box.tint}`, ...rounded(box)] as const);
  const lines = layout.paths
    .filter(({ style, isBracket }) => !isBracket && (style === 'support' || style === 'oppose'))
    .map(({ style, commands }) => {
      const points = commands.flatMap(command => {
        if (command[0] === 'Z') return [];
        return command[0] === 'Q' ? [command[1], command[2], command[3], command[4]] : [command[1], command[2]];
      });
      return { kind: style as FarKind, points: points.map(Math.round) };
    })
    .sort((a, b) => spanOf(b.points) - spanOf(a.points))
    .slice(0, mostLines)
    .map(({ kind, points }) => [kind, ...points] as const);
  return {
    version: 2,
    width: Math.ceil(layout.width),
    height: Math.ceil(layout.height),
    boxes,
    stands,
    lines,
  };
}

function spanOf(points: readonly number[]): number {
  let span = 0;
  for (let at = 2; at < points.length; at += 2) {
    span +=
      Math.abs((points[at] ?? 0) - (points[at - 2] ?? 0)) + Math.abs((points[at + 1] ?? 0) - (points[at - 1] ?? 0));
  }
  return span;
}

/** Width over height of a thumbnail. */
const thumbnailAspect = 1.5;

export function thumbnailOf(map: ArgumentMap, measure: Measure): FarPicture {
  return farPictureOf(
    layOut({
      map,
      direction: map.map.direction,
      folded: new Set(),
      drafts: new Map(),
      measure,
      aspect: thumbnailAspect,
      branchOf: null,
    }),
  );
}
