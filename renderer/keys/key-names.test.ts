import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeyPress, matchesKeys } from '../commands/keys';
import { isKeys, keysOfPress } from './key-names';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { ...none, ...held, key, code };
}

test('a press is written as keys are written in the registry', () => {
  expect(keysOfPress(press('s', 'KeyS'), 'linux')).toBe('S');
  expect(keysOfPress(press('S', 'KeyS', { shiftKey: true }), 'linux')).toBe('Shift+S');
  expect(keysOfPress(press('!', 'Digit1', { shiftKey: true }), 'linux')).toBe('Shift+1');
  expect(keysOfPress(press(' ', 'Space'), 'linux')).toBe('Space');
  expect(keysOfPress(press('+', 'Equal', { ctrlKey: true, shiftKey: true }), 'linux')).toBe('Ctrl++');
  expect(keysOfPress(press('?', 'Slash', { shiftKey: true }), 'linux')).toBe('?');
  expect(keysOfPress(press('k', 'KeyK', { metaKey: true }), 'darwin')).toBe('Ctrl+K');
});

test('on a keyboard without Latin letters the place of the key counts', () => {
  expect(keysOfPress(press('ы', 'KeyS'), 'linux')).toBe('S');
});

test('a key that is only held, or has no name, is no key', () => {
  expect(keysOfPress(press('Shift', 'ShiftLeft', { shiftKey: true }), 'linux')).toBeNull();
  expect(keysOfPress(press('AudioVolumeUp', 'AudioVolumeUp'), 'linux')).toBeNull();
  expect(keysOfPress(press('Dead', 'Backquote'), 'linux')).toBeNull();
  expect(keysOfPress(press('é', 'KeyW'), 'linux')).toBeNull();
});

test('whatever press is recorded, the same press is heard again', () => {
  const codes = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').map(letter => [letter.toLowerCase(), `Key${letter}`] as const);
  const keys = fc.constantFrom(...codes, ['1', 'Digit1'], ['-', 'Minus'], ['+', 'Equal'], [' ', 'Space'], ['F5', 'F5']);
  fc.assert(
    fc.property(keys, fc.boolean(), fc.boolean(), fc.boolean(), ([key, code], ctrlKey, altKey, shiftKey) => {
      const made = press(key, code, { ctrlKey, altKey, shiftKey });
      const written = keysOfPress(made, 'linux');
      expect(written).not.toBeNull();
      expect(isKeys(written)).toBe(true);
      expect(matchesKeys(written ?? '', made, 'linux')).toBe(true);
    }),
  );
});

test('texts that are no keys are told apart', () => {
  fc.assert(fc.property(fc.string({ maxLength: 60 }), text => typeof isKeys(text) === 'boolean'));
  for (const text of ['', 'ctrl+K', 'Shift+Ctrl+K', 'Ctrl+', 'KK', 'Shift+?', 'é', 'F25', 'Ctrl+Nonsense', 7, null])
    expect(isKeys(text), String(text)).toBe(false);
});
