import { describe, expect, test } from 'vitest';
import { english } from '../../model/messages/english';
import { commandGroups } from './groups';
import { acceleratorOf } from './keys';
import { commands, findCommand } from './registry';

describe('the registry of commands', () => {
  test('each command has a name and an id of its own', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    const nameless = commands.filter(({ labelKey }) => english[labelKey].trim() === '');
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  test('each command has a line in the offline help', () => {
    const missing = commands.map(({ id }) => `help.command.${id}`).filter(key => !(key in english));
    expect(missing).toEqual([]);
  });

  test('the help explains no command that is not there', () => {
    const explained = Object.keys(english)
      .filter(key => key.startsWith('help.command.'))
      .map(key => key.slice('help.command.'.length));
    expect(explained.filter(id => findCommand(id) === undefined)).toEqual([]);
  });

  test('each command stands once in the help and on the page of keys', () => {
    const placed = commandGroups.flatMap(group => group.commands.map(({ id }) => id));
    expect(placed.toSorted()).toEqual(commands.map(({ id }) => id).toSorted());
  });

  test('no two commands share a key in one context', () => {
    const heard = commands.flatMap(({ id, keys, context }) => keys.map(key => ({ id, place: `${context} ${key}` })));
    const shared = heard.filter(({ id, place }) => heard.some(other => other.place === place && other.id !== id));
    expect(shared).toEqual([]);
  });

  test('a key that is heard anywhere means one thing everywhere', () => {
    const everywhere = commands.filter(({ context }) => context === 'anywhere').flatMap(({ keys }) => keys);
    const elsewhere = commands.filter(({ context }) => context !== 'anywhere').flatMap(({ keys }) => keys);
    expect(everywhere.filter(key => elsewhere.includes(key))).toEqual([]);
  });

  test('every accelerator in the native menu is one that the system knows', () => {
    const known = /^(CmdOrCtrl\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|F[1-9]|F1[0-2]|Plus|[-=,])$/;
    const accelerators = commands.flatMap(({ keys }) => acceleratorOf(keys) ?? []);
    expect(accelerators.filter(accelerator => !known.test(accelerator))).toEqual([]);
  });
});
