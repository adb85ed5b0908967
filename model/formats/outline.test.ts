import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArgumentMap } from '../argument-map';
import { countsOf } from '../counts';
import type { ClaimId } from '../ids';
import { indexOf } from '../map-index';
import { mapOfRecords, numberedId as id, numberedStep as step } from '../testing/numbered-map.testing';
import { randomMaps } from '../testing/random-map';
import { markdownOfMap, outlineHtml, outlineOfBranches, outlineOfMap } from './outline';

const ports = mapOfRecords(
  { kind: 'map', id: id(1), title: 'Ports', question: 'Safe?', mainClaimId: id(2) },
  { kind: 'claim', id: id(2), text: 'Ports are\nrisky' },
  { kind: 'claim', id: id(3), text: 'Owners watch', isAssumption: true },
  { kind: 'claim', id: id(4), text: 'Warships call' },
  { kind: 'claim', id: id(5), text: 'No need to own a <port>' },
  { kind: 'claim', id: id(6), text: 'Trade is good' },
  { kind: 'claim', id: id(7), text: 'Loose' },
  step(10, 2, 'support', 'a0', 3, 4),
  step(11, 10, 'oppose', 'a0', 5),
  step(12, 2, 'oppose', 'a1', 6),
  step(13, 6, 'support', 'a0', 4),
  { kind: 'question', id: id(20), text: 'Which ships?', aboutId: id(4) },
  { kind: 'question', id: id(21), text: 'Who asks?', aboutId: id(1) },
  { kind: 'source', id: id(30), title: 'Calls', author: 'Port', publishedOn: '2019-04', reliability: 'A' },
  {
    kind: 'citation',
    id: id(31),
    claimId: id(4),
    sourceId: id(30),
    quote: 'two calls',
    locator: 'p. 2',
    credibility: 2,
  },
);

test('an outline says because and but, lists linked premises under their step, and argues each claim once', () => {
  expect(outlineOfMap(ports)).toBe(`# Ports

Safe?

Ports are risky

+ because:
  * Owners watch (assumption)
  * Warships call
    * Source: Port, Calls, 2019-04, p. 2 [A2]: “two calls”
    * Open question: Which ships?
  - but this does not follow, because No need to own a <port>
- but Trade is good
  + because Warships call (argued in another place)

## Not connected

Loose

## Open questions

* Open question: Who asks?
`);
});

test('a stranger’s words are no elements and load no pictures where the outline is shown as Markdown', () => {
  const words = '<img src=http://a.example/b> 3 < 4 ![x](http://a.example/c) </p><!-- y';
  const made = mapOfRecords(
    { kind: 'map', id: id(1), title: words, marking: `a\n${words}`, mainClaimId: id(100) },
    { kind: 'claim', id: id(100), text: words },
  );
  const outline = markdownOfMap(made);
  expect(outline).toContain('3 < 4');
  expect(outline).not.toMatch(/(?<!\\)<[a-z/!?]|(?<!\\)!\[/i);
  expect(outline.trimEnd().split('\n\n')).toHaveLength(3);
});

test('the outline of a branch begins at its claim', () => {
  expect(outlineOfBranches(ports, [id(6) as ClaimId])).toBe(
    'Trade is good\n\n+ because Warships call (argued in another place)\n',
  );
});

test('HTML is a nested list in which every text is escaped', () => {
  const html = outlineHtml(ports);
  expect(html).toContain('<em>but this does not follow, because</em> No need to own a &lt;port&gt;');
  expect(html.match(/<ul>/g)).toHaveLength(html.match(/<\/ul>/g)?.length ?? 0);
  expect(html.match(/<li>/g)).toHaveLength(html.match(/<\/li>/g)?.length ?? 0);
});

test('every live claim of any map stands in its outline once, and its other uses point there', () => {
  fc.assert(
    fc.property(randomMaps({ withDeleted: true }), made => {
      const claims = new Map([...made.claims].map(([claimId, claim]) => [claimId, { ...claim, text: `<${claimId}>` }]));
      const map: ArgumentMap = { ...made, claims, questions: new Map() };
      const text = outlineOfMap(map);
      const elsewhere = text.match(/\(argued in another place\)/g)?.length ?? 0;
      const shown = text.match(/<[0-9a-f-]{36}>/g) ?? [];
      expect(new Set(shown).size).toBe(indexOf(map).claims.length);
      expect(shown.length - elsewhere).toBe(countsOf(map).claims);
    }),
  );
});

test('a chain of 20,000 claims is written without running out of stack', () => {
  const length = 20_000;
  const claims = Array.from({ length }, (_, at) => ({ kind: 'claim', id: id(100 + at), text: `Claim ${at}` }));
  const steps = claims.slice(1).map((claim, at) => ({
    kind: 'inference',
    id: id(100_000 + at),
    polarity: 'support',
    targetId: id(100 + at),
    order: 'a0',
    premises: { [claim.id]: 'a0' },
  }));
  const chain = mapOfRecords({ kind: 'map', id: id(1), title: 'Chain', mainClaimId: id(100) }, ...claims, ...steps);
  expect(outlineHtml(chain).match(/<li>/g)).toHaveLength(length);
  expect(countsOf(chain).maxDepth).toBe(length - 1);
});
