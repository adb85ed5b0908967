import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArgumentMap, emptyMap } from '../argument-map';
import { insertDrafts } from '../edits/insert-drafts';
import { homesOf } from '../homes';
import { newId } from '../ids';
import { indexOf } from '../map-index';
import { apply } from '../patch';
import { propertyRuns } from '../testing/property-runs.testing';
import { randomMaps } from '../testing/random-map';
import type { StepDraft } from './branch-draft';
import { outlineOfBranches } from './outline';
import { readOutline, readSource } from './outline-in';

const context = { at: 5, author: 'A' };
const empty = emptyMap(newId('map'), 'Ports', 1);

function pasted(text: string, map: ArgumentMap = empty): ArgumentMap {
  const { map: after, rejected } = apply(map, insertDrafts(map, readOutline(text), null, context).patch);
  expect(rejected).toEqual([]);
  return after;
}

/** "+a(-b)" */
function shape(steps: readonly StepDraft[]): string {
  return steps
    .map(({ polarity, premises, steps: about }) => {
      const sign = polarity === null ? '' : polarity === 'support' ? '+' : '-';
      const claims = premises.map(({ text, steps: below }) => text + (below.length === 0 ? '' : `(${shape(below)})`));
      return `${sign}${claims.join('&')}${about.length === 0 ? '' : `[${shape(about)}]`}`;
    })
    .join(' ');
}

function read(...lines: readonly string[]): string {
  return shape(readOutline(lines.join('\n')));
}

test('plus and minus, because and but, bullets and numbers say what a line is', () => {
  expect(read('Ports', '+ owners', '  - courts', '- trade')).toBe('Ports(+owners(-courts) -trade)');
  expect(read('Ports', '  because owners', '    but courts', '  But: trade')).toBe('Ports(+owners(-courts) -trade)');
  expect(read('Ports', 'because owners', 'but trade')).toBe('Ports(+owners -trade)');
  expect(read('1. Ports', '   a) owners', '   b) trade', '2) Ships')).toBe('Ports(owners trade) Ships');
  expect(read('1. Ports', '1.1 owners', '1.1.1 courts', '1.2 trade', '2. Ships')).toBe(
    'Ports(owners(courts) trade) Ships',
  );
  expect(read('• Ports', '\t◦ owners', '\to\ttrade', '· [x] Ships')).toBe('Ports(owners trade) Ships');
  expect(read('Pro: owners', 'Con: trade')).toBe('+owners -trade');
});

test('minus signs alone are ordinary bullets', () => {
  expect(read('- Ports', '  - owners', '- Ships')).toBe('Ports(owners) Ships');
});

test('a figure, a name or a date at the start of a line is not a number of the list', () => {
  expect(read('3.5 million people', '1999. A year', 'I. Kant', 'Butter')).toBe(
    '3.5 million people 1999. A year I. Kant Butter',
  );
});

test('tabs and spaces indent, blank lines do not matter, and a broken line goes on', () => {
  expect(read('Ports', '\towners', '', '\t\tcourts', '    trade')).toBe('Ports(owners(courts) trade)');
  expect(read('* owners watch', '  every ship', '* trade')).toBe('owners watch every ship trade');
});

test('headings stand above the paragraphs under them', () => {
  expect(read('# Ports', 'owners', '## Trade', 'jobs')).toBe('Ports(owners Trade(jobs))');
});

test('premises stand together under "because:", and what attacks the step stands beside them', () => {
  expect(read('Ports', '+ because:', '  * owners', '  * but ships', '  - but no need')).toBe(
    'Ports(+owners&but ships[-no need])',
  );
});

test('sources and questions come back with their claim', () => {
  const [step] = readOutline('Ports\n* Source: Port, 2019 [A2]: “two calls”\n* Open question: Which?');
  expect(step?.premises[0]).toMatchObject({
    questions: ['Which?'],
    citations: [{ title: 'Port, 2019', reliability: 'A', credibility: 2, quote: 'two calls' }],
  });
});

test('a source that several lines name is added once', () => {
  const map = pasted(
    'Ports\n* Source: Port [A2]: “two”\n+ owners\n  * Source: Port [A1]: “calls”\n  * Source: Port [B1]',
  );
  expect(map.citations.size).toBe(3);
  expect([...map.sources.values()].map(({ title, reliability }) => `${title} ${reliability ?? ''}`)).toEqual([
    'Port A',
    'Port B',
  ]);
});

test('a source without the end of its quote is a title', () => {
  expect(readSource('Port: “two')).toMatchObject({ title: 'Port: “two', quote: '' });
  expect(readSource('Port [A2]')).toMatchObject({ title: 'Port', reliability: 'A', credibility: 2, quote: '' });
  expect(readSource('Port: “two” and “three”')).toMatchObject({ title: 'Port', quote: 'two” and “three' });
});

test('pasting nothing selected makes a contention in an empty map, and a loose branch beside others', () => {
  const first = pasted('Ports\n+ owners');
  expect(first.map.mainClaimId).toBe(homesOf(first).roots[0]);
  const second = pasted('Ships\n+ hulls', first);
  expect(second.map.mainClaimId).toBe(first.map.mainClaimId);
  expect(homesOf(second).roots).toHaveLength(2);
});

test('hostile text becomes claims or is refused in words', () => {
  const deep = Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}level ${at}`).join('\n');
  expect(indexOf(pasted(deep)).claims).toHaveLength(1000);
  expect(() => readOutline('x'.repeat(5_000_000))).toThrow(/longer than 2,000,000 characters/);
  expect(() => readOutline('a\n'.repeat(10_001))).toThrow(/more than 10,000 lines/);
  expect(() => readOutline('x'.repeat(100_001))).toThrow(/one line/);
  const odd = '👩‍🚀 \u202eevil\u0000 <script>alert(1)</script> \ud800';
  expect(readOutline(odd)[0]?.premises[0]?.text).toBe('👩‍🚀 \u202eevil <script>alert(1)</script> \ufffd');
  expect(readOutline(' \n\t\n')).toEqual([]);
});

test('what an outline says comes back as it was when the outline is pasted', () => {
  fc.assert(
    fc.property(randomMaps(), made => {
      const signs = ['+ ', '- ', '1. ', '* ', '\\', '# ', '', '2.3 ', 'a) '];
      const word = (position: number): string => `${signs[position % signs.length] ?? ''}w${position}`;
      const claims = [...made.claims].map(([id, claim], position) => [id, { ...claim, text: word(position) }] as const);
      const map: ArgumentMap = {
        ...made,
        claims: new Map(claims),
        questions: new Map([...made.questions].map(([id, one]) => [id, { ...one, text: 'Q', answeredById: null }])),
        sources: new Map([...made.sources].map(([id, one]) => [id, { ...one, title: `T${id}`, author: '' }])),
        citations: new Map([...made.citations].map(([id, one]) => [id, { ...one, quote: 'q' }])),
      };
      const before = outlineOfBranches(map, homesOf(map).roots);
      const after = pasted(before, emptyMap(newId('map'), '', 1));
      expect(outlineOfBranches(after, homesOf(after).roots)).toBe(before);
    }),
    { numRuns: propertyRuns(200) },
  );
});
