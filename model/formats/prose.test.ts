import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOf } from '../map-index';
import { mapOfRecords, numberedId as id, numberedStep as step } from '../testing/numbered-map.testing';
import { propertyRuns } from '../testing/property-runs.testing';
import { randomMaps } from '../testing/random-map';
import { generateMap } from '../testing/generate-map';
import { oneLine } from './outline-lines';
import { proseOf } from './prose';
import { proseHtml, proseText } from './prose-files';

const ports = mapOfRecords(
  { kind: 'map', id: id(1), title: 'Ports', question: 'Safe?', mainClaimId: id(2) },
  { kind: 'claim', id: id(2), text: 'Ports are risky' },
  { kind: 'claim', id: id(3), text: 'Owners watch', isAssumption: true },
  { kind: 'claim', id: id(4), text: 'Warships call', note: 'See the list.' },
  { kind: 'claim', id: id(5), text: 'No need to own a <port>' },
  { kind: 'claim', id: id(6), text: 'Trade is good' },
  { kind: 'claim', id: id(7), text: 'Loose' },
  { kind: 'claim', id: id(8), text: 'Few call' },
  step(10, 2, 'support', 'a0', 3, 4),
  step(11, 10, 'oppose', 'a0', 5),
  step(12, 2, 'oppose', 'a1', 6),
  step(13, 6, 'support', 'a0', 4),
  step(14, 4, 'oppose', 'a0', 8),
  { kind: 'question', id: id(20), text: 'Which ships?', aboutId: id(4) },
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

describe('an argument as text', () => {
  test('numbers each step by where it stands and says what it does', () => {
    expect(proseText(proseOf(ports))).toBe(`Ports
Question: Safe?

What is claimed:
   Ports are risky

1  Because Owners watch (assumption)
   and Warships call [1]
   Note: See the list.
   Open question: Which ships?

  1.1  But this does not follow, because No need to own a <port>

  1.2  On “Warships call”:
     But Few call

2  But Trade is good

  2.1  Because Warships call (see 1)

L1 Beside the argument:
   Loose

Sources
[1] Port, Calls, 2019-04, p. 2 [A2]: “two calls”
`);
  });

  test('as a page has headings by depth, footnotes that lead to the sources and back, and nothing that runs or loads', () => {
    const html = proseHtml(proseOf(ports));
    expect(html).toMatch(/<h1[^>]*>Ports<\/h1>/);
    expect(html).toMatch(/<h3>.*Because.*Owners watch.*<em>and<\/em>.*Warships call/);
    expect(html).toMatch(/<h4>.*No need to own a &lt;port&gt;/);
    expect(html).toContain('href="#source-1"');
    expect(html).toContain('id="use-1"');
    expect(html.match(/<section/g)).toHaveLength(html.match(/<\/section>/g)?.length ?? 0);
    expect(html).not.toMatch(/<script|src=|http:|https:/);
  });

  test('leaves no claim out and repeats no source, whatever the map', () => {
    fc.assert(
      fc.property(randomMaps({ withDeleted: true }), map => {
        const prose = proseOf(map);
        const shown = new Set(prose.sections.flatMap(({ claims }) => claims.map(claim => claim.id)));
        const { claims, citationsOf } = indexOf(map);
        expect(claims.filter(claim => !shown.has(claim.id))).toEqual([]);
        expect(prose.footnotes).toHaveLength(claims.flatMap(claim => citationsOf.get(claim.id) ?? []).length);
        const text = proseText(prose);
        for (const claim of claims) expect(text).toContain(oneLine(claim.text));
        const html = proseHtml(prose);
        expect(html.match(/<section/g)?.length).toBe(html.match(/<\/section>/g)?.length);
        const numbers = prose.sections.map(({ number }) => number).filter(number => number !== '');
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: propertyRuns(150) },
    );
  });

  test('stays readable where an argument is a thousand steps deep', () => {
    const chain = Array.from({ length: 1000 }, (_, at) => at + 100);
    const map = mapOfRecords(
      { kind: 'map', id: id(1), title: 'Chain', mainClaimId: id(100) },
      ...chain.map(at => ({ kind: 'claim', id: id(at), text: `Claim ${at}` })),
      ...chain.slice(1).map(at => step(at + 5000, at - 1, 'support', 'a0', at)),
    );
    const prose = proseOf(map);
    expect(Math.max(...prose.sections.map(({ number }) => number.length))).toBeLessThan(24);
    expect(proseText(prose).length).toBeLessThan(100 * chain.length);
  });

  test('reads ten thousand claims without recursion', () => {
    const map = generateMap({ claims: 10_000 });
    expect(proseHtml(proseOf(map)).length).toBeGreaterThan(10_000);
  });
});
