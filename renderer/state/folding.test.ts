import { expect, test } from 'vitest';
import { emptyMap } from '../../model/argument-map';
import { addContention } from '../../model/edits/claims';
import { addInference } from '../../model/edits/inferences';
import { newId } from '../../model/ids';
import { apply } from '../../model/patch';
import { generateMap } from '../../model/testing/generate-map';
import { firstFolded, largestUnfolded } from './first-folded';
import { claimsAbove } from './show-record';

const context = { at: 1, author: '' };

test('a small map opens with every card shown, a large one folded', () => {
  expect(firstFolded(generateMap({ claims: largestUnfolded })).size).toBe(0);
  expect(firstFolded(generateMap({ claims: largestUnfolded * 5 })).size).toBeGreaterThan(10);
});

test('to show a record every claim above it must be open, and itself need not be', () => {
  let map = emptyMap(newId('map'), 'Ports', 1);
  const contention = addContention(map, 'a', context);
  map = apply(map, contention.patch).map;
  const reason = addInference(map, contention.claimId, 'support', 'b', context);
  map = apply(map, reason.patch).map;
  const undercut = addInference(map, reason.inferenceId, 'oppose', 'c', context);
  map = apply(map, undercut.patch).map;
  const reply = addInference(map, undercut.claimId, 'oppose', 'd', context);
  map = apply(map, reply.patch).map;
  expect(claimsAbove(map, reply.claimId)).toEqual(new Set([undercut.claimId, contention.claimId]));
  expect(claimsAbove(map, contention.claimId)).toEqual(new Set());
});
