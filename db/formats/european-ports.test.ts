import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mapFromContents } from '../../model/argument-map';
import { countsOf } from '../../model/counts';
import { attackOf, kindOf } from '../../model/facts';
import { writeMapJson } from '../../model/formats/map-json';
import { indexOf, premisesOf } from '../../model/map-index';
import { readAnyMapFile } from './read-any';

const folder = path.resolve(import.meta.dirname, '../../assets/samples');
const file = path.join(folder, 'european-ports.argmap.json');
const { contents, warnings } = await readAnyMapFile(file);
const map = mapFromContents(contents);
const counts = countsOf(map);
const index = indexOf(map);

function claimWith(words: string) {
  const claim = index.claims.find(({ text }) => text.includes(words));
  if (claim === undefined) throw new Error(`No claim has the words "${words}".`);
  return claim;
}

test('the sample is canonical and reads without a warning', () => {
  expect(warnings).toEqual([]);
  expect(writeMapJson(contents)).toBe(readFileSync(file, 'utf8'));
});

test('the sample has 25 to 35 claims, all of them below its contention and short enough for a card', () => {
  expect(counts.claims).toBeGreaterThanOrEqual(25);
  expect(counts.claims).toBeLessThanOrEqual(35);
  expect(counts.roots).toBe(1);
  expect(counts.cycles).toBe(0);
  for (const { text } of index.claims) expect(text.length).toBeLessThanOrEqual(90);
});

test('three reasons bear on the contention independently, two of them with linked premises', () => {
  const reasons = (index.inferencesAt.get(map.map.mainClaimId ?? (map.map.id as never)) ?? []).filter(
    inference => kindOf(map, inference) === 'reason',
  );
  expect(reasons).toHaveLength(3);
  expect(reasons.filter(reason => premisesOf(map, reason).length > 1)).toHaveLength(2);
});

test('the vice admiral objects to the contention, and undercuts a step rather than a claim', () => {
  const objection = index.usesOf.get(claimWith('no say in how Eurofos').id)?.[0];
  const undercut = index.usesOf.get(claimWith('needs no firm on the quay').id)?.[0];
  if (objection === undefined || undercut === undefined) throw new Error('a use is missing');
  expect(kindOf(map, objection)).toBe('objection');
  expect(objection.targetId).toBe(map.map.mainClaimId);
  expect(kindOf(map, undercut)).toBe('undercut');
  expect(attackOf(map, undercut)).toBe('step');
});

test('Genoa is contradicted by Nato, both graded, Nato the better', () => {
  const genoa = claimWith('do not use Italian commercial ports');
  const nato = claimWith('About a quarter');
  expect(index.usesOf.get(nato.id)?.[0]).toMatchObject({ polarity: 'oppose', targetId: genoa.id });
  const grade = (id: typeof genoa.id) => {
    const [citation] = index.citationsOf.get(id) ?? [];
    return citation && `${map.sources.get(citation.sourceId)?.reliability ?? ''}${citation.credibility ?? ''}`;
  };
  expect([grade(genoa.id), grade(nato.id)]).toEqual(['B4', 'A2']);
});

test('one claim is an assumption without a source, one question is open, one claim is used twice', () => {
  const assumptions = index.claims.filter(({ isAssumption }) => isAssumption);
  expect(assumptions).toHaveLength(1);
  expect(assumptions.flatMap(({ id }) => index.citationsOf.get(id) ?? [])).toEqual([]);
  expect(contents.questions.map(({ answeredById }) => answeredById)).toEqual([null]);
  expect(index.claims.filter(({ id }) => (index.usesOf.get(id)?.length ?? 0) === 2)).toHaveLength(1);
});

test('every source says who, when and what kind, with a grade', () => {
  for (const source of contents.sources) {
    expect(source.author).not.toBe('');
    expect(source.publishedOn).toMatch(/^2019/);
    expect(source.type).not.toBe('');
    expect(source.reliability).toMatch(/^[A-F]$/);
    expect(contents.citations.some(({ sourceId }) => sourceId === source.id)).toBe(true);
  }
});

test('every citation quotes the briefing word for word and names the paragraph', () => {
  const paragraphs = readFileSync(path.join(folder, 'european-ports-briefing.txt'), 'utf8').split('\n\n');
  expect(contents.citations.length).toBeGreaterThan(20);
  for (const { quote, locator, credibility } of contents.citations) {
    const [, number] = /^Briefing, paragraph (\d+)$/.exec(locator) ?? [];
    expect(paragraphs[Number(number) - 1]?.replaceAll("'", '’')).toContain(quote);
    expect(quote).not.toBe('');
    expect(credibility).not.toBeNull();
  }
});
