import { signsOf } from './signs-of';

/** One line of at most so many signs as people count them; what is longer ends with an ellipsis. */
export function shorten(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const signs = signsOf(line);
  return signs.length <= longest
    ? line
    : `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
