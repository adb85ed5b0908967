import { describe, expect, test } from 'vitest';
import { keysPreference, type KeyScheme, schemeText } from './key-scheme';
import { nextText, type OpenWords, textKeysOf } from './text-keys';

const withKeys = (scheme: KeyScheme) => ({ preferences: { [keysPreference]: schemeText(scheme) } });
const usual = withKeys({ preset: 'standard', own: {} });
const mindMap = withKeys({ preset: 'mindMap', own: {} });

function press(keys: string) {
  const held = { ctrlKey: keys.includes('Ctrl'), altKey: keys.includes('Alt'), shiftKey: keys.includes('Shift') };
  const key = keys.split('+').at(-1) ?? '';
  return { ...held, metaKey: false, key, code: key };
}

const fresh: OpenWords = { isContention: false, isFirst: true, isEmpty: false };

describe('from a text that is being written', () => {
  test.each([
    ['Enter', 'nothing'],
    ['Tab', 'nothing'],
    ['Shift+Tab', 'nothing'],
    ['Ctrl+Enter', 'argument.addSiblingAfter'],
    ['Ctrl+Shift+Enter', 'argument.addPremise'],
    ['Alt+Enter', 'argument.addObjection'],
    ['Shift+Enter', null],
    ['a', null],
  ])('%s goes on with %s', (keys, next) => {
    expect(nextText(press(keys), fresh, usual)).toBe(next);
  });

  test('nothing is added beside a contention', () => {
    const contention = { ...fresh, isContention: true };
    for (const keys of ['Ctrl+Enter', 'Ctrl+Shift+Enter'])
      expect(nextText(press(keys), contention, usual)).toBe('argument.addReason');
    expect(nextText(press('Enter'), contention, mindMap)).toBe('nothing');
  });

  test('with the keys of a mind map Tab adds a child and Enter a sibling', () => {
    expect(nextText(press('Tab'), fresh, mindMap)).toBe('argument.addReason');
    expect(nextText(press('Enter'), fresh, mindMap)).toBe('argument.addSiblingAfter');
    expect(nextText(press('Shift+Tab'), fresh, mindMap)).toBe('nothing');
  });

  test('with the keys of a mind map an empty text ends it, and Enter in a corrected one', () => {
    for (const keys of ['Tab', 'Enter']) {
      expect(nextText(press(keys), { ...fresh, isEmpty: true }, mindMap)).toBe('nothing');
    }
    const corrected = { ...fresh, isFirst: false };
    expect(nextText(press('Enter'), corrected, mindMap)).toBe('nothing');
    expect(nextText(press('Tab'), corrected, mindMap)).toBe('argument.addReason');
  });

  test('Tab adds only where it does so on the map', () => {
    const own = withKeys({ preset: 'mindMap', own: { 'argument.addReason': ['S'] } });
    expect(nextText(press('Tab'), fresh, own)).toBe('nothing');
    expect(textKeysOf(own)).not.toContain('child');
    expect(textKeysOf(mindMap)).toContain('child');
    expect(textKeysOf(usual)).not.toContain('child');
  });
});
