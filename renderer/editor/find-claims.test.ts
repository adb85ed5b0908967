import { expect, test } from 'vitest';
import { emptyMap } from '../../model/argument-map';
import { insertDrafts } from '../../model/edits/insert-drafts';
import { readOutline } from '../../model/formats/outline-in';
import { newId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { apply } from '../../model/patch';
import { findClaims } from './find-claims';

const empty = emptyMap(newId('map'), '', 1);
const text = 'Ports are risky\n+ Owners watch warships\n- Warships rarely call\n+ Trade\n  + Chinese owners watch';
const { map } = apply(empty, insertDrafts(empty, readOutline(text), null, { at: 1, author: '' }).patch);

function found(self: string, typed: string): string[] {
  const claim = indexOf(map).claims.find(one => one.text === self);
  if (claim === undefined) throw new Error(`no claim "${self}"`);
  return findClaims(map, claim.id, typed, 3).map(one => one.text);
}

test('typed words are found in any order and place, and what begins with them comes first', () => {
  expect(found('Trade', 'watch own')).toEqual(['Owners watch warships', 'Chinese owners watch']);
  expect(found('Trade', 'warships')).toEqual(['Warships rarely call', 'Owners watch warships']);
  expect(found('Trade', 'bananas')).toEqual([]);
});

test('before anything is typed the claim most like this one comes first, and never the claim itself', () => {
  expect(found('Chinese owners watch', '')[0]).toBe('Owners watch warships');
  expect(found('Chinese owners watch', '')).not.toContain('Chinese owners watch');
});
