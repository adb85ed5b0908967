import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArgumentMap, emptyMap } from '../argument-map';
import { countsOf } from '../counts';
import { attackOf, branchOf, kindOf } from '../facts';
import { homesOf } from '../homes';
import { type ClaimId, type InferenceId, newId } from '../ids';
import { indexOf, premisesOf } from '../map-index';
import { apply, type Patch, reverse, setField } from '../patch';
import type { Claim } from '../records';
import { editChoices, randomEdit } from '../testing/random-edits';
import { randomMaps } from '../testing/random-map';
import { attachClaims, joinPremises, makeHome, moveAmongSiblings, moveInference, pinClaim, useClaim } from './arrange';
import { addContention, newClaim } from './claims';
import { deleteBranch, deleteClaims, moveUp } from './deletion';
import { addInference, addPremise, addSibling, flipPolarity, newInference } from './inferences';
import { addSource, cite } from './sources';
import { propertyRuns } from '../testing/property-runs.testing';

const context = { at: 1_700_000_000_000, author: 'A' };

/** A map that is edited as a user would, by text. */
class Builder {
  map: ArgumentMap = emptyMap(newId('map'), 'Ports', 1);
  private clock = 1;
  private readonly claims = new Map<string, ClaimId>();
  private readonly inferences = new Map<string, InferenceId>();

  private get context(): typeof context {
    this.clock += 1;
    return { at: this.clock, author: 'A' };
  }
  do(patch: Patch | null): this {
    const result = apply(this.map, patch ?? []);
    expect(result.rejected).toEqual([]);
    this.map = result.map;
    return this;
  }
  claim(text: string): ClaimId {
    const id = this.claims.get(text);
    if (id === undefined) throw new Error(`no claim "${text}" was made`);
    return id;
  }
  step(text: string): InferenceId {
    const id = this.inferences.get(text);
    if (id === undefined) throw new Error(`no inference with "${text}" was made`);
    return id;
  }
  contention(text: string): this {
    const { patch, claimId } = addContention(this.map, text, this.context);
    this.claims.set(text, claimId);
    return this.do(patch);
  }
  add(text: string, polarity: 'support' | 'oppose', target: ClaimId | InferenceId): this {
    const { patch, claimId, inferenceId } = addInference(this.map, target, polarity, text, this.context);
    this.claims.set(text, claimId);
    this.inferences.set(text, inferenceId);
    return this.do(patch);
  }
  reason(text: string, target: string): this {
    return this.add(text, 'support', this.claim(target));
  }
  objection(text: string, target: string): this {
    return this.add(text, 'oppose', this.claim(target));
  }
  undercut(text: string, target: string): this {
    return this.add(text, 'oppose', this.step(target));
  }
  premise(text: string, beside: string): this {
    const added = addPremise(this.map, this.step(beside), text, this.context);
    if (added === null) throw new Error(`no inference "${beside}"`);
    this.claims.set(text, added.claimId);
    return this.do(added.patch);
  }
  texts(ids: Iterable<ClaimId>): string[] {
    return [...ids].map(id => this.map.claims.get(id)?.text ?? '?');
  }
  under(text: string): string[] {
    const inferences = indexOf(this.map).inferencesAt.get(this.claim(text)) ?? [];
    return inferences.map(
      inference =>
        `${kindOf(this.map, inference)}: ${this.texts(premisesOf(this.map, inference).map(({ id }) => id)).join(' + ')}`,
    );
  }
}

function ports(): Builder {
  return new Builder()
    .contention('Risk')
    .reason('Watching', 'Risk')
    .premise('Calls', 'Watching')
    .objection('No access', 'Risk')
    .reason('Piraeus', 'Calls')
    .objection('Not in Italy', 'Calls')
    .objection('A quarter are', 'Not in Italy')
    .undercut('No need', 'Watching');
}

test('the counts of a map tell reasons, objections, undercuts and linked premises apart', () => {
  expect(countsOf(ports().map)).toEqual({
    title: 'Ports',
    claims: 8,
    reasons: 2,
    objections: 3,
    undercuts: 1,
    backings: 0,
    inferences: 6,
    linkedInferences: 1,
    premises: 7,
    sources: 0,
    citations: 0,
    questions: 0,
    roots: 1,
    maxDepth: 3,
    cycles: 0,
  });
});

