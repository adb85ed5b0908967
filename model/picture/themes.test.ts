import { expect, test } from 'vitest';
import { tints } from '../records';
import { type ColourName, type Palette, palettes, screenPalettes } from './themes';

const all = { ...palettes, ...screenPalettes };

function luminance(hex: string): number {
  const channel = (from: number): number => {
    const value = parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG 2.2 contrast ratio of two colours. */
function contrast(palette: Palette, a: ColourName, b: ColourName): number {
  const [light, dark] = [luminance(palette[a]), luminance(palette[b])].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const texts: readonly (readonly [ColourName, readonly ColourName[]])[] = [
  ['ink', ['canvas', 'panel', 'card', 'sunken', 'card-hollow', 'accent-wash']],
  ['ink-2', ['canvas', 'panel', 'card', 'sunken']],
  ['ink-3', ['canvas', 'panel', 'card', 'card-hollow']],
  ['support-ink', ['support-wash']],
  ['oppose-ink', ['oppose-wash']],
  ['oppose', ['canvas', 'card']],
  ['support', ['canvas', 'card']],
  ['caution', ['card-hollow', 'panel']],
  ['danger', ['chrome', 'panel']],
  ['ok', ['chrome']],
  ['accent', ['card', 'canvas']],
  ['ink-inverse', ['ink']],
  ['ink', tints.map(tint => `tint-${tint}` as const)],
  ['ink-2', tints.map(tint => `tint-${tint}` as const)],
];
const lines: readonly (readonly [ColourName, ColourName])[] = [
  ['support', 'canvas'],
  ['oppose', 'canvas'],
  ['open', 'canvas'],
  ['edge', 'canvas'],
  ['edge', 'panel'],
  ['accent', 'canvas'],
  ...tints.map(tint => [`tint-${tint}-edge`, 'canvas'] as const),
];

test.each(Object.keys(all) as (keyof typeof all)[])('every text of the %s theme has a contrast of 4.5', theme => {
  const weak = texts.flatMap(([text, grounds]) =>
    grounds.filter(ground => contrast(all[theme], text, ground) < 4.5).map(ground => `${text} on ${ground}`),
  );
  expect(weak).toEqual([]);
});

test.each(Object.keys(all) as (keyof typeof all)[])('every line of the %s theme has a contrast of 3', theme => {
  expect(lines.filter(([line, ground]) => contrast(all[theme], line, ground) < 3)).toEqual([]);
});

test('black and white has no hue at all', () => {
  const coloured = Object.entries(palettes.mono).filter(([, hex]) => {
    const [red, green, blue] = [hex.slice(1, 3), hex.slice(3, 5), hex.slice(5, 7)];
    return red !== green || green !== blue;
  });
  expect(coloured).toEqual([]);
});

test('in high contrast every text has a contrast of 7', () => {
  const weak = texts.flatMap(([text, grounds]) =>
    grounds.filter(ground => contrast(screenPalettes.contrast, text, ground) < 7).map(ground => `${text} on ${ground}`),
  );
  expect(weak).toEqual([]);
});

test.each(['light', 'dark', 'contrast'] as const)('the chips of both sides are as heavy in the %s theme', theme => {
  const weight = (wash: ColourName): number => contrast(screenPalettes[theme], wash, 'canvas');
  const ratio = weight('support-wash') / weight('oppose-wash');
  expect(Math.max(ratio, 1 / ratio)).toBeLessThan(1.25);
});
