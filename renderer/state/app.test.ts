import { expect, test } from 'vitest';
import { addContention } from '../../model/edits/claims';
import { addInference } from '../../model/edits/inferences';
import { setField } from '../../model/patch';
import { type ClaimId, newId } from '../../model/ids';
import { connectLibrary } from '../connection/library';
import { clearNotice, noticeStore, showNotice } from '../status-bar/notice-store';
import { createApp } from './app';
import { createLayoutSource, type LayoutSource } from './layout-source';
import { MemoryLibrary } from './memory-library';
import { silentShell } from './silent-shell.testing';

const pause = (delayMs: number) => new Promise(resolve => setTimeout(resolve, delayMs));

async function openApp() {
  clearNotice();
  const library = new MemoryLibrary();
  const { patch, claimId } = addContention(library.first, 'Ports are a risk', { at: 1, author: '' });
  library.steps.push({ id: newId('step'), kind: 'edit', label: 'Add', at: 1, of: null, patch });
  const app = createApp(silentShell, connectLibrary(library.onPort));
  await app.showMap(library.mapId);
  const { current } = app.open.getState();
  if (current === null) throw new Error('no map is open');
  return { library, app, claimId, mapStore: current.mapStore };
}

test('a restored backup wins over what is open in the window, which is not written into it and is told of', async () => {
  const { library, app, claimId, mapStore } = await openApp();
  mapStore.openEditor('claim', claimId, 'text');
  mapStore.draft(claimId, 'text', 'Half a sentence');
  library.replace([...library.steps]);
  await pause(5);
  // Fields that leave the screen keep their words.
  mapStore.closeEditor(claimId, 'text', 'Edit text');
  const claim = mapStore.store.getState().map.claims.get(claimId);
  if (claim !== undefined) mapStore.commit('Note', setField(claim, 'note', 'Late'));
  await pause(1100);
  expect(library.steps).toHaveLength(1);
  expect(library.drafts.size).toBe(0);
  const { current } = app.open.getState();
  expect(current?.mapStore).not.toBe(mapStore);
  expect(current?.mapStore.store.getState().map.claims.get(claimId)?.text).toBe('Ports are a risk');
  expect(noticeStore.getState().notice?.text).toContain('without what was still being written');
});

test('where word of a restored backup was lost, an edit over the earlier state is refused, and the window opens what is there', async () => {
  const { library, app, claimId, mapStore } = await openApp();
  library.replace([...library.steps], false);
  const claim = mapStore.store.getState().map.claims.get(claimId);
  if (claim === undefined) throw new Error('no claim');
  mapStore.commit('Note', setField(claim, 'note', 'Late'));
  await pause(20);
  expect(library.steps).toHaveLength(1);
  const { current } = app.open.getState();
  expect(current?.mapStore).not.toBe(mapStore);
  expect(noticeStore.getState().notice?.text).toContain('without what was still being written');
});

test('a restored backup under a window in which all is saved is told of in fewer words', async () => {
  const { library } = await openApp();
  library.replace([...library.steps]);
  await pause(20);
  expect(noticeStore.getState().notice?.text).toBe('A backup was restored. This is the map as it was then.');
});

test('a map that grew bit by bit is arranged as it was left when it is opened again', async () => {
  const { library, app, claimId, mapStore } = await openApp();
  const { current } = app.open.getState();
  // Without the shift that keeps what has the focus in its place: the viewport that is kept goes along with it.
  const placesIn = (layouts: LayoutSource | undefined): readonly unknown[] | undefined => {
    const { cards } = layouts?.current() ?? { cards: [] };
    const { x: left, y: top } = layouts?.origin() ?? { x: 0, y: 0 };
    return cards.map(({ key, x, y }) => [key, x - left, y - top]);
  };
  const add = (target: ClaimId, text: string): ClaimId => {
    const { map } = mapStore.store.getState();
    const { patch, claimId: added } = addInference(map, target, 'support', text, { at: 1, author: '' });
    mapStore.commit('Add a reason', patch);
    current?.layouts.current();
    return added;
  };
  const reasons = Array.from({ length: 12 }, (_, place) => add(claimId, `Reason ${place}`));
  for (const reason of [...reasons, ...reasons.slice(3, 9)])
    add(reason, 'They said so in a long report on harbours, which nobody has contradicted since');
  const left = placesIn(current?.layouts);
  expect(placesIn(createLayoutSource(mapStore.store, app.view))).not.toEqual(left);
  await app.showLibrary();
  await app.showMap(library.mapId);
  const opened = app.open.getState().current;
  expect(opened?.mapStore).not.toBe(mapStore);
  expect(placesIn(opened?.layouts)).toEqual(left);
});

