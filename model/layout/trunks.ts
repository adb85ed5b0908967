import { trunkLevelGap } from './metrics';

/** Where a trunk arrives: the chip of one group, or a lane with the chips of several. `at` counts across the trunks' direction. */
export interface TrunkEnd {
  readonly at: number;
  /** Places in the card's list of groups. */
  readonly groups: readonly number[];
  readonly isLane: boolean;
}

/** One line from a card to neighbouring groups of one side. */
export interface Trunk {
  readonly port: number;
  /** Distance from the card's edge at which it turns. */
  readonly level: number;
  readonly ends: readonly TrunkEnd[];
}

const firstLevel = 20;
const portMargin = 24;

/**
 * Ports in the order of the ends, and levels such that no two trunks cross: towards the first side the later trunk turns further
 * out, towards the last side the earlier one, and one that goes both ways furthest of all.
 */
export function routeTrunks(runs: readonly (readonly TrunkEnd[])[], start: number, size: number): readonly Trunk[] {
  const sorted = runs
    .map(ends => [...ends].sort((a, b) => a.at - b.at))
    .sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
  const count = sorted.length;
  const margin = Math.min(portMargin, size * 0.15);
  const spacing = count > 1 ? Math.min(32, (size - 2 * margin) / (count - 1)) : 0;
  const middle = start + size / 2;
  const spans = sorted.map((ends, index) => {
    const low = ends[0]?.at ?? 0;
    const high = ends.at(-1)?.at ?? 0;
    const isStraight = count === 1 && low === high && low >= start + margin && low <= start + size - margin;
    const port = isStraight ? low : middle + (index - (count - 1) / 2) * spacing;
    const heading = high <= port ? 'first' : low >= port ? 'last' : 'both';
    return { ends, port, heading };
  });
  const firsts = spans.filter(({ heading }) => heading === 'first').length;
  const lasts = spans.filter(({ heading }) => heading === 'last').length;
  let passedFirsts = 0;
  let passedLasts = 0;
  return spans.map(({ ends, port, heading }) => {
    let rank = Math.max(firsts, lasts);
    if (heading === 'first') rank = passedFirsts++;
    else if (heading === 'last') rank = lasts - 1 - passedLasts++;
    return { port, level: firstLevel + rank * trunkLevelGap, ends };
  });
}

/** What trunks need between the card and its columns beyond the room for two levels. */
export function extraTrunkRoom(trunks: readonly Trunk[]): number {
  let deepest = 0;
  for (const { level } of trunks) deepest = Math.max(deepest, level);
  return Math.max(0, deepest - firstLevel - trunkLevelGap);
}
