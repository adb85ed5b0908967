import { describe, expect, it } from 'vitest';
import * as fontkit from 'fontkit';
import { FontRuns } from './font-runs';
import { findSystemFont } from './system-fonts';

describe('cutting text into stretches that one font can draw', () => {
  it('keeps what the bundled font has in one stretch', () => {
    const runs = new FontRuns(fontkit);
    for (const text of ['Fees rose', 'Überprüfung – “größer” € 5', 'Πειραιάς', 'Порт', 'naïve e\u0301']) {
      expect(runs.of(text, 'sans')).toEqual([{ text, font: 'sans' }]);
    }
    expect(runs.warnings()).toEqual([]);
  });

  it('loses no character, whatever has to stand in', () => {
    const runs = new FontRuns(fontkit);
    for (const text of ['a語b', 'שלום, עולם', '👩‍🚀 up', '\u{17000}', 'क्षि']) {
      expect(
        runs
          .of(text, 'serif')
          .map(run => run.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('keeps marks and joiners with the letter they belong to', () => {
    const runs = new FontRuns(fontkit).of('a👩‍🚀\u{fe0f}b', 'sans');
    expect(runs.filter(({ text }) => text.startsWith('\u200d') || text.startsWith('\ufe0f'))).toEqual([]);
  });

  it('names each character that nothing can draw, once', () => {
    const runs = new FontRuns(fontkit);
    expect(findSystemFont(0x17000, fontkit)).toBeNull();
    runs.of('\u{17000} and \u{17000}', 'sans');
    expect(runs.warnings()).toEqual([
      'No font on this computer has the character \u{17000} (U+17000): each is shown as an empty box.',
    ]);
  });

  it('takes an upright sans of the system where one has the character', ({ skip }) => {
    const font = findSystemFont(0x28ff, fontkit);
    if (font === null) return skip('no font here has braille patterns');
    expect(font.path).not.toMatch(/bold|italic|oblique/i);
    const runs = new FontRuns(fontkit);
    expect(runs.of('a⣿', 'sans').map(run => run.text)).toEqual(['a', '⣿']);
    expect([...runs.systemFonts.values()]).toEqual([font]);
  });
});
