import { describe, expect, it } from 'vitest';
import type { MapSummary } from '../../model/borders/library-api';
import { newId } from '../../model/ids';
import { findMap } from './choose-map';
import { idleOptions, kindOfOutput, parseScale, parseWidth, pictureOptionsOf } from './picture-choices';

function summary(title: string, trashedAt: number | null = null): MapSummary {
  return {
    id: newId('map'),
    title,
    question: '',
    claims: 1,
    inferences: 0,
    sources: 0,
    createdAt: 0,
    updatedAt: 0,
    openedAt: null,
    trashedAt,
    thumbnail: null,
  };
}

describe('which map is meant', () => {
  const ports = summary('Ports');
  const lower = summary('ports');
  const fish = summary('Fish');
  const gone = summary('Gone', 5);

  it('is the one with the id, then with the title, then with the title whatever its case', () => {
    expect(findMap([ports, fish], ports.id.toUpperCase())).toBe(ports);
    expect(findMap([ports, lower], 'ports')).toBe(lower);
    expect(findMap([ports, fish], ' FISH ')).toBe(fish);
  });

  it('is asked back when several have the title', () => {
    const twin = summary('Ports');
    expect(() => findMap([ports, twin], 'Ports')).toThrow(
      new RegExp(`2 maps have the title “Ports”[^]*${ports.id}[^]*${twin.id}`),
    );
  });

  it('is never one in the trash', () => {
    expect(() => findMap([gone], 'Gone')).toThrow('in the trash');
    expect(() => findMap([gone], gone.id)).toThrow('in the trash');
    expect(findMap([gone, summary('gone')], 'Gone').trashedAt).toBeNull();
  });

  it('is none when nothing fits', () => {
    expect(() => findMap([ports], 'Trade')).toThrow('no map with the id or title “Trade”');
  });
});

describe('what an export writes', () => {
  it('follows from the end of the name, whatever its case', () => {
    const names = ['a.png', 'a.SVG', 'a.b.pdf', 'x.argmap', 'x.argmap.json', 'x.md'];
    expect(names.map(kindOfOutput)).toEqual(['png', 'svg', 'pdf', 'argmap', 'argmap.json', 'md']);
    for (const name of ['a', '.png', 'a.json', 'png', 'a.png.txt', ''])
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
