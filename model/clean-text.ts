const lineEnds = /\r\n?/g;
// NUL would end a string early in some functions of SQLite; the other C0 controls are invisible and not allowed in XML, hence
// in SVG.
const controls = /(?![\t\n\u007f-\u009f])\p{Cc}/gu;

/** Text as it is stored: well-formed UTF-16, lines ended by \n, no C0 control characters but tab and newline. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replace(controls, '');
}
