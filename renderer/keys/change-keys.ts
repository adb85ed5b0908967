import type { Command } from '../commands/command';
import { chordOf } from '../commands/keys';
import { isTyped, presetKeys } from './key-presets';
import type { KeyScheme } from './key-scheme';
import type { KeyTable } from './key-table';
import type { MessageKey } from '../../model/messages/message';

/** What the window manager or the native menu takes before the app hears it. */
const taken = new Set(['Ctrl+Q', 'Ctrl+W', 'Ctrl+M', 'F10', 'F11', 'Alt+F4', 'Alt+Space', 'Alt+Tab', 'Ctrl+Tab']);
const textKeys = new Set(['Ctrl+A', 'Ctrl+C', 'Ctrl+X', 'Ctrl+V', 'Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z']);

/** Why a key cannot be given to a command; null when it can. */
export function refusalOf(keys: string, { context }: Pick<Command, 'context'>): MessageKey | null {
  const { ctrl, alt, key } = chordOf(keys);
  const isChord = ctrl || alt;
  if (key === 'Escape') return 'keys.refused.escape';
  if (taken.has(keys)) return 'keys.refused.system';
  if (alt && key.length === 1 && (ctrl || !/\d/.test(key)))
    return ctrl ? 'keys.refused.altGr' : 'keys.refused.altLetter';
  // There the keys have no other work.
  if (context === 'canvas' || context === 'reference' || context === 'presentation') return null;
  const isFunctionKey = /^F\d+$/.test(key);
  if (context === 'anywhere') {
    if (textKeys.has(keys) || (!isFunctionKey && (!isChord || key.length > 1))) return 'keys.refused.text';
    return null;
  }
  // Beside the map there are buttons and lists, which need these themselves.
  return isChord || isFunctionKey || isTyped(keys) ? null : 'keys.refused.controls';
}

/** The commands that would lose a key. */
export function losersTo(table: KeyTable, command: Command, keys: readonly string[]): readonly Command[] {
  return [...new Set(keys.flatMap(each => table.holdersOf(each, command)))];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((keys, place) => keys === other[place]);
}

/** Gives a command these keys and takes them from whoever has them. */
export function giveKeys(table: KeyTable, command: Command, keys: readonly string[]): KeyScheme {
  const { scheme } = table;
  const own: Record<string, readonly string[]> = { ...scheme.own };
  for (const loser of losersTo(table, command, keys)) {
    const kept = own[loser.id]?.filter(each => !keys.includes(each));
    // A key of the preset goes by itself.
    if (kept !== undefined) own[loser.id] = kept;
  }
  own[command.id] = keys;
  return withoutUnchanged({ ...scheme, own }, [command]);
}

function withoutUnchanged(scheme: KeyScheme, commands: readonly Command[]): KeyScheme {
  const unchanged = commands.filter(command => {
    const keys = scheme.own[command.id];
    return keys !== undefined && isSame(keys, presetKeys(scheme.preset, command));
  });
  const ids = new Set(unchanged.map(({ id }) => id));
  return { ...scheme, own: Object.fromEntries(Object.entries(scheme.own).filter(([id]) => !ids.has(id))) };
}
