import { readWord } from './outline-words';

/** What stood before the words: '*' and '•' both say "an item"; in Crux's own outlines a star marks a premise. */
export type Bullet = '' | '+' | '-' | '*' | '•';

/** One line of an outline from anywhere, its mark taken off. */
export interface PastedLine {
  /** Columns from the margin; headings stand before it. */
  readonly indent: number;
  readonly bullet: Bullet;
  readonly text: string;
}

const signs = /^([+\-−–—*•◦▪▫‣·●○■□➢✓])(?:[ \t\u00a0]+|$)/u;
// Word writes its round and square bullets as letters of symbol fonts, always with a tab behind.
const letterBullets = /^[o§]\t+/u;
const numbers = /^(?:\(?\d{1,3}[.)]|\(?[a-z]\)|[a-z]\.|\(?[ivx]{1,4}[.)])[ \t\u00a0]+/u;
const dottedNumber = /^(\d{1,3}(?:\.\d{1,3})+)[.)]?[ \t\u00a0]+/u;
const checkbox = /^\[[ xX]\][ \t]+/u;
const heading = /^(#{1,6})[ \t]+/u;
const escapedSign = /^\\(?=[\\+\-−–—*•◦▪▫‣·●○■□➢✓#]|\[[ xX]\]|\(\w{1,4}[.)])/u;
const escapedNumber = /^(\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})\\(?=[.)])/u;
const tabColumns = 4;

/** The bullet that a text begins with, and the text behind it. */
export function takeBullet(text: string): { readonly bullet: Bullet; readonly text: string } {
  const sign = signs.exec(text);
  if (sign !== null) {
    const mark = sign[1] ?? '';
    const bullet = mark === '+' || mark === '*' ? mark : /[-−–—]/u.test(mark) ? '-' : '•';
    return { bullet, text: text.slice(sign[0].length).replace(checkbox, '') };
  }
  const other = letterBullets.exec(text) ?? numbers.exec(text);
  return other === null ? { bullet: '', text } : { bullet: '•', text: text.slice(other[0].length) };
}

/** A text that would be taken for a marked line gets the backslash that Markdown puts there. */
export function escapeStart(text: string): string {
  if (/^(?:[\\+\-−–—*•◦▪▫‣·●○■□➢✓#]|\[[ xX]\]|\(\w{1,4}[.)])/u.test(text)) return `\\${text}`;
  return text.replace(/^(\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})(?=[.)](?:\s|$))/u, '$1\\');
}

function unescapeStart(text: string): string {
  return text.replace(escapedSign, '').replace(escapedNumber, '$1');
}

function columnsOf(margin: string): number {
  let columns = 0;
  for (const character of margin) columns += character === '\t' ? tabColumns - (columns % tabColumns) : 1;
  return columns;
}

/** "1.2" is a number of the outline when the one before it or above it was seen; otherwise it is a figure in a sentence. */
function depthByNumber(text: string, seen: Set<string>): { readonly depth: number; readonly length: number } | null {
  const plain = /^(\d{1,3})[.)][ \t]/u.exec(text);
  if (plain?.[1] !== undefined) seen.add(plain[1]);
  const dotted = dottedNumber.exec(text);
  const number = dotted?.[1];
  if (dotted === null || number === undefined) return null;
  const parts = number.split('.');
  const last = Number(parts.pop());
  const above = parts.join('.');
  if (!seen.has(above) && !seen.has(`${above}.${last - 1}`)) return null;
  seen.add(number);
  return { depth: parts.length, length: dotted[0].length };
}

/** The lines of a plain text: indented by tabs or spaces, bulleted, numbered, or under headings as in Markdown. */
export function linesOfText(text: string): readonly PastedLine[] {
  const lines: PastedLine[] = [];
  const seen = new Set<string>();
  let contentColumn = -1;
  for (const row of text.split('\n')) {
    const margin = /^[\t \u00a0]*/u.exec(row)?.[0] ?? '';
    const rest = row.slice(margin.length).trimEnd();
    const indent = columnsOf(margin);
    if (rest === '') {
      contentColumn = -1;
      continue;
    }
    const title = heading.exec(rest);
    if (title !== null) {
      lines.push({ indent: (title[1] ?? '').length - 7, bullet: '', text: rest.slice(title[0].length) });
      continue;
    }
    const numbered = depthByNumber(rest, seen);
    if (numbered !== null) {
      const words = rest.slice(numbered.length);
      lines.push({ indent: indent + numbered.depth * tabColumns, bullet: '•', text: words });
      continue;
    }
    const { bullet, text: words } = takeBullet(rest);
    const previous = lines.at(-1);
    if (bullet === '' && indent === contentColumn && previous !== undefined && readWord(words) === null) {
      // A line that begins below the first word of an item goes on with it.
      lines[lines.length - 1] = { ...previous, text: `${previous.text} ${words}` };
      continue;
    }
    contentColumn = bullet === '' ? -1 : indent + rest.length - words.length;
    if (words !== '')
      lines.push({ indent, bullet, text: bullet === '' || bullet === '*' ? unescapeStart(words) : words });
  }
  return lines;
}
