import { expect, test } from 'vitest';
import { addContention } from '../../model/edits/claims';
import { setField } from '../../model/patch';
import { newId } from '../../model/ids';
import { connectLibrary } from '../connection/library';
import type { ShellClient } from '../connection/shell';
import { clearNotice, noticeStore } from '../status-bar/notice-store';
import { createApp } from './app';
import { MemoryLibrary } from './memory-library';

const silentShell = new Proxy({}, { get: () => () => Promise.resolve({ ok: true, value: null }) });
const pause = (delayMs: number) => new Promise(resolve => setTimeout(resolve, delayMs));

async function openApp() {
  clearNotice();
  const library = new MemoryLibrary();
  const { patch, claimId } = addContention(library.first, 'Ports are a risk', { at: 1, author: '' });
  library.steps.push({ id: newId('step'), kind: 'edit', label: 'Add', at: 1, of: null, patch });
  const shell = { api: silentShell as ShellClient, onEvent: () => () => undefined };
  const app = createApp(shell, connectLibrary(library.onPort));
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
