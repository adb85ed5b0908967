import { CruxError } from '../borders/reply';
import { message } from '../messages/message';

/** One thing wrong with a file and where it is. */
export interface FileProblem {
  /** From 1; null where the format has no lines. */
  readonly line: number | null;
  readonly column: number | null;
  /** Kind and id of the record, as far as known. */
  readonly record: string | null;
  readonly field: string | null;
  readonly message: string;
}

/** A damaged file can hold millions of problems; this many are listed. */
export const problemLimit = 1_000;

export function problemAt(text: string, place: Partial<Omit<FileProblem, 'message'>> = {}): FileProblem {
  return { line: null, column: null, record: null, field: null, ...place, message: text };
}

/** "line 12, claim 5f0c…, text: must not …" */
export function describeProblem({ line, column, record, field, message: text }: FileProblem): string {
  const places: string[] = [];
  // As an editor takes them: without signs between the digits.
  const [at, across] = [String(line), String(column)];
  if (line !== null && column !== null) places.push(message('files.place.column', { line: at, column: across }));
  else if (line !== null) places.push(message('files.place.line', { line: at }));
  if (record !== null) places.push(record);
  if (field !== null) places.push(field);
  return places.length === 0 ? text : message('files.problem', { place: places.join(', '), text });
}

/** All problems as one error: a single one as it is, several as a list of at most `shown`. */
export function refusal(problems: readonly FileProblem[], shown = 10): CruxError {
  const [first] = problems;
  if (first !== undefined && problems.length === 1) return new CruxError('bad-file', describeProblem(first));
  const lines = problems.slice(0, shown).map(problem => `  ${describeProblem(problem)}`);
  const rest = problems.length - lines.length;
  return new CruxError(
    'bad-file',
    [
      message('files.problemsFound', { count: problems.length }),
      ...lines,
      ...(rest > 0 ? [`  ${message('files.moreProblems', { count: rest })}`] : []),
    ].join('\n'),
  );
}
