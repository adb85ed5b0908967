import { expect, test } from 'vitest';
import { addInference } from '../../model/edits/inferences';
import { insertDrafts } from '../../model/edits/insert-drafts';
import { emptyMap } from '../../model/argument-map';
import { readOutline } from '../../model/formats/outline-in';
import { type InferenceId, newId, type RecordId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { apply } from '../../model/patch';
import { collapse, crumbsTo } from './crumbs';

const empty = emptyMap(newId('map'), 'Ports', 1);
const outline = readOutline(`Ports are a risk
  + One sees from there
    - Fog
      + Often
        - Not in May
`);
const map = apply(empty, insertDrafts(empty, outline, null, { at: 2, author: '' }).patch).map;

function idOf(text: string): RecordId {
  const claim = indexOf(map).claims.find(one => one.text === text);
  if (claim === undefined) throw new Error(`no claim "${text}"`);
  return claim.id;
}

test('the way leads from the root over each claim to what is selected, and says how each bears on the one before', () => {
  expect(crumbsTo(map, idOf('Fog')).map(({ kind, text }) => [kind, text])).toEqual([
    [null, 'Ports are a risk'],
    ['reason', 'One sees from there'],
    ['objection', 'Fog'],
  ]);
});

test('words that are being typed stand on the way as they are typed', () => {
  const drafts = new Map([
    [idOf('Ports are a risk'), 'Ports are'],
    [idOf('Fog'), ' '],
  ]);
  expect(crumbsTo(map, idOf('Fog'), drafts).map(({ text }) => text)).toEqual([
    'Ports are',
    'One sees from there',
    'a claim without words',
  ]);
});

test('a selected step is the last stop, before it the claim that it aims at', () => {
  const step = indexOf(map).usesOf.get(idOf('Fog') as never)?.[0];
  expect(crumbsTo(map, step?.id ?? null).map(({ text }) => text)).toEqual([
    'Ports are a risk',
    'One sees from there',
    'Objection',
  ]);
});

test('an undercut leads over the claim whose step it denies', () => {
  const fog = idOf('Fog');
  const step = indexOf(map).usesOf.get(fog as never)?.[0];
  const added = addInference(map, step?.id as InferenceId, 'oppose', 'So what', { at: 3, author: '' });
  const texts = crumbsTo(apply(map, added.patch).map, added.claimId).map(({ text }) => text);
  expect(texts).toEqual(['Ports are a risk', 'One sees from there', 'Fog', 'So what']);
});

test('nothing selected leads nowhere', () => {
  expect(crumbsTo(map, null)).toEqual([]);
});

test('a long way collapses in the middle and loses nothing', () => {
  const crumbs = crumbsTo(map, idOf('Not in May'));
  const { first, between, last } = collapse(crumbs);
  expect([...first, ...between, ...last]).toEqual(crumbs);
  expect([first.length, last.length]).toEqual([1, 2]);
  expect(collapse(crumbs.slice(0, 3)).between).toEqual([]);
});
