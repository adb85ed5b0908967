import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchHit } from '../model/borders/library-api';
import type { MapContents } from '../model/argument-map';
import { newId } from '../model/ids';
import {
  changeOf,
  creation,
  newCitation,
  newClaim,
  newSource,
  newStep,
  temporaryFolder,
  temporaryLibrary,
} from './library.testing';

const contention = newClaim('The port of Génoa is safe', { tags: ['cranes', 'sea trade'], note: 'Written in a hurry' });
const source = newSource('Harbour log', { author: 'Ada Lovelace', publisher: 'Port Office' });
const citation = newCitation(contention, source, 'every crane is checked twice a year');
const ports: MapContents = {
  map: {
    kind: 'map',
    id: newId('map'),
    title: 'European ports',
    question: 'Who owns the quays?',
    mainClaimId: contention.id,
    direction: 'down',
    marking: '',
    createdAt: 1,
  },
  claims: [contention, newClaim('Nobody knows', { deletedAt: 4 })],
  inferences: [],
  questions: [
    {
      kind: 'question',
      id: newId('question'),
      text: 'Which inspector signs?',
      aboutId: contention.id,
      answeredById: null,
      createdAt: 1,
      deletedAt: null,
    },
  ],
  sources: [source],
  citations: [citation],
  pins: [],
  notes: [],
  frames: [],
  dismissals: [],
};

function marked({ snippet }: SearchHit): string {
  return snippet.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
}

test.each([
  ['genoa', 'text', 'The port of [Génoa] is safe'],
  ['GÉNOA safe', 'text', 'The port of [Génoa] is [safe]'],
  ['gen', 'text', 'The port of [Génoa] is safe'],
  ['"port of"', 'text', 'The [port of] Génoa is safe'],
  ['hurry', 'note', 'Written in a [hurry]'],
  ['trade', 'tags', 'cranes · sea [trade]'],
  ['twice', 'quote', 'every crane is checked [twice] a year'],
  ['lovelace', 'source', 'Harbour log · Ada [Lovelace] · Port Office'],
  ['european', 'title', '[European] ports'],
  ['quays', 'question', 'Who owns the [quays]?'],
  ['inspector', 'text', 'Which [inspector] signs?'],
])('search for %s finds the %s and says where it is', async (query, field, snippet) => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  await library.handlers.importMap(ports, 'Import');
  const { hits, total } = await library.handlers.search(query, 20);
  expect(total).toBe(1);
  expect(hits.map(hit => [hit.field, marked(hit), hit.mapTitle])).toEqual([[field, snippet, 'European ports']]);
  expect(hits[0]?.claimId).toBe(field === 'title' || field === 'question' ? null : contention.id);
});

test('what is deleted or in the trash is not found, and is found again when it is back', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const { handlers } = library;
  const total = async (query: string): Promise<number> => (await handlers.search(query, 5)).total;
  await handlers.importMap(ports, 'Import');
  expect(await total('nobody')).toBe(0);
  await handlers.saveSteps(ports.map.id, [newStep([changeOf(contention, 'deletedAt', null, 9)])]);
  expect([await total('genoa'), await total('twice'), await total('inspector')]).toEqual([0, 0, 0]);
  await handlers.saveSteps(ports.map.id, [newStep([changeOf(contention, 'deletedAt', 9, null)])]);
  expect([await total('genoa'), await total('twice'), await total('inspector')]).toEqual([1, 1, 1]);
  await handlers.trashMap(ports.map.id);
  expect([await total('genoa'), await total('european'), await total('harbour')]).toEqual([0, 0, 0]);
  await handlers.restoreMap(ports.map.id);
  expect([await total('genoa'), await total('european'), await total('harbour')]).toEqual([1, 1, 1]);
});

test('a changed text is found by its new words only', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const { handlers } = library;
  await handlers.importMap(ports, 'Import');
  await handlers.saveSteps(ports.map.id, [
    newStep([
      changeOf(contention, 'text', contention.text, 'Trieste is safe'),
      changeOf(contention, 'tags/cranes', true, null),
      changeOf(contention, 'tags/winches', null, true),
    ]),
  ]);
  expect((await handlers.search('genoa', 5)).total).toBe(0);
  expect((await handlers.search('trieste winches', 5)).total).toBe(1);
});

test('every word has to occur, and only the last may be a beginning', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  await library.handlers.importMap(ports, 'Import');
  const total = async (query: string): Promise<number> => (await library.handlers.search(query, 5)).total;
  expect(await total('port genoa')).toBe(1);
  expect(await total('port trieste')).toBe(0);
  expect(await total('gen safe')).toBe(0);
  expect(await total('gen ')).toBe(0);
});

test('a query of any characters is a query, not SQL and not an error', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  await library.handlers.importMap(ports, 'Import');
  for (const query of [
    '',
    ' ',
    '"',
    '*',
    'a"b',
    "'; DROP TABLE claim; --",
    'text:x',
    'NEAR(',
    'a OR',
    '^x',
    '-',
    '" "',
  ]) {
    expect((await library.handlers.search(query, 5)).hits.length).toBeLessThanOrEqual(5);
  }
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async query => {
      expect((await library.handlers.search(query, 5)).total).toBeGreaterThanOrEqual(0);
    }),
  );
  expect((await library.handlers.search('genoa', 5)).total).toBe(1);
});

test('of very many hits all are counted and the newest are shown', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const id = await library.handlers.createMap('Many', '', 'common contention');
  const claims = Array.from({ length: 20_100 }, (_, position) => newClaim(`common ${String(position)}`));
  await library.handlers.saveSteps(id, [newStep(claims.map(creation))]);
  const { hits, total } = await library.handlers.search('common', 20);
  expect(total).toBe(20_101);
  const newest = new Set<string>(claims.slice(-2_000).map(claim => claim.id));
  expect(hits).toHaveLength(20);
  expect(hits.every(({ record }) => newest.has(record))).toBe(true);
});
