import { chordOf, hasOwnSign, isLatin, isSign, type KeyPress, physicalKey, space } from '../commands/keys';
import type { ViewState } from '../state/view-store';

const named = [
  space,
  'Enter',
  'Tab',
  'Escape',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ContextMenu',
];
const functionKey = /^F([1-9]|1\d|2[0-4])$/;
const modifiers = /^(Ctrl\+)?(Alt\+)?(Shift\+)?$/;

function isKeyName(key: string): boolean {
  return /^[A-Z0-9!-/:-@[-`{-~]$/.test(key) || functionKey.test(key) || named.includes(key);
}

/** Whether a text is written as the app writes keys, so that equal keys are equal texts. */
export function isKeys(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > 40) return false;
  const { shift, key } = chordOf(text);
  return isKeyName(key) && !(shift && isSign(key)) && modifiers.test(text.slice(0, text.length - key.length));
}

function keyOf(press: KeyPress): string | null {
  const { key, code } = press;
  if (key === ' ') return space;
  if (functionKey.test(key) || named.includes(key)) return key;
  const physical = physicalKey(code);
  // Shift changes a digit, Alt may change a letter, and other alphabets have the letter's place only.
  if (/^\d$/.test(physical)) return physical;
  if (isLatin(key)) return key.toUpperCase();
  return physical === '' || hasOwnSign(press) ? null : physical;
}

/** A key press in writing; null while only Ctrl, Alt or Shift is held, and for keys that have no name here. */
export function keysOfPress(press: KeyPress, platform: ViewState['platform']): string | null {
  const key = keyOf(press);
  if (key === null) return null;
  const isCtrl = platform === 'darwin' ? press.metaKey : press.ctrlKey;
  const parts = [
    ...(isCtrl ? ['Ctrl'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && !isSign(key) ? ['Shift'] : []),
    key,
  ];
  const keys = parts.join('+');
  return isKeys(keys) ? keys : null;
}
