import { expect, test } from 'vitest';
import { acceleratorOf, keysInWords, type KeyPress, matchesKeys } from './keys';

function press(key: string, code: string, held: readonly ('ctrl' | 'meta' | 'alt' | 'shift')[] = []): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  };
}

test('a letter is heard with and without caps lock, and not with Ctrl', () => {
  expect(matchesKeys('S', press('s', 'KeyS'), 'linux')).toBe(true);
  expect(matchesKeys('S', press('S', 'KeyS'), 'linux')).toBe(true);
  expect(matchesKeys('S', press('s', 'KeyS', ['ctrl']), 'linux')).toBe(false);
});

test('on a layout without Latin letters the key under the finger counts', () => {
  expect(matchesKeys('S', press('ы', 'KeyS'), 'linux')).toBe(true);
  expect(matchesKeys('Ctrl+Z', press('я', 'KeyZ', ['ctrl']), 'linux')).toBe(true);
  expect(matchesKeys('Ctrl+,', press('б', 'Comma', ['ctrl']), 'linux')).toBe(true);
  expect(matchesKeys('Ctrl+,', press('w', 'Comma', ['ctrl']), 'linux')).toBe(false);
});

test('on a Latin layout the letter counts and not its place', () => {
  expect(matchesKeys('Ctrl+Z', press('y', 'KeyZ', ['ctrl']), 'linux')).toBe(false);
  expect(matchesKeys('Ctrl+Z', press('z', 'KeyY', ['ctrl']), 'linux')).toBe(true);
});

test('a letter with an accent, a sign made by AltGr and a waiting accent run nothing by their place', () => {
  for (const sign of ['é', 'ß', 'ğ', 'Dead']) expect(matchesKeys('S', press(sign, 'KeyS'), 'linux')).toBe(false);
  const withAltGr: KeyPress = { ...press('€', 'KeyE'), getModifierState: () => true };
  expect(matchesKeys('E', withAltGr, 'linux')).toBe(false);
});

test('on a mac Alt and a letter is found although Alt changes the letter', () => {
  expect(matchesKeys('Alt+S', press('ß', 'KeyS', ['alt']), 'darwin')).toBe(true);
  expect(matchesKeys('Alt+N', press('Dead', 'KeyN', ['alt']), 'darwin')).toBe(true);
});

test('Shift and a digit is found on layouts where Shift changes the digit', () => {
  expect(matchesKeys('Shift+1', press('!', 'Digit1', ['shift']), 'linux')).toBe(true);
  expect(matchesKeys('Shift+1', press('1', 'Digit1', ['shift']), 'linux')).toBe(true);
});

test('a sign is heard whether its layout needs Shift for it or not', () => {
  expect(matchesKeys('?', press('?', 'Slash', ['shift']), 'linux')).toBe(true);
  expect(matchesKeys('?', press('?', 'KeyM', []), 'linux')).toBe(true);
  expect(matchesKeys('Ctrl++', press('+', 'Equal', ['ctrl', 'shift']), 'linux')).toBe(true);
});

test('Ctrl is Cmd on a mac, where Ctrl itself means something else', () => {
  expect(matchesKeys('Ctrl+Z', press('z', 'KeyZ', ['meta']), 'darwin')).toBe(true);
  expect(matchesKeys('Ctrl+Z', press('z', 'KeyZ', ['ctrl']), 'darwin')).toBe(false);
  expect(keysInWords('Ctrl+Shift+Z', 'darwin')).toBe('⌘⇧Z');
  expect(keysInWords('Ctrl+Shift+Z', 'linux')).toBe('Ctrl+Shift+Z');
});

test('no accelerator of the native menu takes a letter away from text fields', () => {
  expect(acceleratorOf(['S'])).toBeNull();
  expect(acceleratorOf(['Delete'])).toBeNull();
  expect(acceleratorOf(['Ctrl+Shift+Z', 'Ctrl+Y'])).toBe('CmdOrCtrl+Shift+Z');
  expect(acceleratorOf(['F6'])).toBe('F6');
});
