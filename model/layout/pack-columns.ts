import type { InferenceId, QuestionId } from '../ids';
import type { ColumnPlace, GroupBlock, Placed } from './blocks';
import { branchGap, columnGap, indent, laneGap } from './metrics';
import type { TrunkEnd } from './trunks';

interface Column {
  readonly members: number[];
  readonly runs: number[];
  height: number;
  /** Holds a part of a run, the rest stands in other columns: nothing else may come in, or trunks would cross. */
  isPart: boolean;
  /** Its place among the columns of before. */
  readonly before: number | null;
}

/** The columns of the last layout, first to last. */
export type ColumnsBefore = readonly {
  readonly left: number;
  readonly records: readonly (InferenceId | QuestionId)[];
}[];

interface PackedColumns {
  /** In the order of the groups; y counts from the columns' upper edge. */
  readonly groups: readonly Placed<GroupBlock>[];
  /** By trunk number. */
  readonly runs: readonly (readonly TrunkEnd[])[];
  readonly columns: readonly ColumnPlace[];
  readonly width: number;
  readonly height: number;
}

interface ColumnRules {
  /** Fill columns up to this height. */
  readonly fill: number;
  /** A group that has a column to itself hangs from the trunk by its chip; asked for with its place among the columns. */
  readonly alone: ((block: GroupBlock, column: number, columns: number) => GroupBlock) | null;
  /** Columns to go on with, as far as they still suit what stands in them. */
  readonly before: ColumnsBefore | null;
}

/** Spread out below itself: in a column with others it would hang far from the lane. */
function isSpread(block: GroupBlock | undefined): boolean {
  return block !== undefined && (block.isRow || block.premises.some(({ block: { form } }) => form === 'columns'));
}

/**
 * In order, each column filled before the next is begun; whole runs share a column, a run too long for one has columns to
 * itself.
 */
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
          column = { members: [], runs: [run], height: 0, isPart: hasSpread || runHeight > fill, before: null };
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

/** Shares of the height to which columns are filled: up to where one takes in more, and up to where it keeps what it has. */
const joinedUpTo = 1.3;
const heldUpTo = 1.6;

/**
 * What is there stays in its column, up to where that is too high; what is new joins the one before it in the order where there is
 * room. Null where the columns of before do not suit any more.
 */
function goOnWithColumns(
  blocks: readonly GroupBlock[],
  numbers: readonly number[],
  { fill, alone, before }: ColumnRules,
): readonly Column[] | null {
  if (before === null) return null;
  const placeOf = new Map(before.flatMap(({ records }, place) => records.map(record => [record, place] as const)));
  const places = blocks.map(({ node }) => placeOf.get(node.record) ?? null);
  const columns: Column[] = [];
  let last = places.find(place => place !== null) ?? 0;
  let isClosed = true;
  for (let member = 0; member < blocks.length; member += 1) {
    const block = blocks[member];
    if (block === undefined) continue;
    const place = places[member] ?? null;
    if (place !== null && place < last) return null;
    const height = block.height + branchGap;
    const isAlone = alone !== null && isSpread(block);
    const most = fill * (place === null ? joinedUpTo : heldUpTo);
    let column = columns.at(-1);
    if (column === undefined || isClosed || isAlone || (place ?? last) !== last || column.height + height > most) {
      const isTaken = columns.some(other => other.before === (place ?? last));
      const isNew = isTaken || (place === null && columns.length > 0);
      column = { members: [], runs: [], height: 0, isPart: false, before: isNew ? null : (place ?? last) };
      columns.push(column);
    }
    column.members.push(member);
    column.runs.push(numbers[member] ?? 0);
    column.height += height;
    isClosed = isAlone;
    last = place ?? last;
  }
  return columns.every(column => holdsWholeRuns(column, numbers)) ? columns : null;
}

/** Trunks would cross where a column holds several runs and not the whole of each. */
function holdsWholeRuns({ runs }: Column, numbers: readonly number[]): boolean {
  if (new Set(runs).size < 2) return true;
  const count = (among: readonly number[], run: number): number => among.filter(number => number === run).length;
  return runs.every(run => count(runs, run) === count(numbers, run));
}

/** Closer than this, a column is moved away from the one before it; further than this from where it would stand, moved up to it. */
const leastGap = 16;
const mostSpare = 96;

export function packColumns(
  blocks: readonly GroupBlock[],
  numbers: readonly number[],
  rules: ColumnRules,
): PackedColumns {
  const { alone, before } = rules;
  const columns = goOnWithColumns(blocks, numbers, rules) ?? fillColumns(blocks, numbers, rules);
  const groups: Placed<GroupBlock>[] = [];
  const runs: TrunkEnd[][] = [];
  const places: ColumnPlace[] = [];
  const arrive = (run: number, end: TrunkEnd): void => {
    (runs[run] ??= []).push(end);
  };
  let left = 0;
  let right = 0;
  let height = 0;
  let pushed = 0;
  columns.forEach(({ members, runs: columnRuns, before: placeBefore }, place) => {
    const leftBefore = placeBefore === null ? undefined : before?.[placeBefore]?.left;
    const near = right + columnGap;
    left = place === 0 ? 0 : near;
    if (leftBefore !== undefined) {
      const kept = leftBefore + pushed;
      if (place > 0 && kept >= right + leastGap && kept <= near + mostSpare) left = kept;
      pushed = left - leftBefore;
    }
    places.push({ left, members });
    const [only] = members;
    const single = only === undefined ? undefined : blocks[only];
    if (alone !== null && members.length === 1 && only !== undefined && single !== undefined) {
      const block = alone(single, place, columns.length);
      groups.push({ block, x: left, y: 0 });
      arrive(columnRuns[0] ?? 0, { at: left + block.x + block.node.chipWidth / 2, groups: [only], isLane: false });
      right = left + block.width;
      height = Math.max(height, block.height);
      return;
    }
    const styles = [...new Set(columnRuns)];
    const inset = indent + laneGap * (styles.length - 1);
    let top = 0;
    right = left;
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
  });
  return { groups, runs: runs.filter(run => run.length > 0), columns: places, width: right, height };
}
