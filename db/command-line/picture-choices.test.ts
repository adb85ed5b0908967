import { describe, expect, it } from 'vitest';
import { idleOptions, kindOfOutput, parseScale, parseWidth, pictureOptionsOf } from './picture-choices';

describe('what an export writes', () => {
  it('follows from the end of the name, whatever its case', () => {
    const names = ['a.png', 'a.SVG', 'a.b.pdf', 'x.argmap', 'x.argmap.json', 'x.md', 'x.txt', 'x.html'];
    expect(names.map(kindOfOutput)).toEqual(['png', 'svg', 'pdf', 'argmap', 'argmap.json', 'md', 'txt', 'html']);
    for (const name of ['a', '.png', 'a.json', 'png', 'a.png.doc', ''])
      expect(() => kindOfOutput(name)).toThrow('kind of file');
  });

  it('takes scales and widths that make a picture', () => {
    expect(parseScale('1.5')).toBe(1.5);
    for (const value of ['0', '-1', '17', 'NaN', 'Infinity', '', '2x'])
      expect(() => parseScale(value)).toThrow('is no scale');
    expect(parseWidth('1200')).toBe(1200);
    for (const value of ['0', '1.5', '65536', 'wide', '']) expect(() => parseWidth(value)).toThrow('is no width');
    expect(() => pictureOptionsOf({ scale: 2, width: 100 }, 0)).toThrow('not both');
  });

  it('knows which options change nothing in a kind of file', () => {
    expect(idleOptions({ scale: 2, theme: 'dark' }, 'png')).toEqual([]);
    expect(idleOptions({ scale: 2, width: 9, paper: 'a4' }, 'pdf')).toEqual(['--scale', '--width']);
    expect(idleOptions({ theme: 'dark', transparent: true }, 'md')).toEqual(['--theme', '--transparent']);
  });
});
