import type { Face } from '../picture/display-list';
import { signsOf } from '../signs-of';
import type { Measure } from './measure';

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly width: number;
}

interface Piece {
  readonly text: string;
  readonly width: number;
  /** A space stands between this piece and the one before it. */
  readonly hasSpace: boolean;
}

const plain = /^[\u0020-\u0fff]*$/;
/** Characters that a line may end after without a space: Chinese, Japanese kana, Korean is written with spaces. */
const breakable =
  /[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3fffd}]/u;
const noStart = /^[\p{Pe}\p{Pf}\p{M}、。，．：；！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・…%％]/u;
const noEnd = /[\p{Ps}\p{Pi}]$/u;
/** Thai, Lao, Burmese and Khmer: words without spaces, found by dictionary. */
const spaceless = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const betweenWords = /[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+/;
const insideWord = /(?<=[\p{L}\p{N}][-‐–—/_.?&=])(?=[\p{L}\p{N}])|(?<=—)/u;

/** Signs that people set off with a space but that do not begin a line: "25 %", French punctuation. */
const clinging = /^[%‰°:;!?»]$/;

/** With its dictionaries it is large, and made with the first word that needs it. */
let words: Intl.Segmenter | null = null;

function wordsIn(text: string): readonly string[] {
  words ??= new Intl.Segmenter('und', { granularity: 'word' });
  return Array.from(words.segment(text), ({ segment }) => segment);
}

const rememberedWords = 50_000;
const widthsByMeasure = new WeakMap<Measure, Map<string, Map<string, number>>>();

/** Widths of words under one measure, face and size: debates repeat their words. */
function widthReader(measure: Measure, { face, size }: TextStyle): (text: string) => number {
  let styles = widthsByMeasure.get(measure);
  if (styles === undefined) widthsByMeasure.set(measure, (styles = new Map<string, Map<string, number>>()));
  const style = `${face} ${size}`;
  let widths = styles.get(style);
  if (widths === undefined || widths.size > rememberedWords) styles.set(style, (widths = new Map<string, number>()));
  const known = widths;
  return text => {
    let width = known.get(text);
    if (width === undefined) known.set(text, (width = measure(text, face, size)));
    return width;
  };
}

/** Where a word without spaces may be cut, by its script. */
function cutWord(word: string): readonly string[] {
  if (plain.test(word) && !spaceless.test(word)) return [word];
  const parts = spaceless.test(word) ? wordsIn(word) : [...word];
  const cut: string[] = [];
  let last = '';
  for (const part of parts) {
    const mayBreak = spaceless.test(word) || breakable.test(part) || breakable.test(last);
    if (cut.length > 0 && (!mayBreak || noStart.test(part) || noEnd.test(last))) cut.push(`${cut.pop() ?? ''}${part}`);
    else cut.push(part);
    last = part;
  }
  return cut;
}

/** A word wider than the line: cut after hyphens and slashes, and where that is not enough between letters. */
function cutLongWord(word: string, limit: number, widthOf: (text: string) => number): readonly string[] {
  const fitting: string[] = [];
  for (const part of word.split(insideWord)) {
    if (widthOf(part) <= limit) {
      fitting.push(part);
      continue;
    }
    let line = '';
    for (const sign of signsOf(part)) {
      if (line !== '' && widthOf(line + sign) > limit) {
        fitting.push(line);
        line = '';
      }
      line += sign;
    }
    fitting.push(line);
  }
  return fitting;
}

function piecesOf(paragraph: string, limit: number, widthOf: (text: string) => number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const word of paragraph.split(betweenWords)) {
    if (word === '') continue;
    let hasSpace = pieces.length > 0;
    const last = pieces.at(-1);
    if (last !== undefined && clinging.test(word)) {
      const text = `${last.text} ${word}`;
      const width = widthOf(text);
      if (width <= limit) {
        pieces[pieces.length - 1] = { ...last, text, width };
        continue;
      }
    }
    for (const cut of cutWord(word)) {
      const parts = widthOf(cut) > limit ? cutLongWord(cut, limit, widthOf) : [cut];
      for (const text of parts) {
        pieces.push({ text, width: widthOf(text), hasSpace });
        hasSpace = false;
      }
    }
  }
  return pieces;
}

/** Greedy: how many lines the pieces take at this limit; stops counting above `most`. */
function countLines(pieces: readonly Piece[], space: number, limit: number, most: number): number {
  let count = 1;
  let width = 0;
  for (const piece of pieces) {
    const longer = width + (piece.hasSpace && width > 0 ? space : 0) + piece.width;
    if (width > 0 && longer > limit) {
      count += 1;
      if (count > most) return count;
      width = piece.width;
    } else width = longer;
  }
  return count;
}

function fillLines(pieces: readonly Piece[], space: number, limit: number, into: string[]): void {
  let line = '';
  let width = 0;
  for (const piece of pieces) {
    const longer = width + (piece.hasSpace && line !== '' ? space : 0) + piece.width;
    if (line !== '' && longer > limit) {
      into.push(line);
      line = piece.text;
      width = piece.width;
    } else {
      line += piece.hasSpace && line !== '' ? ` ${piece.text}` : piece.text;
      width = longer;
    }
  }
  into.push(line);
}

const balanceSteps = 6;

/** Cuts a text into lines: as few as greedy filling needs, then as even as that number allows. */
export function breakLines(text: string, style: TextStyle, measure: Measure): readonly string[] {
  const widthOf = widthReader(measure, style);
  const space = widthOf(' ');
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const pieces = piecesOf(paragraph, style.width, widthOf);
    let total = 0;
    let widest = 0;
    for (const piece of pieces) {
      total += piece.width + (piece.hasSpace ? space : 0);
      if (piece.width > widest) widest = piece.width;
    }
    let limit = style.width;
    if (total > limit) {
      const count = countLines(pieces, space, limit, Infinity);
      let narrow = Math.max(widest, total / count);
      for (let step = 0; step < balanceSteps && limit - narrow > 1; step += 1) {
        const middle = (narrow + limit) / 2;
        if (countLines(pieces, space, middle, count) <= count) limit = middle;
        else narrow = middle;
      }
    }
    fillLines(pieces, space, limit, lines);
  }
  return lines;
}

/** One line, cut with an ellipsis where it is too long. */
export function fitLine(text: string, style: TextStyle, measure: Measure): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (measure(line, style.face, style.size) <= style.width) return line;
  const letters = signsOf(line.slice(0, 400));
  let fitting = 0;
  let tooMany = letters.length;
  while (tooMany - fitting > 1) {
    const middle = (fitting + tooMany) >> 1;
    const cut = `${letters.slice(0, middle).join('').trimEnd()}…`;
    if (measure(cut, style.face, style.size) <= style.width) fitting = middle;
    else tooMany = middle;
  }
  return `${letters.slice(0, fitting).join('').trimEnd()}…`;
}

const firstStrong = /[\p{L}\p{N}]/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Which way a line of this text starts: by its first letter, as in HTML's dir="auto". */
export function isRightToLeft(text: string): boolean {
  const letter = firstStrong.exec(text.replaceAll(/\d/g, ''))?.[0];
  return letter !== undefined && rightToLeft.test(letter);
}
