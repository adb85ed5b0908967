interface WordRun {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** A word, a run of spaces, or a single sign. */
const tokens = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const hasWord = /[\p{L}\p{N}]/u;
/** Comparisons of words with words; above it the middle counts as rewritten. */
const mostComparisons = 4_000_000;

/** A word that stays says more than a space that happens to stand in both. */
function weightOf(token: string): number {
  return hasWord.test(token) ? 4 : 1;
}

/** lengths[i * width + j]: the weight of the best common subsequence of before[i…] and after[j…]. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const weight = weightOf(before[i] ?? '');
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const next = lengths[at + width + 1] ?? 0;
      lengths[at] = before[i] === after[j] ? next + weight : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

function compareMiddle(before: readonly string[], after: readonly string[]): WordRun[] {
  const whole: WordRun[] = [
    { text: before.join(''), change: 'removed' },
    { text: after.join(''), change: 'added' },
  ];
  if (before.length * after.length > mostComparisons) return whole;
  const width = after.length + 1;
  const lengths = commonLengths(before, after);
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, current] = [before[i], after[j]];
    if (old !== undefined && old === current) {
      runs.push({ text: old, change: 'same' });
      i += 1;
      j += 1;
      continue;
    }
    const isRemoved = current === undefined || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0);
    if (old !== undefined && isRemoved) {
      runs.push({ text: old, change: 'removed' });
      i += 1;
    } else {
      runs.push({ text: current ?? '', change: 'added' });
      j += 1;
    }
  }
  return runs;
}

/** A space or a comma that stays between two changes would only cut them into crumbs. */
function isCrumb(runs: readonly WordRun[], place: number): boolean {
  const isChange = (run: WordRun | undefined): boolean => run !== undefined && run.change !== 'same';
  const run = runs[place];
  return run !== undefined && !hasWord.test(run.text) && isChange(runs[place - 1]) && isChange(runs[place + 1]);
}

function withoutCrumbs(runs: readonly WordRun[]): readonly WordRun[] {
  return runs.flatMap((run, place): readonly WordRun[] => {
    if (run.change !== 'same' || !isCrumb(runs, place)) return [run];
    return [
      { text: run.text, change: 'removed' },
      { text: run.text, change: 'added' },
    ];
  });
}

/** Between two words that stay, what was removed comes before what was added, each in one run. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const result: WordRun[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed !== '') result.push({ text: removed, change: 'removed' });
    if (added !== '') result.push({ text: added, change: 'added' });
    [removed, added] = ['', ''];
  };
  for (const { text, change } of runs) {
    if (change === 'removed') removed += text;
    else if (change === 'added') added += text;
    else {
      close();
      const last = result.at(-1);
      if (last?.change === 'same') result[result.length - 1] = { text: last.text + text, change };
      else if (text !== '') result.push({ text, change });
    }
  }
  close();
  return result;
}

/** What became of a text, word by word. */
export function wordDifferences(before: string, after: string): readonly WordRun[] {
  const old = before.match(tokens) ?? [];
  const current = after.match(tokens) ?? [];
  const shorter = Math.min(old.length, current.length);
  let start = 0;
  while (start < shorter && old[start] === current[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === current.at(-1 - end)) end += 1;
  const runs = joined([
    { text: old.slice(0, start).join(''), change: 'same' },
    ...compareMiddle(old.slice(start, old.length - end), current.slice(start, current.length - end)),
    { text: old.slice(old.length - end).join(''), change: 'same' },
  ]);
  return joined(withoutCrumbs(runs));
}