test('a map that is renamed on the library screen of another window has the new title here, and undo takes it back', async () => {
  const { library, mapStore } = await openApp();
  library.rename('Harbours');
  await pause(5);
  expect(mapStore.store.getState().map.map.title).toBe('Harbours');
  await mapStore.undo();
  await mapStore.flush();
  expect(library.mapAfter(null).map.title).toBe('Ports');
});

test('a claim that was picked up is put down nowhere once another map is shown', async () => {
  const { library, app, claimId } = await openApp();
  app.view.setState({ carried: { purpose: 'use', claimIds: [claimId] } });
  await app.showLibrary();
  await app.showMap(library.mapId);
  expect(app.view.getState().carried).toBeNull();
});

test('a map that is erased on the library screen of another window is left, and this is said', async () => {
  const { library, app, claimId, mapStore } = await openApp();
  mapStore.openEditor('claim', claimId, 'text');
  mapStore.draft(claimId, 'text', 'Half a sentence');
  library.tell({ type: 'maps-erased', mapIds: [newId('map'), library.mapId] });
  await pause(5);
  expect(app.open.getState().current).toBeNull();
  expect(app.view.getState().screen).toBe('library');
  expect(noticeStore.getState().notice?.text).toContain('“Ports” was deleted');
  expect(await app.flush()).toBe(true);
  expect(library.steps).toHaveLength(1);
});

test('a map that another window moves to the trash stays open, and can be taken out again here', async () => {
  const { library, app, mapStore } = await openApp();
  library.tell({ type: 'map-trashed', mapId: newId('map') });
  await pause(5);
  expect(noticeStore.getState().notice).toBeNull();
  library.tell({ type: 'map-trashed', mapId: library.mapId });
  await pause(5);
  expect(noticeStore.getState().notice).toMatchObject({ isProblem: true, action: { label: 'Take it out' } });
  expect(app.open.getState().current?.mapStore).toBe(mapStore);
});

test('a map that is asked for twice at once is opened once', async () => {
  const { library, app } = await openApp();
  await app.showLibrary();
  const opened = new Set<unknown>();
  app.open.subscribe(({ current }) => opened.add(current?.mapStore));
  await Promise.all([app.showMap(library.mapId), app.showMap(library.mapId)]);
  expect(opened.size).toBe(1);
});

test('the last of two maps that are asked for at once is shown', async () => {
  const { app } = await openApp();
  const ids = [newId('map'), newId('map')] as const;
  await Promise.all(ids.map(id => app.showMap(id)));
  expect(app.open.getState().current?.mapStore.id).toBe(ids[1]);
});

test('an offer to undo is not carried over to the library or to another map', async () => {
  const { app } = await openApp();
  showNotice('Deleted.', { label: 'Undo', run: () => undefined });
  await app.showLibrary();
  expect(noticeStore.getState().notice).toBeNull();
});

test('a window that may close has told the library what is folded in it', async () => {
  const { library, app, claimId } = await openApp();
  app.view.setState({ folded: new Set([claimId]) });
  await app.flush();
  expect(library.folded).toEqual([claimId]);
});

test('a window that may close, or goes to the library, has told how the map is seen once its open text is kept', async () => {
  const { library, app, claimId, mapStore } = await openApp();
  for (const leave of [() => app.flush(), () => app.showLibrary()]) {
    await app.flush();
    library.view = null;
    mapStore.openEditor('claim', claimId, 'text');
    mapStore.draft(claimId, 'text', `${mapStore.store.getState().map.claims.get(claimId)?.text ?? ''} again`);
    await leave();
    expect(library.view).not.toBeNull();
  }
});

test('what is folded while the disk is full is kept with the next change of the view', async () => {
  const { library, app, claimId } = await openApp();
  library.refusal = 'The disk is full.';
  app.view.setState({ folded: new Set([claimId]) });
  await app.flush();
  await pause(5);
  library.refusal = null;
  app.view.setState({ isInspectorOpen: false });
  await app.flush();
  await pause(5);
  expect(library.folded).toEqual([claimId]);
});
