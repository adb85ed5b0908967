import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands, findCommand } from '../commands/registry';
import { giveKeys } from './change-keys';
import { keyFileText, readKeyFile } from './key-file';
import { keyPresets } from './key-presets';
import { type KeyScheme, mostKeysOfCommand, standardScheme } from './key-scheme';
import { tableOf } from './key-table';

function fileWith(keys: unknown, changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ format: 'crux-keys', version: 1, preset: 'standard', keys, ...changes });
}

function problemOf(text: string): string {
  const read = readKeyFile('mine.json', text, 'linux');
  return 'problem' in read ? read.problem : 'none';
}

test('keys that were exported are the same after an import', () => {
  const addSource = findCommand('argument.addSource');
  if (addSource === undefined) throw new Error('Sources cannot be added.');
  const scheme: KeyScheme = giveKeys(tableOf({ preset: 'mindMap', own: {} }), addSource, ['Ctrl+J', 'S']);
  expect(readKeyFile('mine.json', keyFileText(scheme), 'linux')).toEqual({ scheme, unknown: [] });
});

test.each(keyPresets)(
  'any command that got one more key beside its usual ones comes back from a file, in %s',
  preset => {
    const table = tableOf({ preset, own: {} });
    for (const command of commands) {
      const keys = [...table.keysOf(command).slice(0, mostKeysOfCommand - 1), 'F24'];
      const scheme = giveKeys(table, command, keys);
      expect(readKeyFile('mine.json', keyFileText(scheme), 'linux')).toEqual({ scheme, unknown: [] });
    }
  },
);

test('a command of another version is left out and counted', () => {
  expect(readKeyFile('mine.json', fileWith({ 'argument.dance': ['Ctrl+J'] }), 'linux')).toEqual({
    scheme: standardScheme,
    unknown: ['argument.dance'],
  });
});

test.each([
  ['no JSON', '{', 'not a file with keys'],
  ['another format', '{"format":"else","keys":{}}', 'not a file with keys'],
  ['a list', '[]', 'not a file with keys'],
  ['a newer version', fileWith({}, { version: 9 }), 'version 9'],
  ['an unknown preset', fileWith({}, { preset: 'emacs' }), 'emacs'],
  ['no list', fileWith({ 'argument.flip': 'J' }), 'no list'],
  ['too many keys', fileWith({ 'argument.flip': ['A', 'B', 'C', 'D', 'E'] }), 'no list'],
  ['no keys', fileWith({ 'argument.flip': ['Nonsense'] }), 'Nonsense'],
  ['a key that cannot be given', fileWith({ 'app.palette': ['S'] }), 'text fields'],
  ['one key twice', fileWith({ 'argument.flip': ['J'], 'argument.addReason': ['J'] }), 'is given to'],
])('%s is refused with the place, and nothing is changed', (_what, text, words) => {
  const problem = problemOf(text);
  expect(problem).toContain('“mine.json”');
  expect(problem).toContain(words);
  expect(problem).toMatch(/Nothing was changed\.$/);
});

test('a stranger’s text is shortened and cannot turn a sentence around', () => {
  const problem = problemOf(fileWith({}, { preset: `\u202e${'x'.repeat(500)}` }));
  expect(problem).not.toContain('\u202e');
  expect(problem.length).toBeLessThan(200);
});

test('no text at all makes it fail', () => {
  fc.assert(fc.property(fc.string(), text => problemOf(text) !== ''));
  fc.assert(fc.property(fc.json(), text => problemOf(text) !== ''));
  fc.assert(fc.property(fc.jsonValue(), keys => problemOf(fileWith(keys)) !== ''));
});
