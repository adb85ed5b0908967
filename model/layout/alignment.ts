import type { Rectangle } from './layout';

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom', 'columns', 'rows'] as const;
/** Edges or centres in one line; 'columns' and 'rows' leave the same gap between neighbours, across and down. */
export type Alignment = (typeof alignments)[number];

export interface Move {
  readonly dx: number;
  readonly dy: number;
}

/** How many boxes it takes to have something to align. */
export function fewestFor(alignment: Alignment): number {
  return alignment === 'columns' || alignment === 'rows' ? 3 : 2;
}

const linePlaces: Readonly<Record<Exclude<Alignment, 'columns' | 'rows'>, (box: Rectangle) => number>> = {
  left: ({ x }) => x,
  centre: ({ x, width }) => x + width / 2,
  right: ({ x, width }) => x + width,
  top: ({ y }) => y,
  middle: ({ y, height }) => y + height / 2,
  bottom: ({ y, height }) => y + height,
};

/** The outermost edge of all; for centres the middle of all that is selected. */
function lineOf(alignment: keyof typeof linePlaces, boxes: readonly Rectangle[]): number {
  const places = boxes.map(linePlaces[alignment]);
  if (alignment === 'left' || alignment === 'top') return Math.min(...places);
  if (alignment === 'right' || alignment === 'bottom') return Math.max(...places);
  const edges = alignment === 'centre' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  return (lineOf(edges[0], boxes) + lineOf(edges[1], boxes)) / 2;
}

function spread(boxes: readonly Rectangle[], start: 'x' | 'y', size: 'width' | 'height'): readonly number[] {
  const order = boxes.map((_box, place) => place).sort((a, b) => (boxes[a]?.[start] ?? 0) - (boxes[b]?.[start] ?? 0));
  const sorted = order.map(place => boxes[place] as Rectangle);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const filled = sorted.reduce((sum, box) => sum + box[size], 0);
  const gap = (last[start] + last[size] - first[start] - filled) / Math.max(sorted.length - 1, 1);
  const moves = new Array<number>(boxes.length).fill(0);
  let at = first[start];
  sorted.forEach((box, place) => {
    moves[order[place] as number] = at - box[start];
    at += box[size] + gap;
  });
  return moves;
}

/** How far each box has to go. `fixed` cannot move: the others are brought into line with it. */
export function alignmentMoves(
  alignment: Alignment,
  boxes: readonly Rectangle[],
  fixed: Rectangle | null = null,
): readonly Move[] {
  if (alignment === 'columns') return spread(boxes, 'x', 'width').map(dx => ({ dx, dy: 0 }));
  if (alignment === 'rows') return spread(boxes, 'y', 'height').map(dy => ({ dx: 0, dy }));
  const placeOf = linePlaces[alignment];
  const line = fixed === null ? lineOf(alignment, boxes) : placeOf(fixed);
  const isAcross = alignment === 'left' || alignment === 'centre' || alignment === 'right';
  return boxes.map(box => {
    const by = line - placeOf(box);
    return isAcross ? { dx: by, dy: 0 } : { dx: 0, dy: by };
  });
}
