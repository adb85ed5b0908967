import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const assets = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'assets');
const whole = path.join(assets, 'fonts');
const screen = path.join(assets, 'screen-fonts');
/**
 * As the style sheet says: Latin letters with their marks, punctuation, currencies, arrows, ™ and the minus sign.
 * @type {readonly (readonly [from: number, to: number])[]}
 */
const ranges = [
  [0x20, 0x24f],
  [0x2b0, 0x36f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];
const letters = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, place) => from + place));
/** Family, unique, full and PostScript name; the notice of the copyright stays. */
const namesOfFont = new Set([1, 3, 4, 6, 16]);
/** What a browser does unasked, and figures of equal width. */
const features = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'tnum'];

/**
 * The fonts' licence keeps the name "Source" for the whole ones.
 * @param {Buffer} font
 */
function renameFont(font) {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, place) => 12 + place * 16);
  const recordOf = (/** @type {string} */ tag) => tables.find(at => font.toString('latin1', at, at + 4) === tag) ?? 0;
  const names = font.readUInt32BE(recordOf('name') + 8);
  const strings = names + font.readUInt16BE(names + 4);
  for (let place = 0; place < font.readUInt16BE(names + 2); place += 1) {
    const record = names + 6 + place * 12;
    if (!namesOfFont.has(font.readUInt16BE(record + 6))) continue;
    const [length, from] = [font.readUInt16BE(record + 8), strings + font.readUInt16BE(record + 10)];
    const text = font.subarray(from, from + length);
    for (const encoding of /** @type {const} */ (['utf16le', 'latin1'])) {
      const [old, other] = ['Source', 'Screen'].map(word => Buffer.from(word, encoding));
      if (encoding === 'utf16le') [old, other].forEach(word => word?.swap16());
      for (let at = text.indexOf(old ?? ''); at >= 0; at = text.indexOf(old ?? '')) other?.copy(text, at);
    }
  }
  const sumUp = (/** @type {Buffer} */ bytes) => {
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
    return sum;
  };
  const length = font.readUInt32BE(recordOf('name') + 12);
  font.writeUInt32BE(sumUp(font.subarray(names, names + Math.ceil(length / 4) * 4)), recordOf('name') + 4);
  const adjustment = font.readUInt32BE(recordOf('head') + 8) + 8;
  font.writeUInt32BE(0, adjustment);
  font.writeUInt32BE((0xb1b0afba - sumUp(font)) >>> 0, adjustment);
  return font;
}

mkdirSync(screen, { recursive: true });
for (const file of readdirSync(whole).filter(name => name.endsWith('.ttf'))) {
  const options = {
    targetFormat: /** @type {const} */ ('truetype'),
    keepFeatures: features,
  };
  const font = await subsetFont(readFileSync(path.join(whole, file)), String.fromCodePoint(...letters), options);
  writeFileSync(path.join(screen, file), renameFont(font));
}
