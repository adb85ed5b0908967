import { expect, test } from 'vitest';
import { emptyQuery, noFilters } from './find-query';
import { newId, type SourceId } from './ids';
import type { Json } from './json';
import { type NamedView, namedViewOf, renamedView, viewNameFrom, viewNameLength } from './named-views';

const [claim, other, source] = [newId('claim'), newId('claim'), newId('source')];
const kept: NamedView = {
  id: newId('view'),
  name: 'Before the vote',
  folded: [claim],
  anchor: { record: claim, sight: { x: 10, y: -4, zoom: 0.5 } },
  selected: other,
  query: {
    ...emptyQuery,
    text: 'port',
    isWholeWord: true,
    filters: { ...noFilters, side: 'oppose', grade: '2', source },
  },
  focusSteps: 2,
};
const asJson = kept as unknown as Record<string, Json>;

test('a kept view comes back as it was', () => {
  expect(namedViewOf(JSON.parse(JSON.stringify(kept)) as Json)).toEqual(kept);
});

test('whatever is not as expected is left out', () => {
  for (const broken of ['views', null, 4, { name: 'no id' }, { ...asJson, name: ' ' }, { ...asJson, id: '1' }]) {
    expect(namedViewOf(broken)).toBeNull();
  }
  const odd = {
    ...asJson,
    folded: [claim, 'no id', 4],
    anchor: { record: claim, sight: { x: 'far', y: 0, zoom: 1 } },
    focusSteps: -1,
    query: { filters: { grade: 'Z', side: 'up' } },
  };
  expect(namedViewOf(odd)).toEqual({ ...kept, anchor: null, focusSteps: null, query: emptyQuery });
});

test('a view of a copy of its map shows the same under the ids of the copy', () => {
  const names = new Map<string, string>([claim, other, source].map(id => [id, id.toUpperCase()]));
  const copy = renamedView(kept, names);
  expect(copy.id).not.toBe(kept.id);
  expect(copy).toMatchObject({
    name: kept.name,
    folded: [names.get(claim)],
    anchor: { record: names.get(claim) },
    selected: names.get(other),
    query: { text: 'port', filters: { source: names.get(source) as SourceId } },
  });
});

test('a name is one line, and no sign of it is cut in half', () => {
  expect(viewNameFrom('  Before\nthe   vote ')).toBe('Before the vote');
  expect([...viewNameFrom('👩‍🚀'.repeat(viewNameLength))]).toHaveLength(viewNameLength);
  expect(() => encodeURIComponent(viewNameFrom('😀'.repeat(500)))).not.toThrow();
});
