import { message } from '../../model/messages/message';
import { keysInWords } from '../commands/keys';
import { findCommand } from '../commands/registry';
import type { ViewState } from '../state/view-store';
import { refusalOf } from './change-keys';
import { isKeys } from './key-names';
import { keyPresets, presetKeys } from './key-presets';
import { type KeyScheme, mostKeysOfCommand } from './key-scheme';
import { tableOf } from './key-table';

const format = 'crux-keys';
const version = 1;

export function keyFileText({ preset, own }: KeyScheme): string {
  const keys = Object.fromEntries(Object.entries(own).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify({ format, version, preset, keys }, null, 2)}\n`;
}

type ReadKeyFile =
  | { readonly scheme: KeyScheme; /** Commands that this version does not have. */ readonly unknown: readonly string[] }
  | { readonly problem: string };

function problem(key: Parameters<typeof message>[0], values: Readonly<Record<string, string>>): ReadKeyFile {
  return { problem: message(key, values) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Enough of a stranger's text to be recognised, without what could turn a sentence around. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  return [...text.replace(/\p{C}/gu, ' ')].slice(0, 40).join('');
}

/** A file from a stranger: all of it is understood, or nothing of it is used and the place is named. */
export function readKeyFile(name: string, text: string, platform: ViewState['platform']): ReadKeyFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return problem('keys.file.notKeys', { name });
  }
  if (!isObject(file) || file['format'] !== format || !isObject(file['keys'])) {
    return problem('keys.file.notKeys', { name });
  }
  if (file['version'] !== version) return problem('keys.file.newer', { name, version: shown(file['version']) });
  const preset = keyPresets.find(known => known === file['preset']);
  if (preset === undefined) return problem('keys.file.preset', { name, preset: shown(file['preset']) });

  const own: Record<string, readonly string[]> = {};
  const unknown: string[] = [];
  for (const [id, list] of Object.entries(file['keys'])) {
    const command = findCommand(id);
    if (command === undefined) {
      unknown.push(id);
      continue;
    }
    const label = message(command.labelKey);
    if (!Array.isArray(list) || list.length > mostKeysOfCommand) {
      return problem('keys.file.list', { name, label, most: String(mostKeysOfCommand) });
    }
    for (const keys of list as readonly unknown[]) {
      if (!isKeys(keys)) return problem('keys.file.badKeys', { name, label, keys: shown(keys) });
      // A command may keep what no other one could be given, such as Escape.
      const isUsual = keyPresets.some(known => presetKeys(known, command).includes(keys));
      const refusal = isUsual ? null : refusalOf(keys, command);
      if (refusal !== null) {
        return problem('keys.file.refused', {
          name,
          label,
          keys: keysInWords(keys, platform),
          reason: message(refusal),
        });
      }
    }
    own[id] = list as readonly string[];
  }
  const scheme = { preset, own };
  const clash = clashIn(scheme);
  if (clash !== null) {
    return problem('keys.file.clash', { name, ...clash, keys: keysInWords(clash.keys, platform) });
  }
  return { scheme, unknown };
}

function clashIn(scheme: KeyScheme): { readonly keys: string; readonly one: string; readonly other: string } | null {
  const table = tableOf(scheme);
  for (const [id, list] of Object.entries(scheme.own)) {
    const command = findCommand(id);
    if (command === undefined) continue;
    for (const keys of list) {
      const [holder] = table.holdersOf(keys, command);
      if (holder !== undefined) return { keys, one: message(command.labelKey), other: message(holder.labelKey) };
    }
  }
  return null;
}
