const signsOf = new Intl.Segmenter('und');

/** One line of at most so many signs as people count them; what is longer ends with an ellipsis. */
export function shorten(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const signs: string[] = [];
  for (const { segment } of signsOf.segment(line)) {
    if (signs.length === longest) return `${signs.slice(0, -1).join('').trimEnd()}…`;
    signs.push(segment);
  }
  return line;
}
