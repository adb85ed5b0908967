import { beforeEach, expect, test } from 'vitest';
import { addContention } from '../../model/edits/claims';
import { deleteClaims } from '../../model/edits/deletion';
import { addInference } from '../../model/edits/inferences';
import { type ClaimId, newId, type StepId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import type { Patch } from '../../model/patch';
import { setField } from '../../model/patch';
import { runCommand } from '../commands/key-handling';
import { connectLibrary } from '../connection/library';
import { type App, createApp } from '../state/app';
import type { MapStore } from '../state/map-store';
import { MemoryLibrary } from '../state/memory-library';
import { silentShell } from '../state/silent-shell.testing';
import { clearNotice, noticeStore } from '../status-bar/notice-store';
import { differenceRows } from './difference-rows';
import { backToNow, compareWithNow, pastOf, restoreMoment, showMoment } from './time-travel';

const context = { at: 1, author: '' };

let app: App;
let library: MemoryLibrary;
let contention: ClaimId;
let reason: ClaimId;
let firstMoment: StepId;

function store(): MapStore {
  const { current } = app.open.getState();
  if (current === null) throw new Error('no map is open');
  return current.mapStore;
}

function commit(patch: Patch): void {
  expect(store().commit('Edit', patch)).not.toBeNull();
}

function texts(): readonly string[] {
  return indexOf(store().store.getState().map)
    .claims.map(({ text }) => text)
    .sort();
}

/** A contention with one reason; then the reason goes, an objection comes, and the contention is reworded. */
beforeEach(async () => {
  clearNotice();
  library = new MemoryLibrary();
  const main = addContention(library.first, 'Ports are a risk', context);
  contention = main.claimId;
  library.steps.push({ id: newId('step'), kind: 'edit', label: 'Add', at: 1, of: null, patch: main.patch });
  const added = addInference(library.map(), contention, 'support', 'Cranes listen', context);
  reason = added.claimId;
  firstMoment = newId('step');
  library.steps.push({ id: firstMoment, kind: 'edit', label: 'Add reason', at: 2, of: null, patch: added.patch });
  app = createApp(silentShell, connectLibrary(library.onPort));
  await app.showMap(library.mapId);
  const { map } = store().store.getState();
  commit(deleteClaims(map, [reason], 5).patch);
  commit(addInference(store().store.getState().map, contention, 'oppose', 'Nobody listens', context).patch);
  const claim = store().store.getState().map.claims.get(contention);
  if (claim !== undefined) commit(setField(claim, 'text', 'Ports are a grave risk'));
});

const moment = () => ({ cut: { step: firstMoment }, title: 'Add reason', at: 2 });

test('an earlier moment is shown in place of the map and left again', async () => {
  await showMoment(app, moment());
  expect(texts()).toEqual(['Cranes listen', 'Ports are a risk']);
  backToNow(app);
  expect(texts()).toEqual(['Nobody listens', 'Ports are a grave risk']);
});

test('nothing can be changed in an earlier moment: it is refused in words, and nothing is stored', async () => {
  await store().flush();
  const stored = library.steps.length;
  await showMoment(app, moment());
  app.view.setState({ selection: [contention], focused: contention });
  for (const id of ['argument.addReason', 'edit.delete', 'argument.editText', 'edit.undo']) {
    runCommand(app, id);
  }
  // A field of a panel asks for no command.
  store().openEditor('claim', contention, 'text');
  expect(store().store.getState().editors.size).toBe(0);
  expect(noticeStore.getState().notice?.isProblem).toBe(true);
  expect(texts()).toEqual(['Cranes listen', 'Ports are a risk']);
  backToNow(app);
  await store().flush();
  expect(library.steps).toHaveLength(stored);
});

test('what is being typed is kept before an earlier moment is shown', async () => {
  store().openEditor('claim', contention, 'text');
  store().draft(contention, 'text', 'Ports are no risk');
  await showMoment(app, moment());
  backToNow(app);
  expect(texts()).toContain('Ports are no risk');
});

test('an earlier moment is not shown while something cannot be saved: the reason is said', async () => {
  await store().flush();
  library.refusal = 'The disk is full.';
  commit(setField(store().store.getState().map.map, 'question', 'Why?'));
  await showMoment(app, moment());
  expect(pastOf(app)).toBeNull();
  expect(noticeStore.getState().notice).toMatchObject({ isProblem: true });
  expect(noticeStore.getState().notice?.text).toContain('The disk is full.');
});

test('comparing shows what was removed beside what was added, each with its mark', async () => {
  await showMoment(app, moment());
  expect(pastOf(app)?.marks.size).toBe(0);
  compareWithNow(app, true);
  expect(texts()).toEqual(['Cranes listen', 'Nobody listens', 'Ports are a grave risk']);
  const past = pastOf(app);
  expect(past?.marks.get(reason)).toBe('removed');
  expect(past?.marks.get(contention)).toBe('changed');
  compareWithNow(app, false);
  expect(texts()).toEqual(['Cranes listen', 'Ports are a risk']);
});

test('the list names each claim once, with its words before and after', async () => {
  await showMoment(app, moment());
  const past = pastOf(app);
  if (past === null) throw new Error('no moment is shown');
  const rows = differenceRows(past.then, past.now.mapStore.store.getState().map, past.differences);
  expect(rows.map(({ what, mark, text }) => `${what} ${mark}: ${text}`)).toEqual([
    'contention changed: Ports are a grave risk',
    'reason removed: Cranes listen',
    'objection added: Nobody listens',
  ]);
  expect(rows[0]?.texts).toEqual([{ field: 'text', before: 'Ports are a risk', after: 'Ports are a grave risk' }]);
});

test('restoring is one step of its own kind, and one undo takes it back', async () => {
  await showMoment(app, moment());
  restoreMoment(app);
  expect(pastOf(app)).toBeNull();
  expect(texts()).toEqual(['Cranes listen', 'Ports are a risk']);
  await store().flush();
  expect(library.steps.at(-1)?.kind).toBe('restore');
  await store().undo();
  expect(texts()).toEqual(['Nobody listens', 'Ports are a grave risk']);
});

test('a moment that is the same as now leaves nothing to restore', async () => {
  await store().flush();
  const last = library.steps.at(-1);
  if (last === undefined) throw new Error('no steps');
  const stored = library.steps.length;
  await showMoment(app, { cut: { step: last.id }, title: 'Edit', at: 9 });
  expect(pastOf(app)?.differences).toEqual([]);
  restoreMoment(app);
  await store().flush();
  expect(library.steps).toHaveLength(stored);
  expect(noticeStore.getState().notice?.text).toContain('nothing to restore');
});

test('walking quickly through moments ends at the last one asked for', async () => {
  const first = library.steps[0];
  if (first === undefined) throw new Error('no steps');
  const walk = [
    showMoment(app, moment()),
    showMoment(app, { cut: { step: newId('step') }, title: 'x', at: 3 }),
    showMoment(app, { cut: { step: first.id }, title: 'Add', at: 1 }),
  ];
  await Promise.all(walk);
  expect(texts()).toEqual(['Ports are a risk']);
});

test('leaving the map while an earlier moment is shown leaves nothing unsaved', async () => {
  await showMoment(app, moment());
  await app.showLibrary();
  expect(app.open.getState().current).toBeNull();
  await app.showMap(library.mapId);
  expect(texts()).toEqual(['Nobody listens', 'Ports are a grave risk']);
});
