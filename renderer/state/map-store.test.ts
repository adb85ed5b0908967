import { expect, test } from 'vitest';
import { contentsOf } from '../../model/argument-map';
import { addContention } from '../../model/edits/claims';
import { addInference } from '../../model/edits/inferences';
import { addQuestion } from '../../model/edits/questions';
import { addSource, cite } from '../../model/edits/sources';
import { type ClaimId, newId } from '../../model/ids';
import { setField } from '../../model/patch';
import type { Claim } from '../../model/records';
import { connectLibrary } from '../connection/library';
import { createMapStore, type MapStore } from './map-store';
import { MemoryLibrary } from './memory-library';

const context = { at: 10, author: 'M. Rossi' };

function openMap(library: MemoryLibrary): MapStore {
  const connection = connectLibrary(library.onPort);
  const opened = library.open();
  return createMapStore({
    id: library.mapId,
    opened,
    library: connection,
    now: () => 20,
    draftIntervalMs: 1,
    patienceMs: 40,
  });
}

function addMain(store: MapStore, text: string): ClaimId {
  const { patch, claimId } = addContention(store.store.getState().map, text, context);
  store.commit('Add contention', patch);
  return claimId;
}

function addReason(store: MapStore, target: ClaimId, text: string): ClaimId {
  const { patch, claimId } = addInference(store.store.getState().map, target, 'support', text, context);
  store.commit('Add reason', patch);
  return claimId;
}

function claimIn(store: MapStore, id: ClaimId): Claim {
  const claim = store.store.getState().map.claims.get(id);
  if (claim === undefined) throw new Error('the claim is not in the map');
  return claim;
}

const pause = (delayMs: number) => new Promise(resolve => setTimeout(resolve, delayMs));

test('an edit is on the screen at once and safe once the library says so', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  const id = addMain(store, 'Ports are a risk');
  expect(store.store.getState().map.claims.get(id)?.text).toBe('Ports are a risk');
  expect(store.store.getState().save.state).toBe('saving');
  expect((await store.flush()).state).toBe('saved');
  expect(library.map()).toEqual(store.store.getState().map);
});

test('edits made while a write is under way are sent together, each as its own step', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  const id = addMain(store, 'Ports are a risk');
  await pause(1);
  for (const text of ['a', 'b', 'c']) addReason(store, id, text);
  await store.flush();
  expect(library.steps).toHaveLength(4);
  expect(library.saves.length).toBeLessThan(4);
});

test('an edit that could not be saved stays on the screen with the reason, and is written on Retry', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  library.refusal = 'The disk is full.';
  const id = addMain(store, 'Ports are a risk');
  expect(await store.flush()).toMatchObject({ state: 'failed', reason: 'The disk is full.', waitingCount: 1 });
  expect(store.store.getState().map.claims.has(id)).toBe(true);
  library.refusal = null;
  store.retry();
  expect((await store.flush()).state).toBe('saved');
  expect(library.steps).toHaveLength(1);
});

test('steps that were not acknowledged are sent again after the library was lost, and stored once', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  library.isMute = true;
  addMain(store, 'Ports are a risk');
  await pause(5);
  library.cut();
  library.isMute = false;
  await pause(60);
  expect(store.store.getState().save.state).toBe('failed');
  library.connect();
  await pause(5);
  expect(store.store.getState().save).toEqual({ state: 'saved', reason: null, waitingCount: 0 });
  expect(library.steps).toHaveLength(1);
});

test('a step that the library refuses for good keeps no other one from being saved, and is not forgotten', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  const main = addMain(store, 'Ports');
  await store.flush();
  library.refusedLabel = 'Note';
  addReason(store, main, 'Before');
  store.commit('Note', setField(claimIn(store, main), 'note', 'Too long'));
  addReason(store, main, 'After');
  const status = await store.flush();
  expect(status).toMatchObject({ state: 'failed', waitingCount: 1 });
  expect(status.reason).toContain('It is too long.');
  expect(library.steps.map(({ label }) => label)).toEqual(['Add contention', 'Add reason', 'Add reason']);
  addReason(store, main, 'Later');
  expect(await store.flush()).toMatchObject({ state: 'failed', waitingCount: 1 });
  expect(library.steps).toHaveLength(4);
  expect(claimIn(store, main).note).toBe('Too long');
  library.refusedLabel = null;
  store.retry();
  expect((await store.flush()).state).toBe('saved');
  expect(contentsOf(library.map())).toEqual(contentsOf(store.store.getState().map));
});

