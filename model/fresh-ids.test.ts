import { expect, test } from 'vitest';
import type { MapContents } from './argument-map';
import { withFreshIds } from './fresh-ids';
import { newId } from './ids';

test('a copy has ids of its own everywhere, and text that is an id stays as it is', () => {
  const claimId = newId('claim');
  const inferenceId = newId('inference');
  const contents: MapContents = {
    map: {
      kind: 'map',
      id: newId('map'),
      title: claimId,
      question: '',
      mainClaimId: claimId,
      direction: 'down',
      marking: '',
      createdAt: 1,
    },
    claims: [],
    inferences: [
      {
        kind: 'inference',
        id: inferenceId,
        polarity: 'oppose',
        premises: { [claimId]: 'a0' },
        targetId: inferenceId,
        order: 'a0',
        scheme: null,
        note: claimId,
        createdAt: 1,
        deletedAt: null,
      },
    ],
    questions: [],
    sources: [],
    citations: [],
    pins: [],
    notes: [],
    frames: [],
    dismissals: [],
  };
  const copy = withFreshIds({
    ...contents,
    claims: [
      {
        kind: 'claim',
        id: claimId,
        text: '',
        note: '',
        tags: [claimId],
        isAssumption: false,
        isImplicit: false,
        likelihood: null,
        confidence: null,
        startingScore: null,
        marking: '',
        homeId: inferenceId,
        isLocked: false,
        createdAt: 1,
        author: '',
        deletedAt: null,
      },
    ],
  });
  const [claim] = copy.claims;
  const [inference] = copy.inferences;
  expect(claim?.id).not.toBe(claimId);
  expect(copy.map.mainClaimId).toBe(claim?.id);
  expect(copy.map.title).toBe(claimId);
  expect(claim?.tags).toEqual([claimId]);
  expect(claim?.homeId).toBe(inference?.id);
  expect(inference?.targetId).toBe(inference?.id);
  expect(Object.keys(inference?.premises ?? {})).toEqual([claim?.id]);
  expect(inference?.note).toBe(claimId);
});
