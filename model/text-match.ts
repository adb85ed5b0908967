/** A passage of a text: UTF-16 units from `start` up to, without, `end`. */
export type Passage = readonly [start: number, end: number];

export interface MatchOptions {
  readonly text: string;
  /** Otherwise capitals and accents do not matter. */
  readonly isExact: boolean;
  readonly isWholeWord: boolean;
}

const ascii = /^[\x20-\x7e]*$/;
const letterOrDigit = /[\p{L}\p{N}]/u;

function plainSign(sign: string, isExact: boolean): string {
  if (/\s/.test(sign)) return ' ';
  return isExact || (sign >= ' ' && sign <= '~')
    ? isExact
      ? sign
      : sign.toLowerCase()
    : sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The text in which is searched. Sign by sign, so that `passagesIn` can follow it back. */
export function plainText(text: string, isExact: boolean): string {
  if (ascii.test(text)) return isExact ? text : text.toLowerCase();
  let plain = '';
  for (const sign of text) plain += plainSign(sign, isExact);
  return plain;
}

/** For each UTF-16 unit of the plain text where its sign begins in the text, and the end of the text after the last one. */
function originsOf(text: string, isExact: boolean): readonly number[] {
  const origins: number[] = [];
  let at = 0;
  for (const sign of text) {
    const { length } = plainSign(sign, isExact);
    for (let unit = 0; unit < length; unit += 1) origins.push(at);
    at += sign.length;
  }
  return [...origins, text.length];
}

function isWord(plain: string, start: number, end: number): boolean {
  const before = [...plain.slice(Math.max(start - 2, 0), start)].at(-1);
  const [after] = plain.slice(end, end + 2);
  return !(before !== undefined && letterOrDigit.test(before)) && !(after !== undefined && letterOrDigit.test(after));
}

function* places(plain: string, wanted: string, isWholeWord: boolean): Generator<number> {
  if (wanted === '') return;
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at)) {
    if (isWholeWord && !isWord(plain, at, at + wanted.length)) at += 1;
    else {
      yield at;
      at += wanted.length;
    }
  }
}

/** `plain` and `wanted` come from `plainText`. */
export function hasPassage(plain: string, wanted: string, isWholeWord: boolean): boolean {
  return isWholeWord ? places(plain, wanted, true).next().done !== true : wanted !== '' && plain.includes(wanted);
}

/** Where the wanted words stand in a text, in their order and without overlaps. */
export function passagesIn(text: string, { text: wanted, isExact, isWholeWord }: MatchOptions): readonly Passage[] {
  const plainWanted = plainText(wanted, isExact);
  const plain = plainText(text, isExact);
  const starts = [...places(plain, plainWanted, isWholeWord)];
  if (starts.length === 0) return [];
  const origins = originsOf(text, isExact);
  return starts.map(start => {
    const last = origins[start + plainWanted.length - 1] ?? 0;
    // Accents of their own belong to the letter before them, and half a sign is no passage.
    let next = start + plainWanted.length;
    while ((origins[next] ?? Infinity) <= last) next += 1;
    return [origins[start] ?? 0, origins[next] ?? text.length];
  });
}
