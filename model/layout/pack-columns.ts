import type { GroupBlock, Placed } from './blocks';
import { branchGap, columnGap, indent, laneGap } from './metrics';
import type { TrunkEnd } from './trunks';

interface Column {
  readonly members: number[];
  readonly runs: number[];
  height: number;
  /** Holds a part of a run, the rest stands in other columns: nothing else may come in, or trunks would cross. */
  isPart: boolean;
}

export interface PackedColumns {
  /** In the order of the groups; y counts from the columns' upper edge. */
  readonly groups: readonly Placed<GroupBlock>[];
  /** By trunk number. */
  readonly runs: readonly (readonly TrunkEnd[])[];
  readonly width: number;
  readonly height: number;
}

export interface ColumnRules {
  /** Fill columns up to this height. */
  readonly fill: number;
  /** A group that has a column to itself hangs from the trunk by its chip; asked for with its place among the columns. */
  readonly alone: ((block: GroupBlock, column: number, columns: number) => GroupBlock) | null;
}

/** Spread out below itself: in a column with others it would hang far from the lane. */
function isSpread(block: GroupBlock | undefined): boolean {
  return block !== undefined && (block.isRow || block.premises.some(({ block: { form } }) => form === 'columns'));
}

/** In order, each column filled before the next is begun; whole runs share a column, a run too long for one has columns to itself. */
function fillColumns(
  blocks: readonly GroupBlock[],
  numbers: readonly number[],
  { fill, alone }: ColumnRules,
): readonly Column[] {
  const columns: Column[] = [];
  for (let start = 0; start < blocks.length;) {
    let end = start;
    let runHeight = 0;
    let hasSpread = false;
    while (end < blocks.length && numbers[end] === numbers[start]) {
      runHeight += (blocks[end]?.height ?? 0) + branchGap;
      hasSpread ||= alone !== null && isSpread(blocks[end]);
      end += 1;
    }
    const run = numbers[start] ?? 0;
    const last = columns.at(-1);
    if (last !== undefined && !last.isPart && !hasSpread && last.height + runHeight <= fill) {
      for (let member = start; member < end; member += 1) last.members.push(member);
      last.runs.push(run);
      last.height += runHeight;
    } else {
      let column: Column | null = null;
      for (let member = start; member < end; member += 1) {
        const height = (blocks[member]?.height ?? 0) + branchGap;
        const isAlone = alone !== null && isSpread(blocks[member]);
        if (column === null || isAlone || column.height + height > fill) {
          column = { members: [], runs: [run], height: 0, isPart: hasSpread || runHeight > fill };
          columns.push(column);
        }
        column.members.push(member);
        column.height += isAlone ? Infinity : height;
      }
    }
    start = end;
  }
  return columns;
}

export function packColumns(
  blocks: readonly GroupBlock[],
  numbers: readonly number[],
  rules: ColumnRules,
): PackedColumns {
  const columns = fillColumns(blocks, numbers, rules);
  const groups: Placed<GroupBlock>[] = [];
  const runs: TrunkEnd[][] = [];
  const arrive = (run: number, end: TrunkEnd): void => {
    (runs[run] ??= []).push(end);
  };
  let left = 0;
  let height = 0;
  columns.forEach(({ members, runs: columnRuns }, place) => {
    const [only] = members;
    const single = only === undefined ? undefined : blocks[only];
    if (rules.alone !== null && members.length === 1 && only !== undefined && single !== undefined) {
      const block = rules.alone(single, place, columns.length);
      groups.push({ block, x: left, y: 0 });
      arrive(columnRuns[0] ?? 0, { at: left + block.x + block.node.chipWidth / 2, groups: [only], isLane: false });
      left += block.width + columnGap;
      height = Math.max(height, block.height);
      return;
    }
    const styles = [...new Set(columnRuns)];
    const inset = indent + laneGap * (styles.length - 1);
    let top = 0;
    let right = left;
    for (const member of members) {
      const block = blocks[member];
      if (block === undefined) continue;
      groups.push({ block, x: left + inset, y: top });
      right = Math.max(right, left + inset + block.width);
      top += block.height + branchGap;
    }
    styles.forEach((run, lane) => {
      const at = left + 8 + laneGap * (styles.length - 1 - lane);
      arrive(run, { at, groups: members.filter(member => numbers[member] === run), isLane: true });
    });
    height = Math.max(height, top - branchGap);
    left = right + columnGap;
  });
  return { groups, runs: runs.filter(run => run.length > 0), width: Math.max(0, left - columnGap), height };
}
