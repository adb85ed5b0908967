import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArgumentMap, contentsOf, emptyMap, mapFromContents } from './argument-map';
import { unansweredObjections } from './checks/unanswered-objections';
import { addFrame, addNote } from './edits/free-boxes';
import { replaceText } from './edits/replace-text';
import { findInMap, tagsOf } from './find';
import { emptyQuery, type FindFilters, type FindQuery, noFilters } from './find-query';
import { readOutline } from './formats/outline-in';
import { insertDrafts } from './edits/insert-drafts';
import { type ClaimId, newId, type RecordId } from './ids';
import { indexOf, premisesOf } from './map-index';
import { lockAgainst } from './locks';
import { apply, reverse, setField } from './patch';
import { nextInReading, readingOrder } from './reading-order';
import { caps } from './parse/caps';
import { propertyRuns } from './testing/property-runs.testing';
import { randomMaps } from './testing/random-map';
import { passagesIn } from './text-match';

const empty = emptyMap(newId('map'), 'Ports', 1);

function mapOf(outline: string): ArgumentMap {
  return apply(empty, insertDrafts(empty, readOutline(outline), null, { at: 2, author: '' }).patch).map;
}

const ports = mapOf(`Ports are a risk
  + Prévoir is seeing
    + The port watches every ship
  - Warships use naval bases
    - A quarter of the visits were to a civilian PORT
  - Support is not a port
`);

function asking(text: string, rest: Partial<FindQuery> = {}, filters: Partial<FindFilters> = {}): FindQuery {
  return { ...emptyQuery, text, ...rest, filters: { ...noFilters, ...filters } };
}

function textsOf(map: ArgumentMap, ids: readonly RecordId[]): readonly string[] {
  return ids.map(id => map.claims.get(id as ClaimId)?.text ?? map.questions.get(id as never)?.text ?? '');
}

function found(query: FindQuery): readonly string[] {
  return textsOf(ports, findInMap(ports, query));
}

test('capitals and accents do not matter unless they are asked for', () => {
  expect(found(asking('prevoir'))).toEqual(['Prévoir is seeing']);
  expect(found(asking('Prevoir', { isExact: true }))).toEqual([]);
  expect(found(asking('PORT', { isExact: true }))).toEqual(['A quarter of the visits were to a civilian PORT']);
});

test('whole words leave out what only contains them', () => {
  expect(found(asking('port', { isWholeWord: true }))).toEqual([
    'The port watches every ship',
    'A quarter of the visits were to a civilian PORT',
    'Support is not a port',
  ]);
});

test('hits come in reading order, a branch before what stands beside it', () => {
  expect(found(asking('s'))).toEqual(textsOf(ports, readingOrder(ports)).filter(text => text !== ''));
});

test('filters stand alone or narrow the words down', () => {
  expect(found(asking('', {}, { side: 'oppose' }))).toEqual([
    'Warships use naval bases',
    'A quarter of the visits were to a civilian PORT',
    'Support is not a port',
  ]);
  expect(found(asking('port', {}, { side: 'support' }))).toEqual(['The port watches every ship']);
  expect(found(asking('', {}, { isUnanswered: true }))).toEqual([
    'A quarter of the visits were to a civilian PORT',
    'Support is not a port',
  ]);
  expect(found(asking('', {}, { isUnsourced: true }))).not.toContain('Warships use naval bases');
});

test('an empty query finds nothing', () => {
  expect(found(emptyQuery)).toEqual([]);
});

test('replacing changes each passage once, keeps the rest and is taken back whole', () => {
  const query = asking('port', { isWholeWord: true });
  const { patch, count, tooLong } = replaceText(ports, findInMap(ports, query), query, 'harbour');
  const after = apply(ports, patch);
  expect(after.rejected).toEqual([]);
  expect([count, tooLong]).toEqual([3, []]);
  expect(textsOf(after.map, findInMap(after.map, asking('harbour')))).toEqual([
    'The harbour watches every ship',
    'A quarter of the visits were to a civilian harbour',
    'Support is not a harbour',
  ]);
  expect(apply(after.map, reverse(patch)).map).toEqual(ports);
});

test('a text that would be longer than the library takes is left as it is and named', () => {
  const query = asking('e');
  const { patch, tooLong } = replaceText(ports, findInMap(ports, query), query, 'x'.repeat(caps.textLength));
  expect(patch).toEqual([]);
  expect(tooLong).toEqual(findInMap(ports, query));
});

test('words that would make a text longer than any text can be are refused as well', () => {
  const claim = indexOf(ports).claims[0];
  if (claim === undefined) throw new Error('no claim');
  const { map } = apply(ports, setField(claim, 'text', 'a'.repeat(caps.textLength)));
  const query = { ...emptyQuery, text: 'a' };
  const { patch, tooLong } = replaceText(map, [claim.id], query, 'b'.repeat(caps.textLength));
  expect(patch).toEqual([]);
  expect(tooLong).toEqual([claim.id]);
});

