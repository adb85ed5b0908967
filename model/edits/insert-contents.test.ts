import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArgumentMap, contentsOf, emptyMap } from '../argument-map';
import { cyclesOf } from '../cycles';
import { branchRoots, copyBranches } from '../formats/branch-copy';
import { htmlWithBranches, readPasted } from '../formats/pasted';
import { outlineHtml, outlineOfBranches } from '../formats/outline';
import { readOutline } from '../formats/outline-in';
import { homesOf } from '../homes';
import { type ClaimId, newId, type RecordId } from '../ids';
import { indexOf } from '../map-index';
import { apply, type Patch, reverse, setField } from '../patch';
import { propertyRuns } from '../testing/property-runs.testing';
import { randomMaps } from '../testing/random-map';
import { addContention } from './claims';
import { duplicateBranches } from './duplicate';
import { insertContents } from './insert-contents';
import { insertDrafts } from './insert-drafts';

const context = { at: 50, author: 'B' };
const empty = emptyMap(newId('map'), 'Other', 1);

function done(map: ArgumentMap, patch: Patch): ArgumentMap {
  const { map: after, rejected } = apply(map, patch);
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

/** Over the clipboard and back, as copying and pasting goes. */
function pasted(
  from: ArgumentMap,
  selection: readonly RecordId[],
  onto: ArgumentMap,
  target: ClaimId | null,
): ArgumentMap {
  const roots = branchRoots(from, selection);
  const html = htmlWithBranches(outlineHtml(from, roots), copyBranches(from, roots));
  const read = readPasted({ text: '', html }, false);
  if (read.kind !== 'branches') throw new Error('its own branches were not read');
  return done(onto, insertContents(onto, read.contents, target, context).patch);
}

const ports = mapOf(
  'Ports\n+ because:\n  * owners\n  * ships\n    - hulls\n  - but this does not follow, because no need\n- trade',
);

test('an objection stays an objection, and premises that were copied together stay together with their undercut', () => {
  const other = mapOf('Safe');
  const safe = claim(other, 'Safe');
  const copied = pasted(ports, [claim(ports, 'trade'), claim(ports, 'owners'), claim(ports, 'ships')], other, safe);
  expect(outlineOfBranches(copied, [safe])).toBe(
    'Safe\n\n- but trade\n+ because:\n  * owners\n  * ships\n    - but hulls\n  - but this does not follow, because no need\n',
  );
});

test('one premise copied without the others leaves the step and its undercut behind', () => {
  const other = mapOf('Safe');
  const safe = claim(other, 'Safe');
  const copied = pasted(ports, [claim(ports, 'ships')], other, safe);
  expect(outlineOfBranches(copied, [safe])).toBe('Safe\n\n+ because ships\n  - but hulls\n');
});

test('a copied contention becomes a reason for what it is pasted onto', () => {
  const other = mapOf('Safe');
  const safe = claim(other, 'Safe');
  expect(outlineOfBranches(pasted(ports, [claim(ports, 'Ports')], other, safe), [safe])).toMatch(
    /^Safe\n\n\+ because Ports\n {2}\+ because:/,
  );
});

test('a lone branch pasted onto a claim without words becomes that claim', () => {
  const added = addContention(empty, '', context);
  const onto = done(empty, added.patch);
  const after = pasted(ports, [claim(ports, 'ships')], onto, added.claimId);
  expect(outlineOfBranches(after, [added.claimId])).toBe('ships\n\n- but hulls\n');
  expect(indexOf(after).claims).toHaveLength(2);
});

test('a duplicate stands right behind its original', () => {
  const ship = claim(ports, 'Ports');
  const copied = duplicateBranches(ports, [claim(ports, 'owners'), claim(ports, 'ships')], context);
  expect(outlineOfBranches(done(ports, copied.patch), [ship])).toMatch(/ships[^]*no need[^]*ships[^]*no need[^]*trade/);
});

test('notes and tags come along, a source that is there is used again, and no id is shared', () => {
  const quoted = mapOf('Ports\n* Source: Port [A2]: “two calls”');
  const id = claim(quoted, 'Ports');
  const record = quoted.claims.get(id);
  if (record === undefined) throw new Error('no claim');
  const noted = done(quoted, [...setField(record, 'note', 'said twice'), ...setField(record, 'tags/law', true)]);
  const twice = pasted(noted, [id], noted, null);
  const copies = indexOf(twice).claims.filter(({ text }) => text === 'Ports');
  expect(copies).toHaveLength(2);
  expect(copies.every(({ note, tags }) => note === 'said twice' && tags[0] === 'law')).toBe(true);
  expect(twice.sources.size).toBe(1);
  expect([...twice.citations.values()].map(({ quote, credibility }) => `${quote} ${String(credibility)}`)).toEqual([
    'two calls 2',
    'two calls 2',
  ]);
});

test('branches of any map that are pasted into an empty one read the same there, and go in one undo', () => {
  fc.assert(
    fc.property(randomMaps({ withDeleted: true }), made => {
      // Questions about the map itself are not part of a branch, nor is what the map is about.
      const map: ArgumentMap = { ...made, questions: new Map(), map: { ...made.map, mainClaimId: null } };
      // Where claims go in a circle, which of them stands at the top is a matter of age.
      fc.pre(cyclesOf(map).length === 0);
      const { roots } = homesOf(map);
      const { patch } = insertContents(empty, copyBranches(map, roots), null, context);
      const after = done(empty, patch);
      expect(outlineOfBranches(after, homesOf(after).roots)).toBe(outlineOfBranches(map, roots));
      expect(contentsOf(done(after, reverse(patch)))).toEqual(contentsOf(empty));
      const shared = [...after.claims.keys()].filter(id => map.claims.has(id));
      expect(shared).toEqual([]);
    }),
    { numRuns: propertyRuns(150) },
  );
});

test('branches that were damaged on the clipboard are read as the list that they are', () => {
  const roots = [claim(ports, 'trade')];
  const html = htmlWithBranches(outlineHtml(ports, roots), copyBranches(ports, roots)).replace(
    '&quot;version&quot;',
    'x',
  );
  expect(readPasted({ text: 'trade', html }, false)).toMatchObject({
    kind: 'outline',
    drafts: [{ premises: [{ text: 'trade' }] }],
  });
});
