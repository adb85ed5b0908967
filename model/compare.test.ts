import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArgumentMap, emptyMap } from './argument-map';
import { differencesOf, marksOf } from './compare';
import { addContention } from './edits/claims';
import { deleteClaims } from './edits/deletion';
import { addInference } from './edits/inferences';
import { homesOf } from './homes';
import { newId } from './ids';
import { indexOf } from './map-index';
import { overlay } from './overlay';
import { apply, type Patch, reverse, setField } from './patch';
import { patchSchema } from './parse/field-change-schema';
import { restoringPatch } from './restoring-patch';
import { editChoices, randomEdit } from './testing/random-edits';
import { randomMaps } from './testing/random-map';

const context = { at: 10, author: '' };

function applied(map: ArgumentMap, patch: Patch): ArgumentMap {
  const { map: next, rejected } = apply(map, patch);
  expect(rejected).toEqual([]);
  return next;
}

const edited = fc
  .tuple(randomMaps({ withDeleted: true }), fc.array(editChoices, { maxLength: 8 }))
  .map(([before, choices]) => {
    const after = choices.reduce((map, choice, at) => apply(map, randomEdit(map, choice, 1_000 + at)).map, before);
    return { before, after };
  });

test('a map does not differ from itself', () => {
  fc.assert(
    fc.property(randomMaps({ withDeleted: true }), map => {
      expect(differencesOf(map, map)).toEqual([]);
    }),
  );
});

test('what is added in one direction is removed in the other', () => {
  fc.assert(
    fc.property(edited, ({ before, after }) => {
      const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
      const there = differencesOf(before, after).map(({ record, mark }) => `${record} ${turned[mark]}`);
      const back = differencesOf(after, before).map(({ record, mark }) => `${record} ${mark}`);
      expect(back.sort()).toEqual(there.sort());
    }),
  );
});

test('restoring an earlier moment gives a map that does not differ from it, and can be undone', () => {
  fc.assert(
    fc.property(edited, ({ before, after }) => {
      const patch = restoringPatch(after, before, 5_000);
      const restored = applied(after, patch);
      expect(differencesOf(before, restored)).toEqual([]);
      expect(applied(restored, reverse(patch))).toEqual(after);
      const fields = patch.map(({ record, field }) => `${record}/${field}`);
      expect(new Set(fields).size).toBe(fields.length);
      // Else the library would refuse the step for good, and nothing after it would be safe.
      expect(patchSchema.safeParse(patch).error).toBeUndefined();
    }),
  );
});

test('the map of both moments shows everything that either shows, what stayed in its present place', () => {
  fc.assert(
    fc.property(edited, ({ before, after }) => {
      const both = overlay(before, after, differencesOf(before, after));
      const shown = indexOf(both);
      for (const map of [before, after]) {
        const { liveClaims, liveInferences } = indexOf(map);
        for (const id of liveClaims) expect(shown.liveClaims.has(id)).toBe(true);
        for (const id of liveInferences) expect(shown.liveInferences.has(id)).toBe(true);
      }
      expect(shown.liveClaims.size).toBe(new Set([...indexOf(before).liveClaims, ...indexOf(after).liveClaims]).size);
    }),
  );
});

test('a reworded claim, a new objection and a deleted reason are told apart', () => {
  const empty = emptyMap(newId('map'), 'Ports', 1);
  const main = addContention(empty, 'Ports are a risk', context);
  const start = applied(empty, main.patch);
  const reason = addInference(start, main.claimId, 'support', 'Cranes listen', context);
  const before = applied(start, reason.patch);
  const objection = addInference(before, main.claimId, 'oppose', 'Nobody listens', context);
  let after = applied(before, objection.patch);
  after = applied(after, deleteClaims(after, [reason.claimId], 20).patch);
  const claim = after.claims.get(main.claimId);
  if (claim === undefined) throw new Error('no contention');
  after = applied(after, setField(claim, 'text', 'Ports are a grave risk'));
  const differences = differencesOf(before, after);
  expect(differences.find(({ record }) => record === main.claimId)).toMatchObject({
    mark: 'changed',
    fields: ['text'],
  });
  const marks = marksOf(differences);
  expect(marks.get(objection.claimId)).toBe('added');
  expect(marks.get(reason.claimId)).toBe('removed');
  const both = overlay(before, after, differences);
  expect(homesOf(both).roots).toEqual([main.claimId]);
});