test('undoing a step that was refused for good, or taking such a new card back, leaves nothing unsaved', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  const main = addMain(store, 'Ports');
  await store.flush();
  library.refusedLabel = 'Note';
  store.commit('Note', setField(claimIn(store, main), 'note', 'Too long'));
  expect((await store.flush()).state).toBe('failed');
  await store.undo();
  expect(await store.flush()).toEqual({ state: 'saved', reason: null, waitingCount: 0 });
  expect(library.steps).toHaveLength(1);
  expect(claimIn(store, main).note).toBe('');
  library.refusedLabel = 'Add reason';
  const reason = addReason(store, main, '');
  expect((await store.flush()).state).toBe('failed');
  store.takeBackEmpty(reason);
  expect((await store.flush()).state).toBe('saved');
});

test('a library that does not answer is told of after a while, and its late answer makes all safe', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  library.isMute = true;
  addMain(store, 'Ports');
  const status = await store.flush();
  expect(status).toMatchObject({ state: 'failed', waitingCount: 1 });
  expect(status.reason).toContain('does not answer');
  library.answerLate();
  expect((await store.flush()).state).toBe('saved');
  expect(library.steps).toHaveLength(1);
});

test('undo and redo bring back every state of the map, name what they undo, and work after reopening', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  const states = [contentsOf(store.store.getState().map)];
  const id = addMain(store, 'Ports are a risk');
  states.push(contentsOf(store.store.getState().map));
  const reason = addReason(store, id, 'They watch');
  states.push(contentsOf(store.store.getState().map));
  expect(await store.undo()).toMatchObject({ label: 'Add reason', rejectedCount: 0 });
  expect(contentsOf(store.store.getState().map)).toEqual(states[1]);
  await store.flush();

  const reopened = openMap(library);
  expect((await reopened.redo())?.records).toContain(reason);
  expect(contentsOf(reopened.store.getState().map)).toEqual(states[2]);
  await reopened.undo();
  await reopened.undo();
  expect(contentsOf(reopened.store.getState().map)).toEqual(states[0]);
  expect(await reopened.undo()).toBeNull();
});

test('an added claim and its first words are undone and redone as one thing', async () => {
  const store = openMap(new MemoryLibrary());
  const main = addMain(store, 'Ports are a risk');
  const reason = addReason(store, main, '');
  store.openEditor('claim', reason, 'text');
  store.draft(reason, 'text', 'They watch ');
  store.closeEditor(reason, 'text', 'Edit text');
  expect(store.store.getState().map.claims.get(reason)?.text).toBe('They watch');
  expect((await store.undo())?.label).toBe('Add reason');
  expect(store.store.getState().map.claims.has(reason)).toBe(false);
  await store.redo();
  expect(store.store.getState().map.claims.get(reason)?.text).toBe('They watch');
});

test('a new card without words is taken back for good, the contention and a card that is not the newest stay', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  const main = addMain(store, '');
  expect(store.takeBackEmpty(main)).toBeNull();
  const older = addReason(store, main, '');
  const reason = addReason(store, main, '');
  expect(store.takeBackEmpty(older)).toBeNull();
  store.openEditor('claim', reason, 'text');
  expect(store.takeBackEmpty(reason)).toBeNull();
  store.closeEditor(reason, 'text', 'Edit text');
  expect(store.takeBackEmpty(reason)).toEqual({ label: 'Add reason', beside: main });
  expect(store.store.getState().map.claims.has(reason)).toBe(false);
  await store.flush();
  for (const later of [store, openMap(library)]) {
    expect(await later.redo()).toBeNull();
    expect(later.store.getState().undoList.undo.map(({ label }) => label)).toEqual(['Add contention', 'Add reason']);
  }
  const words = addReason(store, main, 'They watch');
  expect(store.takeBackEmpty(words)).toBeNull();
});

