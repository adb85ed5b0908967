import { isKeys } from './key-names';
import { type KeyPreset, keyPresets } from './key-presets';

/** Which keys run which command: a preset, and the commands that the user gave keys of their own. */
export interface KeyScheme {
  readonly preset: KeyPreset;
  /** By the command's id; an empty list: no key at all. */
  readonly own: Readonly<Record<string, readonly string[]>>;
}

export const standardScheme: KeyScheme = { preset: 'standard', own: {} };

/** The name of the preference that holds it. */
export const keysPreference = 'keys';
export const mostKeysOfCommand = 4;

export function schemeText(scheme: KeyScheme): string {
  return JSON.stringify(scheme);
}

function isKeyList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= mostKeysOfCommand && value.every(isKeys);
}

/** What was stored by any version of the app: whatever is not understood counts as not changed. */
export function readScheme(text: string | undefined): KeyScheme {
  if (text === undefined) return standardScheme;
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return standardScheme;
  }
  if (typeof stored !== 'object' || stored === null) return standardScheme;
  const { preset, own } = stored as { readonly preset?: unknown; readonly own?: unknown };
  const entries = typeof own === 'object' && own !== null ? Object.entries(own) : [];
  return {
    preset: keyPresets.find(known => known === preset) ?? 'standard',
    own: Object.fromEntries(entries.filter((entry): entry is [string, readonly string[]] => isKeyList(entry[1]))),
  };
}
