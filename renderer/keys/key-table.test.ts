import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../model/messages/load-language';
import { acceleratorOf } from '../commands/keys';
import type { Command } from '../commands/command';
import { commands, findCommand } from '../commands/registry';
import { giveKeys, losersTo, refusalOf } from './change-keys';
import { isKeys } from './key-names';
import { isTyped, keyPresets, presetCommandIds, presetKeys } from './key-presets';
import { readScheme, schemeText, standardScheme } from './key-scheme';
import { keyTable, tableOf } from './key-table';

function command(id: string): Command {
  const found = findCommand(id);
  if (found === undefined) throw new Error(`There is no command ${id}.`);
  return found;
}
const addReason = command('argument.addReason');
const addSource = command('argument.addSource');
const anyCommand = fc.constantFrom(...commands);
const anyKeys = fc.constantFrom('S', 'V', 'Tab', 'Space', 'Ctrl+J', 'Ctrl+Shift+Y', 'F8', 'Alt+ArrowUp', 'Ctrl+K', '?');

describe.each(keyPresets)('the preset %s', preset => {
  const table = tableOf({ preset, own: {} });
  const pressed = commands.flatMap(one => table.keysOf(one).map(keys => ({ ...one, pressed: keys })));

  test('gives no two commands the same key in one context', () => {
    const shared = pressed.filter(one =>
      pressed.some(other => one.id !== other.id && one.context === other.context && one.pressed === other.pressed),
    );
    expect(shared.map(({ id, pressed: keys }) => `${id} ${keys}`)).toEqual([]);
  });

  test('has keys that are written as the app writes them, so that they can be compared', () => {
    expect(pressed.map(one => one.pressed).filter(keys => !isKeys(keys))).toEqual([]);
  });

  test('gives a key that is heard anywhere one meaning', () => {
    const everywhere = pressed.filter(({ context }) => context === 'anywhere').map(one => one.pressed);
    const elsewhere = pressed.filter(({ context }) => context !== 'anywhere').map(one => one.pressed);
    expect(everywhere.filter(keys => elsewhere.includes(keys))).toEqual([]);
  });

  test('takes no letter from text fields, and none from the native menu', () => {
    const typed = pressed.filter(one => one.context === 'anywhere' && isTyped(one.pressed));
    expect(typed.map(({ id }) => id)).toEqual([]);
    const known = /^(CmdOrCtrl\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|F[1-9]|F1[0-2]|Plus|Up|Down|Left|Right|[-=,./])$/;
    const accelerators = commands.flatMap(one => acceleratorOf(table.keysOf(one)) ?? []);
    expect(accelerators.filter(accelerator => !known.test(accelerator))).toEqual([]);
  });
});

test('the presets speak of commands that exist', () => {
  expect(presetCommandIds.filter(id => findCommand(id) === undefined)).toEqual([]);
});

test('without single letters no command is run by a letter, a digit or a sign alone', () => {
  const table = tableOf({ preset: 'noLetters', own: {} });
  expect(commands.flatMap(one => table.keysOf(one)).filter(isTyped)).toEqual([]);
});

test('keys that point along the way one reads turn round where one reads from the right; those of the map do not', async () => {
  await loadLanguage('rtl');
  const mirrored = keyTable({ preferences: {} });
  await loadLanguage('en');
  expect(mirrored.keysOf(command('present.next'))).toContain('ArrowLeft');
  expect(mirrored.keysOf(command('places.back'))).toEqual(['Alt+ArrowRight']);
  expect(mirrored.keysOf(command('walk.left'))).toEqual(['ArrowLeft']);
  expect(keyTable({ preferences: {} }).keysOf(command('places.back'))).toEqual(['Alt+ArrowLeft']);
});

test('in the mind-map keys Tab adds a child, Enter a sibling, and Space folds', () => {
  const keysOf = (id: string): readonly string[] => tableOf({ preset: 'mindMap', own: {} }).keysOf(command(id));
  expect(keysOf('argument.addReason')).toContain('Tab');
  expect(keysOf('argument.addSiblingAfter')).toContain('Enter');
  expect(keysOf('view.fold')).toContain('Space');
});

