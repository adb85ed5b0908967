import { describe, expect, test } from 'vitest';
import { english } from '../../model/messages/english';
import { commandGroups } from './groups';
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
});
