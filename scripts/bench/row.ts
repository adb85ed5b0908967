/** One line of the budget table of the README. */
export interface Row {
  readonly what: string;
  readonly claims: number;
  /** What it is compared with, in the same run. */
  readonly baseline: string;
  /** Median milliseconds, or null where the unit is another one. */
  readonly measuredMs: number | null;
  readonly baselineMs: number | null;
  readonly ratio: number;
  /** The largest ratio that is good enough. */
  readonly budget: number;
  /** False: printed, not held. */
  readonly isEnforced: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

type Work = () => unknown;

async function timeOf(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Enough that a collection of garbage, which falls on some rounds, decides none of the medians. */
const rounds = 15;

/** Both in turn, so that a busy moment of the machine falls on both; the first round warms up and is not counted. */
export async function compare(
  measured: Work,
  baseline: Work,
): Promise<{ measuredMs: number; baselineMs: number; ratio: number }> {
  const measuredTimes: number[] = [];
  const baselineTimes: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const baselineMs = await timeOf(baseline);
    const measuredMs = await timeOf(measured);
    if (round === 0) continue;
    measuredTimes.push(measuredMs);
    baselineTimes.push(baselineMs);
  }
  const measuredMs = median(measuredTimes);
  const baselineMs = median(baselineTimes);
  return { measuredMs, baselineMs, ratio: measuredMs / baselineMs };
}
