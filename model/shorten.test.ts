import { expect, test } from 'vitest';
import { shorten } from './shorten';

test('a text becomes one line, and one that is short enough stays whole', () => {
  expect(shorten('Ports\n are  watched ', 17)).toBe('Ports are watched');
  expect(shorten('Ports are watched', 16)).toBe('Ports are watch…');
});

test('no sign is cut in half, whatever it is made of', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(shorten(family.repeat(4), 4)).toBe(family.repeat(4));
  expect(shorten(family.repeat(5), 4)).toBe(`${family.repeat(3)}…`);
  expect(shorten(`ports${'é'.normalize('NFD')}😀😀`, 6)).toBe('ports…');
});
