import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchScore } from './match';

function best(typed: string, names: readonly string[]): string | undefined {
  return names
    .flatMap(name => {
      const score = matchScore(typed, name, '');
      return score === null ? [] : [{ name, score }];
    })
    .sort((a, b) => b.score - a.score)[0]?.name;
}

const names = [
  'Add reason',
  'Add objection',
  'Delete',
  'Delete with its branch',
  'Fold or unfold the branch',
  'Prévoir',
];

test('the start of a name comes before the same letters inside another', () => {
  expect(best('fold', ['Unfold', 'Fold all'])).toBe('Fold all');
});

test('a whole name comes before a longer one that begins with it', () => {
  expect(best('delete', ['Delete with its branch', 'Delete'])).toBe('Delete');
});

test('words are found in any order, and letters may be left out', () => {
  expect(best('reason add', names)).toBe('Add reason');
  expect(best('adobj', names)).toBe('Add objection');
});

test('case and accents do not matter', () => {
  expect(best('PREVOIR', names)).toBe('Prévoir');
});

test('a word that stands only in the help line finds the command too, after those that have it in their name', () => {
  expect(matchScore('collapse', 'Fold', 'Collapses what is below')).not.toBeNull();
  expect(matchScore('fold', 'Fold', '') ?? 0).toBeGreaterThan(matchScore('fold', 'Hide', 'Folds the branch') ?? 0);
});

test('what fits nowhere is not found', () => {
  expect(best('qqq', names)).toBeUndefined();
});

test('every name is found by itself, whatever signs it has', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), name => {
      expect(matchScore(name, name, '')).not.toBeNull();
    }),
  );
});
