import { describe, expect, test } from 'vitest';
import { newId } from '../ids';
import type { Claim, Inference } from '../records';
import { describeIssues } from './describe-issues';
import { fieldChangeSchema } from './field-change-schema';
import { recordSchemas } from './record-schemas';

const claim: Claim = {
  kind: 'claim',
  id: newId('claim'),
  text: 'Ports are safe',
  note: '',
  tags: ['ports'],
  isAssumption: false,
  isImplicit: false,
  likelihood: 'likely',
  confidence: null,
  startingScore: 40,
  marking: '',
  homeId: null,
  isLocked: false,
  createdAt: 1,
  author: '',
  deletedAt: null,
};
const inference: Inference = {
  kind: 'inference',
  id: newId('inference'),
  polarity: 'support',
  premises: { [claim.id]: 'a0' },
  targetId: newId('claim'),
  order: 'a0',
  scheme: null,
  note: '',
  createdAt: 1,
  deletedAt: null,
};

describe('a record', () => {
  test('is accepted as it is', () => {
    expect(recordSchemas.claim.parse(claim)).toEqual(claim);
    expect(recordSchemas.inference.parse(inference)).toEqual(inference);
  });

  test.each([
    ['a lone surrogate', { text: 'a\ud800' }],
    ['NUL', { text: 'a\0' }],
    ['a text that is too long', { note: 'x'.repeat(100_001) }],
    ['an unknown field', { colour: 'red' }],
    ['a score above 100', { startingScore: 101 }],
    ['an unknown likelihood', { likelihood: 'maybe' }],
    ['an id that is no UUID', { id: 'c1' }],
    ['a time no clock can show', { createdAt: 9e15 }],
  ])('with %s is refused', (_what, fields) => {
    expect(recordSchemas.claim.safeParse({ ...claim, ...fields }).success).toBe(false);
  });

  test('with a premise that is no id, such as __proto__, is refused', () => {
    const premises: unknown = JSON.parse('{"__proto__": "a0"}');
    expect(recordSchemas.inference.safeParse({ ...inference, premises }).success).toBe(false);
  });

  test('with a broken order key is refused', () => {
    expect(recordSchemas.inference.safeParse({ ...inference, order: 'a' }).success).toBe(false);
  });

  test('gets its tags sorted and without repeats', () => {
    expect(recordSchemas.claim.parse({ ...claim, tags: ['b', 'a', 'b'] }).tags).toEqual(['a', 'b']);
  });
});

describe('a field change', () => {
  const change = { kind: 'claim', record: claim.id, field: 'text', before: '', after: 'x' };

  test('is accepted for a field, a member and a whole record', () => {
    for (const part of [
      {},
      { field: 'tags/ports', before: null, after: true },
      { field: '*', before: null, after: claim },
      { kind: 'inference', record: inference.id, field: `premises/${claim.id}`, before: null, after: 'a0' },
    ]) {
      expect(fieldChangeSchema.safeParse({ ...change, ...part }).success).toBe(true);
    }
  });

  test.each([
    ['an unknown field', { field: 'colour' }],
    ['a field of Object.prototype', { field: 'constructor' }],
    ['a value of another type', { after: 3 }],
    ['the kind of a record', { field: 'kind', after: 'map' }],
    ['a whole set', { field: 'tags', before: [], after: ['x'] }],
    ['a record under another id', { field: '*', before: null, after: { ...claim, id: newId('claim') } }],
    ['the whole map record', { kind: 'map', field: '*' }],
  ])('of %s is refused', (_what, part) => {
    expect(fieldChangeSchema.safeParse({ ...change, ...part }).success).toBe(false);
  });

  test('is refused with the place of the problem', () => {
    const parsed = fieldChangeSchema.safeParse({ ...change, after: 'a\0' });
    expect(parsed.success ? '' : describeIssues(parsed.error)).toBe('after: must not contain the character NUL');
  });
});
