import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArgumentMap } from '../argument-map';
import { emptyMap } from '../argument-map';
import { addContention } from '../edits/claims';
import { deleteClaims } from '../edits/deletion';
import { addFrame } from '../edits/free-boxes';
import { addInference } from '../edits/inferences';
import { type ClaimId, newId } from '../ids';
import { apply } from '../patch';
import type { Frame } from '../records';
import { propertyRuns } from '../testing/property-runs.testing';
import { randomMaps } from '../testing/random-map';
import { boundsAround, heldIn } from './frames';
import { layOut } from './lay-out';
import type { Layout, Rectangle } from './layout';
import { measureText } from './measure-text';

const context = { at: 9, author: '' };
const edge = { x: -20, y: -70, width: 40, height: 90 };

function layoutOf(map: ArgumentMap, folded: readonly ClaimId[] = []): Layout {
  return layOut({
    map,
    direction: 'down',
    folded: new Set(folded),
    drafts: new Map(),
    measure: measureText,
    aspect: 1.5,
    branchOf: null,
  });
}

function withReason(
  map: ArgumentMap,
  target: ClaimId,
  text: string,
): { readonly map: ArgumentMap; readonly id: ClaimId } {
  const { patch, claimId } = addInference(map, target, 'support', text, context);
  return { map: apply(map, patch).map, id: claimId };
}

function debate() {
  const empty = emptyMap(newId('map'), 'Ports', 1);
  const { patch, claimId: contention } = addContention(empty, 'Ports are a risk', context);
  const law = withReason(apply(empty, patch).map, contention, 'The law is weak');
  const cranes = withReason(law.map, contention, 'Cranes see ships');
  return { map: cranes.map, contention, law: law.id, cranes: cranes.id };
}

function framed(map: ArgumentMap, around: Frame['around'], besideId: ClaimId): ArgumentMap {
  return apply(map, addFrame('Law', { besideId, ...edge, colour: 'blue', around }, context).patch).map;
}

function cardIn(layout: Layout, key: string): Rectangle {
  const card = layout.cards.find(other => other.key === key);
  if (card === undefined) throw new Error('no such card');
  return card;
}

function surrounds(outer: Rectangle | undefined, { x, y, width, height }: Rectangle): boolean {
  if (outer === undefined) return false;
  const isAcross = x >= outer.x && x + width <= outer.x + outer.width;
  return isAcross && y >= outer.y && y + height <= outer.y + outer.height;
}

test('a frame around a branch grows with it, whatever else the map gets', () => {
  const { map, law, cranes } = debate();
  let next = framed(map, { [law]: 'branch' }, law);
  const before = layoutOf(next).boxes[0];
  const replies = ['It was never enforced', 'Nobody reads it', 'It is from 1951'].map(text => {
    const reply = withReason(next, law, text);
    next = reply.map;
    return reply.id;
  });
  const other = withReason(next, cranes, 'They have cameras');
  const layout = layoutOf(other.map);
  const [frame] = layout.boxes;
  for (const id of [law, ...replies]) expect(surrounds(frame, cardIn(layout, id))).toBe(true);
  for (const id of [cranes, other.id]) expect(surrounds(frame, cardIn(layout, id))).toBe(false);
  expect(frame?.height).toBeGreaterThan(before?.height ?? NaN);
});

test('a frame around single cards keeps to these, and stands as long as one of them is there', () => {
  const { map, law, cranes, contention } = debate();
  const reply = withReason(framed(map, { [law]: 'card', [cranes]: 'card' }, law), law, 'It was never enforced');
  const layout = layoutOf(reply.map);
  const [frame] = layout.boxes;
  for (const id of [law, cranes]) expect(surrounds(frame, cardIn(layout, id))).toBe(true);
  for (const id of [contention, reply.id]) expect(surrounds(frame, cardIn(layout, id))).toBe(false);
  const without = apply(reply.map, deleteClaims(reply.map, [law], 20).patch).map;
  const later = layoutOf(without);
  expect(surrounds(later.boxes[0], cardIn(later, cranes))).toBe(true);
  const empty = apply(without, deleteClaims(without, [cranes], 21).patch).map;
  expect(layoutOf(empty).boxes).toEqual([]);
});

test('a frame is folded away with what it is around, and shrinks to the card that hides its branch', () => {
  const { map, law, contention } = debate();
  const reply = withReason(map, law, 'It was never enforced');
  const inside = framed(reply.map, { [reply.id]: 'branch' }, reply.id);
  expect(layoutOf(inside, [law]).boxes).toEqual([]);
  const whole = framed(reply.map, { [law]: 'branch' }, law);
  const folded = layoutOf(whole, [law]);
  const card = cardIn(folded, law);
  expect(folded.boxes[0]).toMatchObject({ width: card.width + edge.width, height: card.height + edge.height });
  expect(layoutOf(whole, [contention]).boxes).toEqual([]);
});

test('what a frame is put around is a branch where nothing of it is left out, else the cards', () => {
  const { map, law, cranes, contention } = debate();
  const { map: larger, id: reply } = withReason(map, law, 'It was never enforced');
  const layout = layoutOf(larger);
  const cards = (...ids: readonly ClaimId[]) => layout.cards.filter(({ key }) => ids.includes(key as ClaimId));
  expect(heldIn(larger, cards(law, reply))).toEqual({ [law]: 'branch' });
  expect(heldIn(larger, cards(law, cranes))).toEqual({ [law]: 'card', [cranes]: 'branch' });
  expect(heldIn(larger, layout.cards)).toEqual({ [contention]: 'branch' });
  const folded = layoutOf(larger, [law]);
  expect(
    heldIn(
      larger,
      folded.cards.filter(({ key }) => key === law),
    ),
  ).toEqual({ [law]: 'branch' });
});

test('a frame around any cards of a map surrounds all of them', () => {
  fc.assert(
    fc.property(randomMaps(), fc.infiniteStream(fc.boolean()), (map, choices) => {
      const { cards } = layoutOf(map);
      const chosen = cards.filter(({ kind }) => (kind === 'claim' || kind === 'contention') && choices.next().value);
      const bounds = boundsAround(map, cards, heldIn(map, chosen));
      for (const card of chosen) expect(surrounds(bounds ?? undefined, card)).toBe(true);
    }),
    { numRuns: propertyRuns(100) },
  );
});
