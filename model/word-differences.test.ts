import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifferences } from './word-differences';

const words = fc.array(fc.constantFrom('ports', 'are', 'a', 'risk', ',', ' ', 'Čapek', '🚢', '\n'), { maxLength: 30 });

test('what stays and what was removed is the old text, what stays and what was added the new one', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = wordDifferences(before.join(''), after.join(''));
      const without = (change: string): string =>
        runs.flatMap(run => (run.change === change ? [] : [run.text])).join('');
      expect(without('added')).toBe(before.join(''));
      expect(without('removed')).toBe(after.join(''));
    }),
  );
});

test('a changed word is shown alone, the old one before the new one', () => {
  expect(wordDifferences('Ports are a grave risk.', 'Ports are a small risk.')).toEqual([
    { text: 'Ports are a ', change: 'same' },
    { text: 'grave', change: 'removed' },
    { text: 'small', change: 'added' },
    { text: ' risk.', change: 'same' },
  ]);
});

test('a word that stays counts for more than the spaces around it', () => {
  const runs = wordDifferences('They listen in.', 'They watch and listen.');
  expect(runs.filter(({ change }) => change === 'same').map(({ text }) => text)).toEqual(['They ', 'listen', '.']);
});

test('changes with only a space between them are one change', () => {
  expect(wordDifferences('Warships call often.', 'Tankers dock often.')).toEqual([
    { text: 'Warships call', change: 'removed' },
    { text: 'Tankers dock', change: 'added' },
    { text: ' often.', change: 'same' },
  ]);
});

test('the same text has one run, no text none', () => {
  expect(wordDifferences('Ports', 'Ports')).toEqual([{ text: 'Ports', change: 'same' }]);
  expect(wordDifferences('', '')).toEqual([]);
});

test('very long texts that have little in common count as rewritten between what they share', () => {
  const long = (word: string): string =>
    `Start ${Array.from({ length: 5_000 }, (_, at) => `${word}${String(at)}`).join(' ')} end`;
  const changes = wordDifferences(long('a'), long('b')).map(({ change }) => change);
  expect(changes).toEqual(['same', 'removed', 'added', 'same']);
});