test('an undo leaves alone what somebody else changed since, and says so', async () => {
  const library = new MemoryLibrary();
  const before = openMap(library);
  const main = addMain(before, 'Ports');
  before.openEditor('claim', main, 'text');
  before.draft(main, 'text', 'Ports are a risk');
  before.closeEditor(main, 'text', 'Edit text');
  before.commit('Note', setField(claimIn(before, main), 'note', 'Mine'));
  await before.flush();
  const patch = setField(claimIn(before, main), 'note', 'Theirs');
  library.steps.push({ id: newId('step'), kind: 'receive', label: 'Receive', at: 30, of: null, patch });

  const store = openMap(library);
  expect(await store.undo()).toMatchObject({ label: 'Note', rejectedCount: 1 });
  expect(claimIn(store, main).note).toBe('Theirs');
  expect(await store.undo()).toMatchObject({ label: 'Edit text', rejectedCount: 0 });
  expect(claimIn(store, main).text).toBe('Ports');
});

test('words written into a pasted branch are undone alone', async () => {
  const store = openMap(new MemoryLibrary());
  const main = addMain(store, 'Ports are a risk');
  const written = addInference(store.store.getState().map, main, 'support', 'They watch', context);
  const empty = addInference(store.store.getState().map, main, 'oppose', '', context);
  store.commit('Paste', [...written.patch, ...empty.patch]);
  store.openEditor('claim', empty.claimId, 'text');
  store.draft(empty.claimId, 'text', 'They do not');
  store.closeEditor(empty.claimId, 'text', 'Edit text');
  expect((await store.undo())?.label).toBe('Edit text');
  expect(claimIn(store, written.claimId).text).toBe('They watch');
});

test('an edit that finds nothing left to change is no step, so that every undo undoes something', () => {
  const store = openMap(new MemoryLibrary());
  const main = addMain(store, 'Ports');
  const patch = setField(claimIn(store, main), 'note', 'Mine');
  expect(store.commit('Note', patch)).not.toBeNull();
  expect(store.commit('Note', patch)).toBeNull();
  expect(store.store.getState().undoList.undo).toHaveLength(2);
});

test('a library that is lost late, in the middle of a slow write, is told of as well', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  library.isMute = true;
  addMain(store, 'Ports are a risk');
  await pause(60);
  expect(store.store.getState().save.state).toBe('saving');
  library.cut();
  expect((await store.flush()).state).toBe('failed');
});

test('what is being typed is kept as a draft, put back into its editor, and becomes one step when the editor closes', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  const main = addMain(store, 'Ports');
  await store.flush();
  store.openEditor('claim', main, 'text');
  for (const text of ['Ports a', 'Ports ar', 'Ports are']) store.draft(main, 'text', text);
  await pause(10);
  expect(store.store.getState().drafts.get(main)).toBe('Ports are');
  expect(library.steps).toHaveLength(1);

  const reopened = openMap(library);
  expect(reopened.store.getState().drafts.get(main)).toBe('Ports are');
  reopened.closeEditor(main, 'text', 'Edit text');
  await reopened.flush();
  expect(library.steps).toHaveLength(2);
  expect(library.drafts.size).toBe(0);
});

test('an editor that is left with Escape changes nothing', async () => {
  const library = new MemoryLibrary();
  const store = openMap(library);
  const main = addMain(store, 'Ports');
  store.openEditor('claim', main, 'text');
  store.draft(main, 'text', 'Harbours');
  expect(store.closeEditor(main, 'text', null)).toBeNull();
  await store.flush();
  expect(library.steps).toHaveLength(1);
  expect(store.store.getState().drafts.size).toBe(0);
});

test('a thousand edits and more can be undone to the first one after a restart', async () => {
  const library = new MemoryLibrary();
  const first = openMap(library);
  const id = addMain(first, 'Ports are a risk');
  for (let at = 0; at < 550; at += 1) {
    const claimId = addReason(first, id, '');
    first.openEditor('claim', claimId, 'text');
    first.draft(claimId, 'text', `Reason ${String(at)}`);
    first.closeEditor(claimId, 'text', 'Edit text');
  }
  await first.flush();
  first.dispose();
  expect(library.steps.length).toBeGreaterThan(1_000);

  const again = openMap(library);
  for (let count = 0; count < 551; count += 1) expect(await again.undo()).not.toBeNull();
  expect(await again.undo()).toBeNull();
  const { map } = again.store.getState();
  expect(contentsOf(map)).toEqual(contentsOf(library.first));
  await again.flush();
  expect(contentsOf(library.map())).toEqual(contentsOf(library.first));
});

