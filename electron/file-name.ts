const longest = 80;
/** File systems count bytes; the ending has to find room beside it. */
const mostBytes = 200;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that every system takes, as close to the title as may be. */
export function safeFileName(title: string): string {
  const shown = [...title.normalize('NFC')]
    .map(character => (isForbidden(character) ? ' ' : character))
    .slice(0, longest)
    .filter((_character, place, all) => Buffer.byteLength(all.slice(0, place + 1).join('')) <= mostBytes)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (shown === '') return 'map';
  return reserved.test(shown) ? `${shown} map` : shown;
}

/** The file with the ending that its format wants. */
export function withEnding(file: string, ending: string): string {
  return file.toLowerCase().endsWith(`.${ending}`) ? file : `${file}.${ending}`;
}

/** Separators, wildcards and controls, and the marks that turn the reading direction and so can hide an ending. */
function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const turnsDirection =
    (code >= 0x200e && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return isControl || turnsDirection || '\\/:*?"<>|'.includes(character);
}
