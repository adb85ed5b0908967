import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyMap } from './argument-map';
import { addContention } from './edits/claims';
import { addInference } from './edits/inferences';
import { newId } from './ids';
import { keysAt } from './order';
import { apply, type FieldChange, reverse, setField } from './patch';
import { editChoices, randomEdit } from './testing/random-edits';
import { randomMaps } from './testing/random-map';
import { propertyRuns } from './testing/property-runs.testing';

test('undoing an edit gives back the map as it was', () => {
  fc.assert(
    fc.property(randomMaps({ withDeleted: true }), editChoices, (map, choice) => {
      const patch = randomEdit(map, choice, 1_700_000_000_000);
      const edited = apply(map, patch);
      expect(edited.rejected).toEqual([]);
      const back = apply(edited.map, reverse(patch));
      expect(back.rejected).toEqual([]);
      expect(back.map).toEqual(map);
    }),
    { numRuns: propertyRuns(600) },
  );
});

test('no field occurs twice in the patch of an edit', () => {
  fc.assert(
    fc.property(randomMaps({ withDeleted: true }), editChoices, (map, choice) => {
      const fields = randomEdit(map, choice, 1_700_000_000_000).map(({ record, field }) => `${record}/${field}`);
      expect(new Set(fields).size).toBe(fields.length);
    }),
    { numRuns: propertyRuns(600) },
  );
});

test('patches on different fields commute', () => {
  fc.assert(
    fc.property(randomMaps({ withDeleted: true }), editChoices, editChoices, (map, one, two) => {
      const first = randomEdit(map, one, 1);
      const second = randomEdit(map, two, 2);
      const touched = new Set(first.map(({ record }) => record));
      fc.pre(!second.some(({ record }) => touched.has(record)));
      const forwards = apply(apply(map, first).map, second).map;
      const backwards = apply(apply(map, second).map, first).map;
      expect(forwards).toEqual(backwards);
    }),
    { numRuns: propertyRuns(400) },
  );
});

test('a field that no longer holds the expected value is left alone and reported', () => {
  const map = emptyMap(newId('map'), 'Ports', 1);
  const stale = setField(map.map, 'title', 'Harbours');
  const moved = apply(map, setField(map.map, 'title', 'Terminals')).map;
  const result = apply(moved, stale);
  expect(result.rejected).toEqual(stale);
  expect(result.map.map.title).toBe('Terminals');
});

test('a change of a record that does not exist is reported', () => {
  const map = emptyMap(newId('map'), 'Ports', 1);
  const change = { kind: 'claim', record: newId('claim'), field: 'text', before: null, after: 'x' } as const;
  expect(apply(map, [change]).rejected).toEqual([change]);
});

test('unchanged records keep their identity', () => {
  const empty = emptyMap(newId('map'), 'Ports', 1);
  const { patch, claimId } = addContention(empty, 'Ports are watched', { at: 2, author: '' });
  const map = apply(empty, patch).map;
  const renamed = apply(map, setField(map.map, 'title', 'Harbours')).map;
  expect(renamed.claims).toBe(map.claims);
  expect(renamed.claims.get(claimId)).toBe(map.claims.get(claimId));
});

test('tags stay sorted and each is there once', () => {
  const empty = emptyMap(newId('map'), 'Ports', 1);
  const { patch, claimId } = addContention(empty, 'Ports are watched', { at: 2, author: '' });
  let map = apply(empty, patch).map;
  for (const tag of ['law', 'Italy', 'law']) {
    const claim = map.claims.get(claimId);
    if (claim !== undefined) map = apply(map, setField(claim, `tags/${tag}`, true)).map;
  }
  expect(map.claims.get(claimId)?.tags).toEqual(['Italy', 'law']);
});

test('a step given twenty thousand premises at once holds them all, and its own alone after the undo', () => {
  const empty = emptyMap(newId('map'), 'Ports', 1);
  const context = { at: 2, author: '' };
  const main = addContention(empty, 'Ports are watched', context);
  const mapped = apply(empty, main.patch).map;
  const reason = addInference(mapped, main.claimId, 'support', 'From cranes', context);
  const before = apply(mapped, reason.patch).map;
  const step = before.inferences.get(reason.inferenceId);
  if (step === undefined) throw new Error('no step');
  const patch = keysAt(Object.values(step.premises), 20_000).map((key): FieldChange => {
    const field = `premises/${newId('claim')}`;
    return { kind: 'inference', record: step.id, field, before: null, after: key };
  });
  const given = apply(before, patch);
  expect(given.rejected).toEqual([]);
  expect(Object.keys(given.map.inferences.get(step.id)?.premises ?? {})).toHaveLength(20_001);
  expect(before.inferences.get(step.id)).toBe(step);
  expect(apply(given.map, reverse(patch)).map.inferences.get(step.id)).toEqual(step);
});
