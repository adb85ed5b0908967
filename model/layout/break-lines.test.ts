import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, fitLine, isRightToLeft } from './break-lines';
import { measureText } from './measure-text';
import { propertyRuns } from '../testing/property-runs.testing';

const style = { face: 'sans', size: 15, width: 184 } as const;
const linesOf = (text: string): readonly string[] => breakLines(text, style, measureText);
const widthOf = (line: string): number => measureText(line, 'sans', 15);

describe('breaking lines', () => {
  test('takes as few lines as the words need and makes them even', () => {
    expect(linesOf('Whoever runs a terminal can watch and listen to a warship alongside')).toEqual([
      'Whoever runs a terminal',
      'can watch and listen to',
      'a warship alongside',
    ]);
    expect(linesOf('COSCO owns the majority of Piraeus')).toHaveLength(2);
  });

  test('an empty text is one empty line', () => {
    expect(linesOf('')).toEqual(['']);
    expect(linesOf('   ')).toEqual(['']);
  });

  test('keeps the line ends that were typed', () => {
    expect(linesOf('one\ntwo\n\nfour')).toEqual(['one', 'two', '', 'four']);
  });

  test('cuts a word that is longer than a line, an address after its slashes first', () => {
    for (const line of linesOf('Donaudampfschifffahrtsgesellschaftskapitänsmütze'))
      expect(widthOf(line)).toBeLessThan(184.5);
    expect(linesOf('https://example.org/reports/2019/ports-and-warships/annex')[0]).toMatch(/[/-]$/);
  });

  test('signs that cling to the word before them are no longer than a line together', () => {
    const lines = linesOf('25 ' + '% '.repeat(100));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(widthOf(line)).toBeLessThan(184.5);
  });

  test('never cuts inside a letter, whatever it is made of', () => {
    const family = '👩‍👩‍👧';
    const lines = linesOf(family.repeat(40));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.replaceAll(family, '')).toBe('');
  });

  test('breaks Chinese and Japanese between characters, but not before a full stop', () => {
    const lines = linesOf('中国公司在欧洲港口经营码头，可能使来访的军舰面临被监视的风险。');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^[，。]/);
  });

  test('breaks Thai between words', () => {
    expect(linesOf('เรือรบของสหรัฐอเมริกาเข้าเทียบท่าที่ท่าเรือที่บริษัทจีนดำเนินการ').length).toBeGreaterThan(1);
  });

  test('loses nothing but spaces, and no line is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const lines = linesOf(text);
        const bare = (some: string): string => some.replaceAll(/[\s\u200b\u2028\u2029]+/g, '');
        expect(bare(lines.join(''))).toBe(bare(text));
        // One letter alone may be wider than the line; kerning across spaces may add a hair.
        for (const line of lines) if ([...line].length > 8) expect(widthOf(line)).toBeLessThan(187);
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test('shortens a line to its room with an ellipsis', () => {
    expect(fitLine('Warships do call at ports where Chinese firms run terminals', style, measureText)).toMatch(
      /^Warships do call.*…$/,
    );
    expect(fitLine(' short ', style, measureText)).toBe('short');
  });

  test('a text starts where its first letter does', () => {
    expect(isRightToLeft('السفن الحربية')).toBe(true);
    expect(isRightToLeft('25 % שלום')).toBe(true);
    expect(isRightToLeft('Ports (ميناء)')).toBe(false);
    expect(isRightToLeft('')).toBe(false);
  });
});
