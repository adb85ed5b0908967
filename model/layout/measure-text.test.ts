import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { Face } from '../picture/display-list';
import { measureText } from './measure-text';

const faces: readonly Face[] = ['sans', 'sans-bold', 'sans-italic', 'serif', 'serif-bold', 'serif-italic'];
const samples = [
  'Whoever runs a terminal can watch and listen to a warship alongside',
  'AVATAR To We, Type “Yes” (No) — 25 % of “Eurofos” in Marseille',
  'Difficult offices, efficient traffic, fjord, flight, Wolffish, baffling',
  'USS John C. Stennis recently put in at Marseille: 1,053 claims',
  'Żółw, Łódź, Čeština, Ångström, Île-de-France, Ørsted, ÀÉÎÕÜ, ğışİ',
  'Ελλάδα: ο Πειραιάς και η COSCO, Αθήνα — γιατί;',
  'Корабли заходят в порт; Україна, Ўзбекистон, ГДЕ ТЫ',
  'cafe\u0301 naïve e\u0301te\u0301',
  '€ 5 – £3 · § 7 … ≥ 4 × 3 − 1 → 11',
];

describe('measured text', () => {
  const files = ['fonts', 'screen-fonts'].flatMap(folder => faces.map(face => [face, folder] as const));
  test.each(files)('is as long in %s as the file in %s itself says, within a tenth of a unit', (face, folder) => {
    const font = openSync(fileURLToPath(new URL(`../../assets/${folder}/${face}.ttf`, import.meta.url)));
    if (!('layout' in font)) throw new Error(`${face} is a collection`);
    for (const sample of samples) {
      if ([...sample.normalize('NFC')].some(letter => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))) continue;
      const expected = (font.layout(sample.normalize('NFC')).advanceWidth * 15) / font.unitsPerEm;
      expect(Math.abs(measureText(sample, face, 15) - expected), sample).toBeLessThan(0.1);
    }
  });

  test('grows with the size', () => {
    expect(measureText('because', 'sans', 30)).toBeCloseTo(2 * measureText('because', 'sans', 15));
  });

  test('gives Chinese, Japanese and Korean characters a full em, combining marks nothing', () => {
    expect(measureText('港口', 'sans', 15)).toBe(30);
    expect(measureText('x\u0301\u0323', 'sans', 15)).toBeCloseTo(measureText('x', 'sans', 15));
    expect(measureText('👩‍👩‍👧', 'sans', 10)).toBeGreaterThan(10);
  });

  test('is nothing for nothing', () => {
    expect(measureText('', 'serif-bold', 20)).toBe(0);
  });
});
