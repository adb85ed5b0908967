import { expect, test } from 'vitest';
import { type ArgumentMap, emptyMap } from '../argument-map';
import { type ClaimId, newId } from '../ids';
import { message } from '../messages/message';
import { caps } from '../parse/caps';
import { apply, setField } from '../patch';
import { addContention } from './claims';
import { setText } from './wording';

function newMap(): { map: ArgumentMap; contention: ClaimId } {
  const empty = emptyMap(newId('map'), message('map.untitled'), 1);
  const { patch, claimId } = addContention(empty, '', { at: 2, author: '' });
  return { map: apply(empty, patch).map, contention: claimId };
}

function write(map: ArgumentMap, claim: ClaimId, text: string): ArgumentMap {
  return apply(map, setText(map, 'claim', claim, 'text', text)).map;
}

test('the first words of the contention name a map that has no name yet', () => {
  const { map, contention } = newMap();
  const written = write(map, contention, ' Ports are watched\n');
  expect(written.map.title).toBe('Ports are watched');
  expect(write(written, contention, 'Ports are open').map.title).toBe('Ports are watched');
});

test('a map that was named keeps its name', () => {
  const { map, contention } = newMap();
  const named = apply(map, setField(map.map, 'title', 'Harbours')).map;
  expect(write(named, contention, 'Ports are watched').map.title).toBe('Harbours');
});

test('a long contention gives a title that ends with an ellipsis', () => {
  const { map, contention } = newMap();
  const { title } = write(map, contention, 'Ports '.repeat(40)).map;
  expect(title.endsWith('…')).toBe(true);
  expect(title.length).toBe(120);
});

test('text that is already there makes no change', () => {
  const { map, contention } = newMap();
  const written = write(map, contention, 'Ports');
  expect(setText(written, 'claim', contention, 'text', 'Ports ')).toEqual([]);
});

test('a text is never longer than what the library takes, and never ends in half a character', () => {
  const { map, contention } = newMap();
  const text = write(map, contention, `x${'😀'.repeat(caps.textLength)}`).claims.get(contention)?.text ?? '';
  expect(text.length).toBe(caps.textLength);
  expect(text.isWellFormed()).toBe(true);
});

test('a map keeps its title when the field is emptied', () => {
  const { map } = newMap();
  expect(setText(map, 'map', map.map.id, 'title', '  ')).toEqual([]);
});
