import type { Command, CommandContext } from '../commands/command';
import { keysInWords } from '../commands/keys';
import { commands, findCommand } from '../commands/registry';
import { isMirrored } from '../../model/messages/current-language';
import type { ViewState } from '../state/view-store';
import { presetKeys } from './key-presets';
import { type KeyScheme, keysPreference, readScheme } from './key-scheme';
import { onceForEach } from '../../model/once-for-each';

/**
 * The contexts whose keys can be heard at the same moment; a reference card and reader mode are asked before the map, on
 * purpose.
 */
const heardWith: Readonly<Record<CommandContext, readonly CommandContext[]>> = {
  reference: ['reference', 'anywhere'],
  reader: ['reader', 'anywhere'],
  presentation: ['presentation'],
  canvas: ['canvas', 'map', 'anywhere'],
  map: ['canvas', 'map', 'anywhere'],
  library: ['library', 'anywhere'],
  anywhere: ['reference', 'reader', 'canvas', 'map', 'library', 'anywhere'],
};

/** Whether a key could not tell the two apart. */
function areHeardTogether(one: Command, other: Command): boolean {
  return one.id !== other.id && heardWith[one.context].includes(other.context);
}

export interface KeyTable {
  readonly scheme: KeyScheme;
  keysOf(command: Pick<Command, 'id' | 'keys'>): readonly string[];
  /** The commands that this key runs already, where `command` is heard. */
  holdersOf(keys: string, command: Command): readonly Command[];
}

/** A key that the user gave to one command is no longer a preset's key of another one. */
export function tableOf(scheme: KeyScheme, all: readonly Command[] = commands): KeyTable {
  const changed = all.filter(({ id }) => scheme.own[id] !== undefined);
  const table = new Map<string, readonly string[]>();
  for (const command of all) {
    const own = scheme.own[command.id];
    const isTaken = (keys: string): boolean =>
      changed.some(other => areHeardTogether(other, command) && scheme.own[other.id]?.includes(keys) === true);
    table.set(command.id, own ?? presetKeys(scheme.preset, command).filter(keys => !isTaken(keys)));
  }
  const keysOf = (command: Pick<Command, 'id' | 'keys'>): readonly string[] => table.get(command.id) ?? command.keys;
  return {
    scheme,
    keysOf,
    holdersOf: (keys, command) => all.filter(other => areHeardTogether(other, command) && keysOf(other).includes(keys)),
  };
}

type Preferences = ViewState['preferences'];
const tableMadeOnce = (): ((preferences: Preferences) => KeyTable) =>
  onceForEach(preferences => tableOf(readScheme(preferences[keysPreference])));
/** Some keys point along the way one reads, which the language may change. */
const tableFor = { plain: tableMadeOnce(), mirrored: tableMadeOnce() };

/** The keys of this window, which are the same in every window. */
export function keyTable({ preferences }: Pick<ViewState, 'preferences'>): KeyTable {
  return tableFor[isMirrored() ? 'mirrored' : 'plain'](preferences);
}

/** The key to print where a command is mentioned. */
export function firstKeys(id: string, view: Pick<ViewState, 'preferences' | 'platform'>): string | undefined {
  const command = findCommand(id);
  const [first] = command === undefined ? [] : keyTable(view).keysOf(command);
  return first === undefined ? undefined : keysInWords(first, view.platform);
}