test('an opposition hits a claim, a premise that is taken as given, or the step', () => {
  const map = ports();
  const attack = (text: string): string | null => {
    const inference = map.map.inferences.get(map.step(text));
    return inference === undefined ? null : attackOf(map.map, inference);
  };
  expect(attack('No access')).toBe('claim');
  expect(attack('No need')).toBe('step');
  expect(attack('A quarter are')).toBe('premise');
  expect(attack('Watching')).toBe(null);
});

test('deleting a claim leaves what hung on it as loose branches, counted', () => {
  const map = ports();
  const { patch, looseCount } = deleteClaims(map.map, [map.claim('Calls')], 9);
  map.do(patch);
  expect(looseCount).toBe(2);
  expect(map.texts(homesOf(map.map).roots)).toEqual(['Risk', 'Piraeus', 'Not in Italy']);
  expect(map.under('Risk')).toEqual(['reason: Watching', 'objection: No access']);
  expect(map.under('Not in Italy')).toEqual(['objection: A quarter are']);
});

test('a source goes with the last claim that cites it, and comes back with it', () => {
  const map = ports();
  const shared = addSource(map.map, { title: 'Shared' }, context);
  const only = addSource(map.map, { title: 'Only' }, context);
  map.do([...shared.patch, ...only.patch]);
  for (const [text, source] of [
    ['Calls', shared.sourceId],
    ['Calls', only.sourceId],
    ['Watching', shared.sourceId],
  ] as const) {
    map.do(cite(map.map, map.claim(text), source, context).patch);
  }
  const before = map.map;
  const { patch } = deleteClaims(map.map, [map.claim('Calls')], 9);
  map.do(patch);
  expect(countsOf(map.map)).toMatchObject({ sources: 1, citations: 1 });
  expect(map.map.sources.get(shared.sourceId)?.deletedAt).toBeNull();
  map.do(reverse(patch));
  expect(map.map).toEqual(before);
  map.do(deleteClaims(map.map, [map.claim('Calls'), map.claim('Watching')], 9).patch);
  expect(countsOf(map.map)).toMatchObject({ sources: 0, citations: 0 });
});

test('deleting the last premise removes the inference and what undercuts it', () => {
  const map = ports();
  const { patch, looseCount } = deleteClaims(map.map, [map.claim('Watching'), map.claim('Calls')], 9);
  map.do(patch);
  expect(map.under('Risk')).toEqual(['objection: No access']);
  expect(countsOf(map.map).undercuts).toBe(0);
  expect(looseCount).toBe(3);
});

test('deleting the contention leaves a map without one', () => {
  const map = ports();
  map.do(deleteClaims(map.map, [map.claim('Risk')], 9).patch);
  expect(map.map.map.mainClaimId).toBe(null);
  expect(countsOf(map.map).claims).toBe(7);
});

test('deleting a branch keeps a claim that is used outside it', () => {
  const map = ports();
  map.do(useClaim(map.map, map.claim('Piraeus'), map.claim('No access'), 'oppose', context).patch);
  const { patch, deletedCount } = deleteBranch(map.map, map.claim('Calls'), 9);
  map.do(patch);
  expect(deletedCount).toBe(3);
  expect(map.under('No access')).toEqual(['objection: Piraeus']);
  expect(homesOf(map.map).roots).toHaveLength(1);
});

test('moving up multiplies polarity along the path: a defence never becomes an attack', () => {
  const map = ports();
  const moved = moveUp(map.map, map.claim('Not in Italy'), 9);
  expect(moved?.changes).toEqual([{ inferenceId: map.step('A quarter are'), before: 'oppose', after: 'support' }]);
  map.do(moved?.patch ?? null);
  expect(map.under('Calls')).toEqual(['reason: Piraeus', 'reason: A quarter are']);
});

test('moving up keeps the co-premises of the claim that goes', () => {
  const map = ports();
  map.do(moveUp(map.map, map.claim('Calls'), 9)?.patch ?? null);
  expect(map.under('Risk')).toEqual([
    'reason: Watching',
    'reason: Piraeus',
    'objection: Not in Italy',
    'objection: No access',
  ]);
});

test('a claim cannot be moved up where nothing is above it', () => {
  const map = ports();
  expect(moveUp(map.map, map.claim('Risk'), 9)).toBe(null);
});

test('attaching a claim moves its whole branch and the undercuts of its step', () => {
  const map = ports().objection('Georgia', 'No access').undercut('So what', 'Georgia');
  map.do(attachClaims(map.map, [map.claim('Georgia')], map.claim('Piraeus'), 'support', context));
  expect(map.under('Piraeus')).toEqual(['reason: Georgia']);
  expect(map.under('No access')).toEqual([]);
  expect(countsOf(map.map).undercuts).toBe(2);
});