describe('a key given by the user', () => {
  test('is taken from the command that had it by its preset, and comes back with a reset', () => {
    const table = tableOf(standardScheme);
    expect(losersTo(table, addSource, ['S']).map(({ id }) => id)).toEqual(['argument.addReason']);
    const changed = tableOf(giveKeys(table, addSource, ['S']));
    expect(changed.keysOf(addSource)).toEqual(['S']);
    expect(changed.keysOf(addReason)).toEqual([]);
    const back = giveKeys(changed, addSource, presetKeys('standard', addSource));
    expect(back).toEqual(standardScheme);
  });

  test('is taken from the command that the user gave it before', () => {
    const first = tableOf(giveKeys(tableOf(standardScheme), addSource, ['V', 'Ctrl+J']));
    const second = tableOf(giveKeys(first, addReason, ['Ctrl+J']));
    expect(second.keysOf(addSource)).toEqual(['V']);
    expect(second.keysOf(addReason)).toEqual(['Ctrl+J']);
  });

  test('Enter at a card that refers to a claim and Enter on the map do not exclude each other', () => {
    const table = tableOf(standardScheme);
    expect(table.holdersOf('Enter', command('walk.goToPlace'))).toEqual([]);
  });

  test('never leaves two commands with one key, whatever is changed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCommand, anyKeys), { maxLength: 12 }), changes => {
        let scheme = standardScheme;
        for (const [one, keys] of changes) {
          if (refusalOf(keys, one) === null) scheme = giveKeys(tableOf(scheme), one, [keys]);
        }
        const table = tableOf(scheme);
        const given = Object.keys(scheme.own).map(command);
        for (const one of given) {
          for (const keys of table.keysOf(one)) expect(table.holdersOf(keys, one), `${one.id} ${keys}`).toEqual([]);
        }
      }),
    );
  });

  test.each([
    ['Escape', 'argument.addReason'],
    ['Ctrl+W', 'argument.addReason'],
    ['Ctrl+Alt+E', 'argument.addReason'],
    ['Alt+E', 'argument.addReason'],
    ['S', 'app.palette'],
    ['Ctrl+C', 'app.palette'],
    ['Tab', 'view.inspector'],
    ['Space', 'view.shortcuts'],
  ])('%s is refused for %s in words', (keys, id) => {
    expect(refusalOf(keys, command(id))).not.toBeNull();
  });

  test.each([
    ['Tab', 'argument.addReason'],
    ['Ctrl+J', 'app.palette'],
    ['F8', 'app.palette'],
    ['Alt+3', 'view.fold'],
    ['J', 'view.inspector'],
  ])('%s can be given to %s', (keys, id) => {
    expect(refusalOf(keys, command(id))).toBeNull();
  });
});

describe('the stored keys', () => {
  test('come back as they were', () => {
    const scheme = giveKeys(tableOf({ preset: 'mindMap', own: {} }), addReason, ['Ctrl+J']);
    expect(readScheme(schemeText(scheme))).toEqual(scheme);
  });

  test.each([undefined, '', '{', '[]', 'null', '{"preset":"x","own":7}', '{"own":{"argument.addReason":"S"}}'])(
    'that are damaged count as the usual ones: %s',
    text => {
      expect(readScheme(text)).toEqual(standardScheme);
    },
  );

  test('that are not understood leave the other ones as they are', () => {
    const own = { 'argument.addReason': ['Ctrl+J'], 'argument.flip': ['Nonsense'], 'view.fold': ['ctrl+k'] };
    expect(readScheme(JSON.stringify({ preset: 'mindMap', own })).own).toEqual({ 'argument.addReason': ['Ctrl+J'] });
  });

  test('are read once for each change', () => {
    const preferences = { keys: schemeText(standardScheme) };
    expect(keyTable({ preferences })).toBe(keyTable({ preferences }));
  });
});
