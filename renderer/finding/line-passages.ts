import { type MatchOptions, type Passage, passagesIn } from '../../model/text-match';

/** What was found in a text that layout has cut into lines, line by line; a passage may go on in the next one. */
export function linePassages(lines: readonly string[], query: MatchOptions): readonly (readonly Passage[])[] {
  const found = passagesIn(lines.join(' '), query);
  let from = 0;
  return lines.map(line => {
    const start = from;
    const end = start + line.length;
    from = end + 1;
    return found
      .filter(([first, last]) => first < end && last > start)
      .map(([first, last]): Passage => [Math.max(first - start, 0), Math.min(last - start, line.length)]);
  });
}
