import { isMessageKey, message } from '../../model/messages/message';
import type { ViewState } from '../state/view-store';

type Platform = ViewState['platform'];

/** The key that makes no sign of its own. */
export const space = 'Space';

/** What a key press looks like; a KeyboardEvent is one. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState?(modifier: 'AltGraph'): boolean;
}

interface Chord {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

export function chordOf(keys: string): Chord {
  const isPlus = keys === '+' || keys.endsWith('++');
  const parts = (isPlus ? keys.slice(0, -2) : keys).split('+');
  const key = isPlus ? '+' : (parts.pop() ?? '');
  return { ctrl: parts.includes('Ctrl'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), key };
}

/** The signs that keys write without Shift on layouts with Latin letters; on others these keys write letters. */
const signKeys: Readonly<Record<string, string>> = { Comma: ',', BracketLeft: '[', BracketRight: ']' };

/** The key under the finger: what counts where the layout has no Latin letters, and where Shift changes a digit. */
export function physicalKey(code: string): string {
  if (code.startsWith('Key')) return code.slice(3);
  if (code.startsWith('Digit')) return code.slice(5);
  return signKeys[code] ?? '';
}

export function isLatin(key: string): boolean {
  return key.length === 1 && key.charCodeAt(0) < 128;
}

/** The key has a sign of its own there, and its place says nothing: é, ß, what AltGr makes, an accent that waits for its letter. */
export function hasOwnSign(press: KeyPress): boolean {
  const { key, altKey } = press;
  // On a mac Alt changes every letter.
  return (
    !altKey && (key === 'Dead' || /^\p{Script=Latin}$/u.test(key) || press.getModifierState?.('AltGraph') === true)
  );
}

/** A sign such as ? or + needs Shift on some layouts and not on others. */
export function isSign(key: string): boolean {
  return key.length === 1 && !/[A-Za-z0-9]/.test(key);
}

export function matchesKeys(keys: string, press: KeyPress, platform: Platform): boolean {
  const chord = chordOf(keys);
  const isCtrl = platform === 'darwin' ? press.metaKey : press.ctrlKey;
  const isOtherCtrl = platform === 'darwin' ? press.ctrlKey : press.metaKey;
  if (chord.ctrl !== isCtrl || chord.alt !== press.altKey || isOtherCtrl) return false;
  if (!isSign(chord.key) && chord.shift !== press.shiftKey) return false;
  const wanted = chord.key.toUpperCase();
  const pressed = press.key === ' ' ? space : press.key;
  if (pressed.toUpperCase() === wanted) return true;
  const isPlaceMeant = (!isLatin(press.key) && !hasOwnSign(press)) || /^[0-9]$/.test(wanted);
  return isPlaceMeant && physicalKey(press.code) === wanted;
}

const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

function nameOfKey(key: string): string {
  const name = `keyName.${key}`;
  return arrows[key] ?? (isMessageKey(name) ? message(name) : key);
}

/** As it is printed beside a command. */
export function keysInWords(keys: string, platform: Platform): string {
  const { ctrl, alt, shift, key } = chordOf(keys);
  const name = nameOfKey(key);
  if (platform === 'darwin') return `${ctrl ? '⌘' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${name}`;
  const held = [...(ctrl ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : [])];
  return [...held.map(nameOfKey), name].join('+');
}

/** As the native menu calls them. */
const acceleratorNames: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** For a native menu: only what cannot be typed, since an accelerator would take a letter away from text fields. */
export function acceleratorOf(keys: readonly string[]): string | null {
  const [first] = keys;
  if (first === undefined) return null;
  const { ctrl, alt, shift, key } = chordOf(first);
  if (!ctrl && !/^F\d+$/.test(key)) return null;
  const name = acceleratorNames[key] ?? key;
  return [...(ctrl ? ['CmdOrCtrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), name].join('+');
}
