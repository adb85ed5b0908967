import type { Face } from '../picture/display-list';
import { fontMetrics } from './font-metrics.generated';
import type { Measure } from './measure';

interface FaceTable {
  /** Glyph index + 1 by UTF-16 code unit, in pages of 256; 0 or no page where the font has none. */
  readonly glyphs: readonly (Uint16Array | undefined)[];
  readonly advances: Uint16Array;
  readonly lefts: Uint16Array;
  readonly rights: Uint16Array;
  readonly kerns: Int16Array;
  readonly rightCount: number;
  readonly unitsPerEm: number;
  readonly ligatures: readonly { readonly text: string; readonly substitute: string }[];
}

const ligatureBase = 0xe000;
const tables = new Map<Face, FaceTable>();

function unpackNumbers(packed: string): number[] {
  const values: number[] = [];
  for (const part of packed.split(' ')) {
    const [value = '0', count = '1'] = part.split('*');
    const number = parseInt(value, 36);
    for (let left = parseInt(count, 36); left > 0; left -= 1) values.push(number);
  }
  return values;
}

function tableOf(face: Face): FaceTable {
  const known = tables.get(face);
  if (known !== undefined) return known;
  const packed = fontMetrics[face];
  const glyphs: Uint16Array[] = [];
  let code = 0;
  unpackNumbers(packed.codePointSteps).forEach((step, index) => {
    code += step;
    const page = (glyphs[code >> 8] ??= new Uint16Array(256));
    page[code & 255] = index + 1;
  });
  const table = {
    glyphs,
    advances: Uint16Array.from(unpackNumbers(packed.advances)),
    lefts: Uint16Array.from(unpackNumbers(packed.leftClasses)),
    rights: Uint16Array.from(unpackNumbers(packed.rightClasses)),
    kerns: Int16Array.from(unpackNumbers(packed.kerns)),
    rightCount: packed.rightClassCount,
    unitsPerEm: packed.unitsPerEm,
    ligatures: packed.ligatures.map((text, index) => ({ text, substitute: String.fromCharCode(ligatureBase + index) })),
  };
  tables.set(face, table);
  return table;
}

/** Widths in em of what the bundled fonts lack; the system's fallback font is near them, and painted runs carry their length. */
const emojiWidth = 1.25;
const wideWidth = 1;
const otherWidth = 0.58;
const zeroWidth = /^[\p{M}\p{Cf}\p{Emoji_Modifier}]$/u;
const emoji = /^\p{Extended_Pictographic}$/u;
const wide =
  /^[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff00}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]$/u;
const fallbackWidths = new Map<string, number>();

function fallbackWidth(character: string): number {
  let width = fallbackWidths.get(character);
  if (width === undefined) {
    width = otherWidth;
    if (zeroWidth.test(character)) width = 0;
    else if (wide.test(character)) width = wideWidth;
    else if (emoji.test(character)) width = emojiWidth;
    fallbackWidths.set(character, width);
  }
  return width;
}

const isMarked = /\p{M}/u;

/** Length of one line by the bundled font's own table: equal to what every painter draws, in any process. */
export const measureText: Measure = (text, face, size) => {
  const table = tableOf(face);
  // Fonts hold the composed letters, and shaping composes them too.
  let line = isMarked.test(text) ? text.normalize('NFC') : text;
  if (line.includes('f')) {
    for (const { text: letters, substitute } of table.ligatures) {
      if (line.includes(letters)) line = line.replaceAll(letters, substitute);
    }
  }
  const { glyphs, advances, lefts, rights, kerns, rightCount } = table;
  let units = 0;
  let ems = 0;
  let previous = -1;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const glyph = (glyphs[code >> 8]?.[code & 255] ?? 0) - 1;
    if (glyph >= 0) {
      units += advances[glyph] ?? 0;
      if (previous >= 0) units += kerns[(lefts[previous] ?? 0) * rightCount + (rights[glyph] ?? 0)] ?? 0;
      previous = glyph;
      continue;
    }
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
    at += character.length - 1;
    const width = fallbackWidth(character);
    if (width > 0) previous = -1;
    ems += width;
  }
  return (units / table.unitsPerEm + ems) * size;
};