test('words and notes are found whatever signs they are made of, and each passage says what was looked for', () => {
  const signs = fc.string({
    unit: fc.constantFrom('a', 'é', 'e\u0301', 'A', ' ', '\n', 'ß', 'İ', '👩‍🚀', '語'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(signs, signs, signs, (before, wanted, after) => {
      fc.pre(wanted !== '');
      const text = `${before}${wanted}${after}`;
      const options = { text: wanted, isExact: true, isWholeWord: false };
      const passages = passagesIn(text, options);
      expect(passages.length).toBeGreaterThan(0);
      for (const [start, end] of passages) {
        expect(text.slice(start, end).replace(/\s/g, ' ')).toBe(wanted.replace(/\s/g, ' '));
      }
    }),
    { numRuns: propertyRuns(200) },
  );
});

test('everything that is found has the words, and every claim that has them is found', () => {
  fc.assert(
    fc.property(randomMaps(), fc.constantFrom('a', 'é', 'ev', '語', '<'), (map, wanted) => {
      const hits = new Set<RecordId>(findInMap(map, asking(wanted)));
      for (const { id, text, note } of indexOf(map).claims) {
        const has = [text, note].some(
          one => passagesIn(one, { text: wanted, isExact: false, isWholeWord: false }).length > 0,
        );
        expect(hits.has(id)).toBe(has);
      }
    }),
    { numRuns: propertyRuns(60) },
  );
});

test('words typed letter by letter find what they find when they are asked for at once', () => {
  const letters = fc.array(fc.constantFrom('a', 'e', 'é', 'A', ' ', '\u0301', '.'), { minLength: 1, maxLength: 4 });
  const switches = fc.record({ isExact: fc.boolean(), isWholeWord: fc.boolean() });
  const filters = fc.constantFrom<FindFilters>(noFilters, { ...noFilters, side: 'support' });
  fc.assert(
    fc.property(randomMaps(), letters, switches, switches, filters, (map, typed, before, after, narrowed) => {
      const words = typed.join('');
      for (const [place] of typed.entries()) {
        const text = typed.slice(0, place + 1).join('');
        findInMap(map, { ...emptyQuery, ...before, text, filters: narrowed });
      }
      const query: FindQuery = { ...emptyQuery, ...after, text: words, filters: narrowed };
      expect(findInMap(map, query)).toEqual(findInMap(mapFromContents(contentsOf(map)), query));
    }),
    { numRuns: propertyRuns(60) },
  );
});

test('what stands in a locked branch keeps its words, and the lock is named', () => {
  const [locked] = findInMap(ports, asking('naval'));
  const { map } = apply(ports, setField(ports.claims.get(locked as ClaimId) as never, 'isLocked', true));
  const { patch, locks } = replaceText(map, findInMap(map, asking('port')), asking('port'), 'harbour');
  const inBranch = ['A quarter of the visits were to a civilian PORT'];
  expect(locks.map(({ id }) => id)).toEqual([locked]);
  expect(textsOf(apply(map, patch).map, findInMap(apply(map, patch).map, asking('port')))).toEqual(inBranch);
  expect(lockAgainst(map, patch)).toBeNull();
});

test('reading order has every live claim and step once', () => {
  fc.assert(
    fc.property(randomMaps(), map => {
      const order = readingOrder(map);
      expect(new Set(order).size).toBe(order.length);
      const { claims, inferences } = indexOf(map);
      const read = new Set<RecordId>(order);
      expect([...claims, ...inferences].filter(({ id }) => !read.has(id))).toEqual([]);
    }),
    { numRuns: propertyRuns(60) },
  );
});

test('an objection counts as answered once something speaks against it or its step', () => {
  const open = unansweredObjections(ports).flatMap(({ about }) => {
    const step = ports.inferences.get(about);
    return step === undefined ? [] : premisesOf(ports, step).map(({ text }) => text);
  });
  expect(open.toSorted()).toEqual(['A quarter of the visits were to a civilian PORT', 'Support is not a port']);
});

test('the tags of a map are listed once each', () => {
  const contents = contentsOf(ports);
  const tagged = mapFromContents({
    ...contents,
    claims: contents.claims.map(claim => ({ ...claim, tags: ['law', 'Italy'] })),
  });
  expect(tagsOf(tagged)).toEqual(['Italy', 'law']);
  expect(findInMap(tagged, asking('', {}, { tag: 'law' }))).toHaveLength(contents.claims.length);
  expect(findInMap(tagged, asking('', {}, { tag: 'sea' }))).toEqual([]);
});

test('frames and notes are found by their words after the argument, visited in turn, and their words replaced', () => {
  const look = { besideId: null, x: 0, y: 0, width: 90, height: 40, colour: 'grey' } as const;
  const note = addNote('Ring the port office', look, { at: 5, author: '' });
  const frame = addFrame('Ports of call', { ...look, around: null }, { at: 6, author: '' });
  const { map } = apply(ports, [...note.patch, ...frame.patch]);
  const hits = findInMap(map, asking('port'));
  expect(hits.slice(0, -2)).toEqual(findInMap(ports, asking('port')));
  expect(hits.slice(-2)).toEqual([frame.frameId, note.noteId]);
  expect(nextInReading(map, hits, frame.frameId, 1)).toBe(note.noteId);
  expect(nextInReading(map, hits, note.noteId, 1)).toBe(hits[0]);
  expect(findInMap(map, asking('port', {}, { side: 'oppose' }))).not.toContain(note.noteId);
  const { patch } = replaceText(map, [note.noteId, frame.frameId], asking('port'), 'harbour');
  const after = apply(map, patch).map;
  expect(after.notes.get(note.noteId)?.text).toBe('Ring the harbour office');
  expect(after.frames.get(frame.frameId)?.title).toBe('harbours of call');
});
