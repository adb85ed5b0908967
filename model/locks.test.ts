import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArgumentMap, emptyMap } from './argument-map';
import { attachClaims, pinClaim } from './edits/arrange';
import { addContention } from './edits/claims';
import { deleteBranch } from './edits/deletion';
import { addInference, addPremise, flipPolarity } from './edits/inferences';
import { addQuestion } from './edits/questions';
import { addSource, cite } from './edits/sources';
import { addNote } from './edits/free-boxes';
import { branchOf, homeInference } from './facts';
import { type ClaimId, type InferenceId, newId } from './ids';
import { lockAgainst, lockOver } from './locks';
import { indexOf } from './map-index';
import { apply, type Patch, setField } from './patch';
import { propertyRuns } from './testing/property-runs.testing';
import { randomMaps } from './testing/random-map';

const context = { at: 5, author: '' };

interface Debate {
  readonly map: ArgumentMap;
  readonly contention: ClaimId;
  readonly locked: ClaimId;
  readonly below: ClaimId;
  readonly beside: ClaimId;
}

function claimOf(map: ArgumentMap, id: ClaimId) {
  const claim = map.claims.get(id);
  if (claim === undefined) throw new Error('no such claim');
  return claim;
}

/** A contention with two reasons, of which the first is locked and has a reason of its own. */
function debate(): Debate {
  let map = emptyMap(newId('map'), 'Ports', 1);
  const add = <Made extends { readonly patch: Patch }>(make: (map: ArgumentMap) => Made): Made => {
    const made = make(map);
    map = apply(map, made.patch).map;
    return made;
  };
  const contention = add(at => addContention(at, 'Ports are a risk', context)).claimId;
  const locked = add(at => addInference(at, contention, 'support', 'Cranes see ships', context)).claimId;
  const below = add(at => addInference(at, locked, 'support', 'They have cameras', context)).claimId;
  const beside = add(at => addInference(at, contention, 'oppose', 'Ships are seen anyway', context)).claimId;
  map = apply(map, setField(claimOf(map, locked), 'isLocked', true)).map;
  return { map, contention, locked, below, beside };
}

test('an edit inside a locked branch is named with the claim that locks it', () => {
  const { map, contention, locked, below, beside } = debate();
  const step = homeInference(map, below)?.id as InferenceId;
  const source = addSource(map, { title: 'Log' }, context);
  const sourced = apply(map, source.patch).map;
  const inside: readonly Patch[] = [
    setField(claimOf(map, locked), 'text', 'Else'),
    setField(claimOf(map, below), 'tags/law', true),
    addInference(map, below, 'oppose', '', context).patch,
    addInference(map, step, 'oppose', '', context).patch,
    addPremise(map, step, '', context)?.patch ?? [],
    flipPolarity(map, step),
    attachClaims(map, [below], contention, 'support', context) ?? [],
    attachClaims(map, [beside], locked, 'support', context) ?? [],
    deleteBranch(map, contention, 7).patch,
    addQuestion(map, below, 'Since when?', context).patch,
    cite(sourced, below, source.sourceId, context).patch,
    pinClaim(map, below, 5, 5),
  ];
  for (const patch of inside) {
    expect(patch.length).toBeGreaterThan(0);
    expect(lockAgainst(map, patch)?.id).toBe(locked);
  }
});

test('what is outside can be edited, a locked branch can be moved as a whole, noted beside and unlocked', () => {
  const { map, contention, locked, beside } = debate();
  const look = { besideId: locked, x: 0, y: 0, width: 100, height: 60, colour: 'yellow' } as const;
  const outside: readonly Patch[] = [
    setField(claimOf(map, contention), 'text', 'Else'),
    addInference(map, beside, 'support', '', context).patch,
    flipPolarity(map, homeInference(map, locked)?.id as InferenceId),
    attachClaims(map, [locked], beside, 'support', context) ?? [],
    addNote('Agreed', look, context).patch,
    setField(claimOf(map, locked), 'isLocked', false),
  ];
  for (const patch of outside) {
    expect(patch.length).toBeGreaterThan(0);
    expect(lockAgainst(map, patch)).toBeNull();
  }
});

test('a lock covers exactly the branch of a locked claim', () => {
  fc.assert(
    fc.property(randomMaps(), map => {
      const { claims } = indexOf(map);
      const covered = new Set(claims.filter(({ isLocked }) => isLocked).flatMap(({ id }) => [...branchOf(map, id)]));
      for (const { id } of claims) expect(lockOver(map, id) !== null).toBe(covered.has(id));
    }),
    { numRuns: propertyRuns(150) },
  );
});
