import { beforeEach, expect, test } from 'vitest';
import type { MapId, RecordId } from '../../model/ids';
import { keepPlaces, placeBeside } from './places';
import { createViewStore, type ViewStore } from './view-store';

let view: ViewStore;

beforeEach(() => {
  view = createViewStore();
  view.setState({ mapId: 'map' as MapId });
  keepPlaces(view);
});

function jump(id: string): void {
  view.setState({ selection: [id as RecordId] });
}

function walk(id: string): void {
  const selection = [id as RecordId];
  view.setState({ selection, walkedTo: selection });
}

const always = (): boolean => true;

test('each record that is jumped to is a place of its own', () => {
  for (const id of ['a', 'b', 'c']) jump(id);
  expect(view.getState().places).toEqual({ list: ['a', 'b', 'c'], at: 2 });
});

test('a walk by arrow keys is one place, its end', () => {
  jump('a');
  for (const id of ['b', 'c', 'd']) walk(id);
  jump('e');
  expect(view.getState().places.list).toEqual(['a', 'd', 'e']);
});

test('going somewhere else after going back forgets what was ahead', () => {
  for (const id of ['a', 'b', 'c']) jump(id);
  view.setState(({ places }) => ({ places: { ...places, at: 0 }, selection: ['a' as RecordId] }));
  expect(view.getState().places).toEqual({ list: ['a', 'b', 'c'], at: 0 });
  jump('d');
  expect(view.getState().places).toEqual({ list: ['a', 'd'], at: 1 });
});

test('a selection of several and an empty one are no places', () => {
  jump('a');
  view.setState({ selection: ['a', 'b'] as RecordId[] });
  view.setState({ selection: [] });
  expect(view.getState().places.list).toEqual(['a']);
});

test('what is no longer there is passed over on the way back', () => {
  for (const id of ['a', 'gone', 'b']) jump(id);
  const { places } = view.getState();
  expect(placeBeside(places, -1, id => id !== ('gone' as RecordId))).toBe(0);
  expect(placeBeside(places, 1, always)).toBeNull();
});
