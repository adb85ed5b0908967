import { CruxError } from '../borders/reply';
import { message } from '../messages/message';

/** Where the first byte stands that no UTF-8 text holds. The decoder only says that there is one. */
function badByteIn(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return at;
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      // The first continuation byte is narrower: no overlong forms, no surrogates, nothing above U+10FFFF.
      const low = next > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const high = next > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      if (at + next >= bytes.length || byte < low || byte > high) return Math.min(at + next, bytes.length - 1);
    }
    at += length;
  }
  return bytes.length;
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}

/** The text of a file, without its byte order mark. What is not UTF-8 is refused with the place of the first wrong byte. */
export function decodeUtf8(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // "{" beside a zero byte: UTF-16 without its mark.
  if (isUtf16 || (first === 0x7b && second === 0) || (first === 0 && second === 0x7b)) {
    throw new CruxError('bad-file', message('files.utf16'));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = badByteIn(bytes);
    throw new CruxError('bad-file', message('files.notUtf8', { offset: offset + 1, line: lineOf(bytes, offset) }));
  }
}
