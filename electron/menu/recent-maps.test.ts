import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MapSummary } from '../../model/borders/library-api';
import { type MapId, newId } from '../../model/ids';
import { openRecentMaps } from './recent-maps';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'crux-recent-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function map(id: MapId, title: string, trashedAt: number | null = null): MapSummary {
  const none = { question: '', claims: 0, inferences: 0, sources: 0, createdAt: 0, updatedAt: 0, openedAt: null };
  return { id, title, trashedAt, thumbnail: null, ...none };
}

it('maps shown last come first, each once, also after a restart', () => {
  const [ports, spies] = [newId('map'), newId('map')];
  const recent = openRecentMaps(folder);
  recent.update([map(ports, 'Ports')], ports);
  recent.update([map(ports, 'Ports'), map(spies, 'Spies')], spies);
  recent.update([map(ports, 'Harbours'), map(spies, 'Spies')], ports);
  recent.update([map(ports, 'Harbours'), map(spies, 'Spies')], null);
  expect(openRecentMaps(folder).list()).toEqual([
    { id: ports, title: 'Harbours' },
    { id: spies, title: 'Spies' },
  ]);
});

it('no more than ten are kept, and none that is in the trash or gone', () => {
  const recent = openRecentMaps(folder);
  const ids = Array.from({ length: 12 }, () => newId('map'));
  const library = ids.map(id => map(id, id));
  for (const id of ids) recent.update(library, id);
  expect(recent.list()).toHaveLength(10);
  const [trashed, gone, ...others] = recent.list();
  recent.update([...others.map(({ id }) => map(id, id)), map(trashed?.id ?? newId('map'), 'x', 1)], null);
  expect(recent.list()).toHaveLength(8);
  expect(recent.list()).not.toContainEqual(gone);
});

it('menus are told of a change, and of nothing else', () => {
  const recent = openRecentMaps(folder);
  let changes = 0;
  recent.onChange(() => {
    changes += 1;
  });
  const id = newId('map');
  recent.update([map(id, 'Ports')], id);
  recent.update([map(id, 'Ports')], id);
  expect(changes).toBe(1);
});
