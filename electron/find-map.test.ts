import { describe, expect, it } from 'vitest';
import type { MapSummary } from '../model/borders/library-api';
import type { MapId } from '../model/ids';
import { findMap } from './find-map';

function map(id: string, title: string, trashedAt: number | null = null): MapSummary {
  const none = { question: '', claims: 0, inferences: 0, sources: 0, createdAt: 0, updatedAt: 0, openedAt: null };
  return { id: id as MapId, title, trashedAt, thumbnail: null, ...none };
}

const maps = [
  map('1', 'Ports'),
  map('2', 'PORTS AND SPIES'),
  map('3', 'Twice'),
  map('4', 'Twice'),
  map('5', 'Gone', 1),
];

describe('the map that --map names', () => {
  it.each([
    ['3', '3'],
    ['Ports', '1'],
    ['ports', '1'],
    [' ports and spies ', '2'],
  ])('%s is map %s', (wanted, id) => {
    expect(findMap(maps, wanted).id).toBe(id);
  });

  it('is asked for by id when two have its title', () => {
    expect(() => findMap(maps, 'Twice')).toThrow(/More than one map is called “Twice”/);
  });

  it('is not found in the trash, nor by a part of its title', () => {
    expect(() => findMap(maps, 'Gone')).toThrow(/no map with the id or title “Gone”/);
    expect(() => findMap(maps, 'Port')).toThrow(/no map/);
  });
});
