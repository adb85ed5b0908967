import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArgumentMap, emptyMap } from '../argument-map';
import { outlineOfBranches } from '../formats/outline';
import { readOutline } from '../formats/outline-in';
import { homesOf } from '../homes';
import { type ClaimId, newId } from '../ids';
import { indexOf } from '../map-index';
import { caps } from '../parse/caps';
import { apply, type Patch, reverse } from '../patch';
import { randomMaps } from '../testing/random-map';
import { addFrame, addNote } from './free-boxes';
import { insertDrafts } from './insert-drafts';
import { canJoinNotes, mergeClaims } from './merge';
import { canSplit, splitClaim, splitText } from './split';
import { setText } from './wording';

const context = { at: 50, author: 'B' };
const empty = emptyMap(newId('map'), 'Other', 1);

function done(map: ArgumentMap, patch: Patch | null | undefined): ArgumentMap {
  const { map: after, rejected } = apply(map, patch ?? []);
  expect(rejected).toEqual([]);
  return after;
}

function mapOf(text: string): ArgumentMap {
  return done(empty, insertDrafts(empty, readOutline(text), null, context).patch);
}

function claim(map: ArgumentMap, text: string): ClaimId {
  const found = indexOf(map).claims.find(one => one.text === text);
  if (found === undefined) throw new Error(`no claim "${text}"`);
  return found.id;
}

function outline(map: ArgumentMap): string {
  return outlineOfBranches(map, homesOf(map).roots).trimEnd();
}

function split(map: ArgumentMap, text: string): ArgumentMap {
  return done(map, splitClaim(map, claim(map, text), context)?.patch);
}

test('a claim is taken apart where it says because, but or and', () => {
  expect(outline(split(mapOf('Ports are risky because owners watch'), 'Ports are risky because owners watch'))).toBe(
    'Ports are risky\n\n+ because Owners watch',
  );
  expect(outline(split(mapOf('ports are risky, but trade pays'), 'ports are risky, but trade pays'))).toBe(
    'ports are risky\n\n- but trade pays',
  );
  const linked = mapOf('Ports\n+ Owners watch and ships call\n  - no');
  expect(outline(split(linked, 'Owners watch and ships call'))).toBe(
    'Ports\n\n+ because:\n  * Owners watch\n    - but no\n  * Ships call',
  );
  expect(splitText('İzmir is risky BECAUSE owners watch')).toEqual({
    connection: 'because',
    kept: 'İzmir is risky',
    taken: 'Owners watch',
  });
  expect(splitText('Ships call, therefore owners see them')).toEqual({
    connection: 'therefore',
    kept: 'Owners see them',
    taken: 'Ships call',
  });
});

test('the strongest word decides, and a text with one thought is left alone', () => {
  expect(splitText('owners and states watch because they may')).toMatchObject({ kept: 'owners and states watch' });
  expect(splitText('Bread, brandy, butter')).toBeNull();
  expect(splitText('and because')).toBeNull();
  expect(splitText('but but')).toBeNull();
});

test('a contention that says and has no step in which its halves could stand together', () => {
  const map = mapOf('Ports and ships');
  expect(canSplit(map, claim(map, 'Ports and ships'))).toBe(false);
});

test('two claims that say the same become one that stands in both places with everything that hung on them', () => {
  const map = mapOf(
    'Ports\n+ owners watch\n  + law\n  * Source: A\n+ trade\n  - they watch\n    - courts\n    * Open question: Who?',
  );
  const merged = done(map, mergeClaims(map, claim(map, 'owners watch'), [claim(map, 'they watch')], 60));
  expect(outline(merged)).toBe(
    [
      'Ports',
      '',
      '+ because owners watch',
      '  * Source: A',
      '  + because law',
      '  - but courts',
      '  * Open question: Who?',
      '+ because trade',
      '  - but owners watch (argued in another place)',
    ].join('\n'),
  );
});

test('claims are not merged where one would be a reason for itself', () => {
  const map = mapOf('Ports\n+ owners\n  + law');
  expect(mergeClaims(map, claim(map, 'Ports'), [claim(map, 'law')], 60)).toBeNull();
});

test('claims are not merged where one note cannot hold what is noted at both', () => {
  let map = mapOf('Ports\n+ owners watch\n- they watch');
  const [kept, other] = [claim(map, 'owners watch'), claim(map, 'they watch')];
  map = done(map, setText(map, 'claim', kept, 'note', 'a'.repeat(caps.textLength - 3)));
  map = done(map, setText(map, 'claim', other, 'note', 'b'));
  expect(done(map, mergeClaims(map, kept, [other], 60)).claims.get(kept)?.note).toHaveLength(caps.textLength);
  map = done(map, setText(map, 'claim', other, 'note', 'bb'));
  expect(canJoinNotes(map, kept, [other])).toBe(false);
  expect(mergeClaims(map, kept, [other], 60)).toBeNull();
});

test('merging any claims loses no other claim and is undone in one step', () => {
  fc.assert(
    fc.property(randomMaps(), fc.nat(), fc.nat(), (map, a, b) => {
      const { claims } = indexOf(map);
      fc.pre(claims.length > 1);
      const kept = claims[a % claims.length]?.id as ClaimId;
      const other = claims[b % claims.length]?.id as ClaimId;
      fc.pre(kept !== other);
      const patch = mergeClaims(map, kept, [other], 60);
      if (patch === null) return;
      const merged = done(map, patch);
      expect(indexOf(merged).claims.map(({ id }) => id)).toEqual(
        claims.filter(({ id }) => id !== other).map(({ id }) => id),
      );
      expect(indexOf(merged).inferences.length).toBe(indexOf(map).inferences.length);
      expect(indexOf(merged).usesOf.has(other)).toBe(false);
      expect(done(merged, reverse(patch))).toEqual(map);
    }),
  );
});

test('notes and frames beside a claim that is merged away stand beside the claim that is kept', () => {
  const before = mapOf('Ports\n+ Owners watch\n+ Owners look');
  const [kept, other] = [claim(before, 'Owners watch'), claim(before, 'Owners look')];
  const look = { besideId: other, x: 8, y: 8, width: 100, height: 60, colour: 'blue' } as const;
  const note = addNote('Ask them', look, context);
  const frame = addFrame('Owners', { ...look, around: { [other]: 'branch' } }, context);
  const boxed = done(before, [...note.patch, ...frame.patch]);
  const patch = mergeClaims(boxed, kept, [other], 60);
  const merged = done(boxed, patch);
  expect(merged.notes.get(note.noteId)?.besideId).toBe(kept);
  expect(merged.frames.get(frame.frameId)?.besideId).toBe(kept);
  expect(merged.frames.get(frame.frameId)?.around).toEqual({ [kept]: 'branch' });
  expect(done(merged, reverse(patch ?? []))).toEqual(boxed);
});
