import { expect, test } from 'vitest';
import { emptyQuery, noFilters } from '../../model/find-query';
import type { ClaimId, RecordId } from '../../model/ids';
import type { Json } from '../../model/json';
import { type NamedView, readNamedViews, viewNameFrom, viewNameLength } from './named-views';

const kept: NamedView = {
  id: '1',
  name: 'Before the vote',
  folded: ['a' as ClaimId],
  anchor: { record: 'a' as RecordId, sight: { x: 10, y: -4, zoom: 0.5 } },
  selected: 'b' as RecordId,
  query: { ...emptyQuery, text: 'port', isWholeWord: true, filters: { ...noFilters, side: 'oppose', grade: '2' } },
  focusSteps: 2,
};

test('a kept view comes back as it was', () => {
  expect(readNamedViews(JSON.parse(JSON.stringify({ namedViews: [kept] })) as Json)).toEqual([kept]);
});

test('whatever is not as expected is left out', () => {
  const broken: Json = [
    null,
    4,
    { name: 'no id' },
    { id: '1', name: ' ' },
    {
      ...(kept as unknown as Json as object),
      anchor: { record: 'a', sight: { x: 'far', y: 0, zoom: 1 } },
      focusSteps: -1,
      query: { filters: { grade: 'Z', side: 'up' } },
    },
  ];
  expect(readNamedViews({ namedViews: broken })).toEqual([
    { ...kept, anchor: null, focusSteps: null, query: emptyQuery },
  ]);
  expect(readNamedViews('views')).toEqual([]);
});

test('a name is one line, and no sign of it is cut in half', () => {
  expect(viewNameFrom('  Before\nthe   vote ')).toBe('Before the vote');
  expect([...viewNameFrom('👩‍🚀'.repeat(viewNameLength))]).toHaveLength(viewNameLength);
  expect(() => encodeURIComponent(viewNameFrom('😀'.repeat(500)))).not.toThrow();
});