test('attaching one of several linked premises leaves the others where they are', () => {
  const map = ports();
  map.do(attachClaims(map.map, [map.claim('Calls')], map.claim('No access'), 'oppose', context));
  expect(map.under('Risk')).toEqual(['reason: Watching', 'objection: No access']);
  expect(map.under('No access')).toEqual(['objection: Calls']);
});

test('a claim cannot be attached below itself', () => {
  const map = ports();
  expect(attachClaims(map.map, [map.claim('Not in Italy')], map.claim('A quarter are'), 'oppose', context)).toBe(null);
  expect(attachClaims(map.map, [map.claim('Calls')], map.claim('A quarter are'), 'support', context)).toBe(null);
});

test('a claim cannot hang on the step that it alone carries', () => {
  const map = ports().undercut('Only one ship', 'Piraeus');
  expect(attachClaims(map.map, [map.claim('Piraeus')], map.step('Piraeus'), 'oppose', context)).toBe(null);
  expect(joinPremises(map.map, [map.claim('Piraeus')], map.step('Only one ship'), context)).toBe(null);
});

test('joining the premises of an inference leaves the old place', () => {
  const map = ports();
  map.do(joinPremises(map.map, [map.claim('No access')], map.step('Piraeus'), context));
  expect(map.under('Calls')).toEqual(['reason: Piraeus + No access', 'objection: Not in Italy']);
  expect(map.under('Risk')).toEqual(['reason: Watching + Calls']);
});

test('a claim that is moved to another place leaves its pin behind, and keeps it where only its side changes', () => {
  const withAside = (): Builder => ports().objection('Georgia', 'No access').reason('Aside', 'Risk');
  const loosened = withAside();
  loosened.do(deleteClaims(loosened.map, [loosened.claim('No access')], 9).patch);
  for (const [map, text] of [
    [withAside(), 'Georgia'],
    [withAside(), 'Calls'],
    [loosened, 'Georgia'],
  ] as const) {
    const claim = map.claim(text);
    map.do(pinClaim(map.map, claim, 300, 400));
    expect(indexOf(map.map).pinOf.has(claim)).toBe(true);
    for (const patch of [
      attachClaims(map.map, [claim], map.claim('Aside'), 'support', context),
      joinPremises(map.map, [claim], map.step('Aside'), context),
    ])
      expect(indexOf(apply(map.map, patch ?? []).map).pinOf.has(claim)).toBe(false);
  }
  const map = ports().objection('Georgia', 'No access');
  map.do(pinClaim(map.map, map.claim('Georgia'), 300, 400));
  map.do(attachClaims(map.map, [map.claim('Georgia')], map.claim('No access'), 'support', context));
  expect(indexOf(map.map).pinOf.has(map.claim('Georgia'))).toBe(true);
});

test('a claim that is used twice stands where it was moved to, not at its other use', () => {
  const start = new Builder().contention('C').reason('a', 'C').reason('b', 'C').reason('c', 'C').premise('x', 'a');
  const x = start.claim('x');
  const used = useClaim(start.map, x, start.claim('b'), 'support', { at: 50, author: 'A' });
  start.do(used.patch);
  const attached = apply(start.map, attachClaims(start.map, [x], start.claim('c'), 'oppose', context) ?? []).map;
  expect(attached.inferences.get(homesOf(attached).homeOf.get(x) as InferenceId)?.targetId).toBe(start.claim('c'));
  const later = addInference(start.map, start.claim('C'), 'support', 'd', { at: 60, author: 'A' });
  start.do(later.patch);
  const joined = apply(start.map, joinPremises(start.map, [x], later.inferenceId, context) ?? []).map;
  expect(homesOf(joined).homeOf.get(x)).toBe(later.inferenceId);
});

test('a sibling takes the same side, right behind or right before', () => {
  const map = ports();
  map.do(addSibling(map.map, map.claim('Piraeus'), 'after', context)?.patch ?? null);
  map.do(addSibling(map.map, map.claim('Not in Italy'), 'before', context)?.patch ?? null);
  expect(map.under('Calls')).toEqual(['reason: Piraeus', 'reason: ', 'objection: ', 'objection: Not in Italy']);
});

test('flipping turns a reason into an objection and back', () => {
  const map = ports();
  map.do(flipPolarity(map.map, map.step('Piraeus')));
  expect(map.under('Calls')).toEqual(['objection: Piraeus', 'objection: Not in Italy']);
});

