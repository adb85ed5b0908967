import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ArgumentMap, emptyMap, mapFromContents, noContents } from '../argument-map';
import { withDefaults } from '../formats/record-defaults';
import type { ClaimId, MapId } from '../ids';
import type { RecordKind, RecordsByKind } from '../records';
import { circles } from './circles';
import { idleLinks } from './idle-links';
import { looseClaims } from './loose-claims';
import { missingReasons } from './missing-reasons';
import { unansweredObjections } from './unanswered-objections';
import { unsupportedClaims } from './unsupported-claims';

interface ReferenceCase {
  readonly nodes: readonly {
    readonly id: string;
    readonly text: string;
    readonly main?: boolean;
    readonly sources?: readonly { readonly id: string }[];
  }[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string; readonly kind: string }[];
  readonly expected: Readonly<Record<string, unknown>>;
}

/** Records as a map file has them: what is not said is as usual. */
function recordsOf<Kind extends RecordKind>(kind: Kind, said: readonly object[]): readonly RecordsByKind[Kind][] {
  return said.map(fields => withDefaults(kind, { kind, ...fields }) as unknown as RecordsByKind[Kind]);
}

/** Each edge of the theory is an inference with one premise. Steps are named apart from claims: a case may use one name for both. */
function mapOf({ nodes, edges }: ReferenceCase): ArgumentMap {
  const cited = nodes.flatMap(({ id, sources = [] }) => sources.map(source => ({ claim: id, source: source.id })));
  const steps = edges.map(({ id, from, to, kind }) => ({
    id: `step ${id}`,
    polarity: kind === 'oppose' ? 'oppose' : 'support',
    premises: { [from]: 'a0' },
    targetId: to,
    order: 'a0',
  }));
  const main = nodes.find(node => node.main === true)?.id ?? null;
  const map = { ...emptyMap('case' as MapId, '', 1).map, mainClaimId: main as ClaimId | null };
  return mapFromContents({
    ...noContents,
    map,
    claims: recordsOf(
      'claim',
      nodes.map(({ id, text }) => ({ id, text })),
    ),
    inferences: recordsOf('inference', steps),
    sources: recordsOf(
      'source',
      [...new Set(cited.map(({ source }) => source))].map(id => ({ id: `source ${id}`, title: id })),
    ),
    citations: recordsOf(
      'citation',
      cited.map(({ claim, source }, place) => ({
        id: `citation ${place}`,
        claimId: claim,
        sourceId: `source ${source}`,
      })),
    ),
  });
}

const folder = path.resolve('..', 'shared', 'reasoning', 'checks');
const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.json')) : [];

/** What Crux finds, in the words of the reference cases. Findings of checks that Crux has not are left out of both. */
function foundIn(map: ArgumentMap): ReferenceCase['expected'] {
  const step = (id: string): string => id.slice('step '.length);
  const links = idleLinks(map);
  const repeated = Map.groupBy(links, ({ repeats }) => repeats);
  repeated.delete(null);
  const all = {
    unsupported: unsupportedClaims(map).map(({ about }) => about),
    main_unsupported: missingReasons(map).map(({ about }) => about),
    floating: looseClaims(map).flatMap(({ about, isAlone }) => (isAlone ? [about] : [])),
    not_connected_to_main: looseClaims(map).flatMap(({ about, isAlone }) => (isAlone ? [] : [about])),
    circular_support: circles(map).map(({ claims }) => claims),
    unanswered_objection: unansweredObjections(map).map(({ about }) => step(about)),
    self_link: links.flatMap(({ about, repeats }) => (repeats === null ? [step(about)] : [])),
    repeated_link: [...repeated].map(([first, others]) => [first ?? '', ...others.map(({ about }) => about)].map(step)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, found]) => found.length > 0));
}

const notInCrux: readonly string[] = ['both_supports_and_opposes', 'duplicate_text', 'one_source_many_claims'];

test.skipIf(files.length === 0)(
  'the reference cases have the findings that the theory expects (skipped without ../shared)',
  () => {
    for (const name of files) {
      const reference = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as ReferenceCase;
      const expected = Object.entries(reference.expected).filter(([check]) => !notInCrux.includes(check));
      expect(foundIn(mapOf(reference)), name).toEqual(Object.fromEntries(expected));
    }
  },
);

const open: ReferenceCase = {
  nodes: [
    { id: 'main', text: 'Main', main: true },
    { id: 'bare', text: 'Bare' },
    { id: 'cited', text: 'Cited', sources: [{ id: 'press' }] },
    { id: 'reply', text: 'Reply' },
  ],
  edges: [
    { id: '1', from: 'bare', to: 'main', kind: 'oppose' },
    { id: '2', from: 'cited', to: 'main', kind: 'oppose' },
    { id: '3', from: 'reply', to: 'bare', kind: 'oppose' },
  ],
  expected: {},
};

test('a claim rests on something once it has a source or anything argued about it', () => {
  expect(unsupportedClaims(mapOf(open)).map(({ about }) => about)).toEqual(['reply']);
});

test('an assumption needs neither source nor reason', () => {
  const map = mapOf(open);
  const reply = map.claims.get('reply' as ClaimId);
  if (reply === undefined) throw new Error('the case has lost its reply');
  const assumed = { ...map, claims: new Map(map.claims).set(reply.id, { ...reply, isAssumption: true }) };
  expect(unsupportedClaims(assumed)).toEqual([]);
});

test('an objection is answered by what opposes a premise of it or its step', () => {
  expect(unansweredObjections(mapOf(open)).map(({ about }) => about)).toEqual(['step 2', 'step 3']);
  const undercut = { id: '4', from: 'cited', to: 'step 3', kind: 'oppose' };
  const after = unansweredObjections(mapOf({ ...open, edges: [...open.edges, undercut] }));
  expect(after.map(({ about }) => about)).toEqual(['step 2', 'step 4']);
});

test('a premise of an undercut, and what backs it, is not loose: they reach the contention through the step', () => {
  const edges = [...open.edges, { id: '4', from: 'far', to: 'step 1', kind: 'oppose' }];
  const nodes = [...open.nodes, { id: 'far', text: 'Far' }, { id: 'loose', text: 'Loose' }];
  expect(looseClaims(mapOf({ ...open, nodes, edges }))).toEqual([{ check: 'R3', about: 'loose', isAlone: true }]);
});

test('claims that support each other through two steps go in a circle, told of once', () => {
  const edges = [
    { id: '1', from: 'bare', to: 'main', kind: 'support' },
    { id: '2', from: 'main', to: 'cited', kind: 'support' },
    { id: '3', from: 'cited', to: 'bare', kind: 'support' },
    { id: '4', from: 'reply', to: 'bare', kind: 'oppose' },
    { id: '5', from: 'bare', to: 'reply', kind: 'oppose' },
  ];
  expect(circles(mapOf({ ...open, edges }))).toEqual([
    { check: 'R4', about: 'bare', claims: ['bare', 'cited', 'main'] },
  ]);
});

test('the same premises for the other side are no repeated link', () => {
  const edges = ['support', 'oppose'].map(kind => ({ id: kind, from: 'bare', to: 'main', kind }));
  expect(idleLinks(mapOf({ ...open, edges }))).toEqual([]);
});
