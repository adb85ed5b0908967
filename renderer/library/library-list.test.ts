import { expect, test } from 'vitest';
import type { MapSummary } from '../../model/borders/library-api';
import type { MapId } from '../../model/ids';
import { listPlace, neighbourInGrid } from './library-list';

function summary(title: string, changes: Partial<MapSummary> = {}): MapSummary {
  return {
    id: title as MapId,
    title,
    question: '',
    claims: 1,
    inferences: 0,
    sources: 0,
    createdAt: 0,
    updatedAt: 0,
    openedAt: null,
    trashedAt: null,
    thumbnail: null,
    ...changes,
  };
}

const titles = (maps: readonly MapSummary[]): readonly string[] => maps.map(({ title }) => title);

test('the trash and the maps never show the same map', () => {
  const maps = [summary('kept'), summary('thrown', { trashedAt: 5 })];
  expect(titles(listPlace(maps, 'maps', 'title'))).toEqual(['kept']);
  expect(titles(listPlace(maps, 'trash', 'title'))).toEqual(['thrown']);
});

test('maps are sorted by last edit, by creation, or by title with numbers in their order', () => {
  const maps = [
    summary('Draft 10', { updatedAt: 1, createdAt: 3 }),
    summary('draft 9', { updatedAt: 3, createdAt: 1 }),
    summary('Atlas', { updatedAt: 2, createdAt: 2 }),
  ];
  expect(titles(listPlace(maps, 'maps', 'updated'))).toEqual(['draft 9', 'Atlas', 'Draft 10']);
  expect(titles(listPlace(maps, 'maps', 'created'))).toEqual(['Draft 10', 'Atlas', 'draft 9']);
  expect(titles(listPlace(maps, 'maps', 'title'))).toEqual(['Atlas', 'draft 9', 'Draft 10']);
});

test('arrow keys walk the grid and stop at its ends', () => {
  expect(neighbourInGrid('ArrowRight', 1, 7, 3)).toBe(2);
  expect(neighbourInGrid('ArrowRight', 6, 7, 3)).toBe(6);
  expect(neighbourInGrid('ArrowUp', 4, 7, 3)).toBe(1);
  expect(neighbourInGrid('ArrowUp', 1, 7, 3)).toBe(1);
  expect(neighbourInGrid('ArrowDown', 1, 7, 3)).toBe(4);
});

test('down from a full row leads into a shorter last row', () => {
  expect(neighbourInGrid('ArrowDown', 5, 7, 3)).toBe(6);
  expect(neighbourInGrid('ArrowDown', 6, 7, 3)).toBe(6);
});
