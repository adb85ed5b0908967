import { openSync } from 'fontkit';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const sheet = fileURLToPath(new URL('../renderer/styles/tokens.css', import.meta.url));
const faces = readFileSync(sheet, 'utf8').match(/@font-face \{[^}]+\}/g);

function fileOf(face: string): string {
  return path.resolve(path.dirname(sheet), /url\('([^']+)'\)/.exec(face)?.[1] ?? '');
}

function lettersOf(file: string): ReadonlySet<number> {
  const font = openSync(file);
  return new Set('characterSet' in font ? font.characterSet : []);
}

/** What is said of a face, without its file: faces of one name, weight and style stand in for each other. */
function typeOf(face: string): string {
  return ['font-family', 'font-weight', 'font-style'].map(name => RegExp(`${name}: ([^;]+)`).exec(face)?.[1]).join();
}

function rangesOf(face: string): readonly (readonly [from: number, to: number])[] {
  const ranges = /unicode-range: ([^;]+)/.exec(face)?.[1]?.split(', ') ?? ['U+0-10FFFF'];
  return ranges.map(range => {
    const [from = 0, to = from] = range
      .slice(2)
      .split('-')
      .map(code => parseInt(code, 16));
    return [from, to];
  });
}

test('every letter of every type is in one file alone, so that Latin words load the small one only', () => {
  const types = Map.groupBy(faces ?? [], typeOf);
  expect(types.size).toBeGreaterThan(0);
  for (const [type, files] of types) {
    const ranges = files.flatMap(rangesOf).sort(([a], [b]) => a - b);
    expect(ranges[0]?.[0], type).toBe(0x20);
    ranges.slice(1).forEach(([from], place) => expect(from, type).toBe((ranges[place]?.[1] ?? 0) + 1));
    expect(ranges.at(-1)?.[1], type).toBe(0x10ffff);
  }
});

test('a small file has every letter that is left to it and that the whole one has', () => {
  const small = (faces ?? []).filter(face => fileOf(face).includes('screen-fonts'));
  expect(small.length).toBeGreaterThan(0);
  for (const face of small) {
    const ranges = rangesOf(face);
    const there = lettersOf(fileOf(face));
    const whole = lettersOf(fileOf(face).replace('screen-fonts', 'fonts'));
    const wanted = [...whole].filter(letter => ranges.some(([from, to]) => from <= letter && letter <= to));
    expect(wanted.length).toBeGreaterThan(0);
    expect(
      wanted.filter(letter => !there.has(letter)),
      face,
    ).toEqual([]);
  }
});