test('siblings change places one by one and stop at the ends', () => {
  const map = ports();
  map.do(moveAmongSiblings(map.map, map.claim('Not in Italy'), -1));
  expect(map.under('Calls')).toEqual(['objection: Not in Italy', 'reason: Piraeus']);
  expect(moveAmongSiblings(map.map, map.claim('Not in Italy'), -1)).toEqual([]);
});

test('linked premises change places inside their inference before it moves', () => {
  const map = ports();
  map.do(moveAmongSiblings(map.map, map.claim('Calls'), -1));
  expect(map.under('Risk')).toEqual(['reason: Calls + Watching', 'objection: No access']);
});

test('reasons change places even where a file from elsewhere gave all of them the same key', () => {
  const map = ports();
  const ids = ['a', 'b', 'c'].map(text => {
    const added = addInference(map.map, map.claim('Risk'), 'support', text, context);
    map.do(added.patch);
    return added.inferenceId;
  });
  const equal = (indexOf(map.map).inferencesAt.get(map.claim('Risk')) ?? []).flatMap(step =>
    setField(step, 'order', 'a0'),
  );
  map.do(equal);
  const order = (): readonly InferenceId[] =>
    (indexOf(map.map).inferencesAt.get(map.claim('Risk')) ?? []).map(({ id }) => id);
  for (const id of ids) {
    const before = order();
    const place = before.indexOf(id);
    map.do(moveInference(map.map, id, place === 0 ? 1 : -1));
    const neighbour = place === 0 ? 1 : place - 1;
    expect(order()).toEqual(before.with(place, before[neighbour] as InferenceId).with(neighbour, id));
  }
});

test('a claim used twice stands at its oldest use until the user chooses another', () => {
  const map = ports();
  const use = useClaim(map.map, map.claim('Piraeus'), map.claim('No access'), 'oppose', context);
  map.do(use.patch);
  expect(homesOf(map.map).homeOf.get(map.claim('Piraeus'))).toBe(map.step('Piraeus'));
  map.do(makeHome(map.map, map.claim('Piraeus'), use.inferenceId));
  expect(homesOf(map.map).homeOf.get(map.claim('Piraeus'))).toBe(use.inferenceId);
});

test('a use that would close a cycle is nobody’s home', () => {
  const map = ports();
  map.do(useClaim(map.map, map.claim('Calls'), map.claim('A quarter are'), 'support', { at: 0, author: '' }).patch);
  expect(homesOf(map.map).homeOf.get(map.claim('Calls'))).toBe(map.step('Watching'));
  expect(countsOf(map.map).cycles).toBe(1);
});

test('thousands of random edits leave every live claim with exactly one home or as a root', () => {
  fc.assert(
    fc.property(randomMaps({ withDeleted: true }), fc.array(editChoices, { maxLength: 40 }), (start, choices) => {
      let map = start;
      let at = 1_700_000_000_000;
      for (const choice of choices) map = apply(map, randomEdit(map, choice, (at += 1))).map;
      const { claims, inferences } = indexOf(map);
      const { homeOf, roots, depthOf, contention } = homesOf(map);
      expect(claims.map(({ id }) => Number(homeOf.has(id)) + Number(roots.includes(id)))).toEqual(claims.map(() => 1));
      expect(depthOf.size).toBe(claims.length);
      const branches = roots.map(root => branchOf(map, root).size);
      expect(branches.reduce((sum, size) => sum + size, 0)).toBe(claims.length);
      const counts = countsOf(map);
      expect(counts.inferences).toBe(inferences.length);
      expect(counts.reasons + counts.objections + counts.undercuts + counts.backings).toBe(counts.inferences);
      if (contention !== null) expect(roots[0]).toBe(contention);
    }),
    { numRuns: propertyRuns(200) },
  );
});

test('a chain of 30,000 claims has its homes and counts without overflow', () => {
  const claims = Array.from({ length: 30_000 }, (_, at) => newClaim('Link', { at, author: '' }));
  const inferences = claims
    .slice(1)
    .map((claim, above) => newInference((claims[above] as Claim).id, 'support', [claim.id], 'a0', above));
  const empty = emptyMap(newId('map'), 'Chain', 1);
  const map: ArgumentMap = {
    ...empty,
    map: { ...empty.map, mainClaimId: (claims[0] as Claim).id },
    claims: new Map(claims.map(claim => [claim.id, claim])),
    inferences: new Map(inferences.map(inference => [inference.id, inference])),
  };
  expect(countsOf(map).maxDepth).toBe(29_999);
});