test('undo that is asked for again before older steps are there undoes each step once', async () => {
  const library = new MemoryLibrary();
  const first = openMap(library);
  const id = addMain(first, 'Ports are a risk');
  for (let at = 0; at < 450; at += 1) addReason(first, id, `Reason ${String(at)}`);
  await first.flush();
  first.dispose();

  const again = openMap(library);
  const outcomes = await Promise.all(Array.from({ length: 451 }, () => again.undo()));
  expect(outcomes).not.toContain(null);
  expect(outcomes.flatMap(outcome => outcome?.rejectedCount).filter(count => count !== 0)).toEqual([]);
  expect(again.store.getState().undoList.undo).toEqual([]);
  expect(contentsOf(again.store.getState().map)).toEqual(contentsOf(library.first));
});

test('no words can be begun about anything in a locked branch that could not be kept afterwards', () => {
  const library = new MemoryLibrary();
  const locked: string[] = [];
  const store = createMapStore({
    id: library.mapId,
    opened: library.open(),
    library: connectLibrary(library.onPort),
    now: () => 20,
    onLocked: ({ text }) => locked.push(text),
  });
  const id = addMain(store, 'Ports are a risk');
  addReason(store, id, 'Cranes see ships');
  const source = addSource(store.store.getState().map, { title: 'Log' }, context);
  store.commit('Add source', source.patch);
  const cited = cite(store.store.getState().map, id, source.sourceId, context);
  store.commit('Cite', cited.patch);
  const asked = addQuestion(store.store.getState().map, id, 'Since when?', context);
  store.commit('Ask', asked.patch);
  store.commit('Lock', setField(claimIn(store, id), 'isLocked', true));
  const { citations, questions, inferences } = store.store.getState().map;
  const written = [
    ['claim', id, 'note'],
    ...[...citations.keys()].map(citation => ['citation', citation, 'quote'] as const),
    ...[...questions.keys()].map(question => ['question', question, 'text'] as const),
    ...[...inferences.keys()].map(inference => ['inference', inference, 'note'] as const),
  ] as const;
  expect(written).toHaveLength(4);
  for (const [kind, record, field] of written) store.openEditor(kind, record, field, 'panel');
  expect(store.store.getState().editors.size).toBe(0);
  expect(locked).toEqual(written.map(() => 'Ports are a risk'));
});

test('a text that was open when a lock came over it stays open with its words, in this window and the next, until it can be kept', async () => {
  const library = new MemoryLibrary();
  const told: string[] = [];
  const open = (): MapStore =>
    createMapStore({
      id: library.mapId,
      opened: library.open(),
      library: connectLibrary(library.onPort),
      now: () => 20,
      draftIntervalMs: 1,
      onLocked: ({ text }) => told.push(text),
    });
  const store = open();
  const id = addMain(store, 'Ports are a risk');
  store.openEditor('claim', id, 'text');
  store.draft(id, 'text', 'Ports are a grave risk');
  // As when an earlier moment is restored in which the claim was locked.
  store.commit('Restore', setField(claimIn(store, id), 'isLocked', true), 'restore');
  expect(store.closeEditor(id, 'text', 'Edit text')).toBeNull();
  expect(told).toEqual(['Ports are a risk']);
  expect(store.store.getState().editors.get(`${id}/text`)?.text).toBe('Ports are a grave risk');
  await store.flush();
  store.dispose();
  await pause(20);

  const again = open();
  expect(again.store.getState().editors.get(`${id}/text`)?.text).toBe('Ports are a grave risk');
  expect(claimIn(again, id).text).toBe('Ports are a risk');
  again.commit('Unlock', setField(claimIn(again, id), 'isLocked', false));
  expect(again.closeEditor(id, 'text', 'Edit text')?.patch.map(({ after }) => after)).toEqual([
    'Ports are a grave risk',
  ]);
  await again.flush();
  expect(library.map().claims.get(id)?.text).toBe('Ports are a grave risk');
  expect(library.drafts.size).toBe(0);
});
