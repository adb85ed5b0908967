import { beforeEach, describe, expect, test } from 'vitest';
import type { MenuEntry } from '../../model/borders/shell-api';
import { addContention } from '../../model/edits/claims';
import { kindOf } from '../../model/facts';
import { homesOf } from '../../model/homes';
import type { ClaimId, RecordId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { apply } from '../../model/patch';
import { generateMap } from '../../model/testing/generate-map';
import { placeByKey } from '../canvas/placing';
import { connectLibrary } from '../connection/library';
import { type App, createApp } from '../state/app';
import { MemoryLibrary } from '../state/memory-library';
import { silentShell } from '../state/silent-shell.testing';
import { clearNotice, noticeStore } from '../status-bar/notice-store';
import type { MapScene } from './command';
import { runCommand } from './key-handling';
import { menuOf } from './menu';
import { argumentCommands, commands, editCommands, findCommand } from './registry';
import { sceneOf } from './scene';
import { redoStep, undoStep } from './undoing';
import { arrangeCommands, directionCommands, placementOf } from './arrange-commands';
import { deleteSelected } from './deletion-commands';

let app: App;
let contention: ClaimId;

beforeEach(async () => {
  clearNotice();
  const library = new MemoryLibrary();
  const added = addContention(library.first, 'Ports are a risk', { at: 1, author: '' });
  library.steps.push({ id: 's' as never, kind: 'edit', label: 'x', at: 1, of: null, patch: added.patch });
  contention = added.claimId;
  app = createApp(silentShell, connectLibrary(library.onPort));
  await app.showMap(library.mapId);
  select(contention);
});

function scene(): MapScene {
  return sceneOf(app) as MapScene;
}

function select(id: RecordId, key: string = id): void {
  app.view.setState({ selection: [id], focused: key });
}

function run(id: string): void {
  const command = findCommand(id);
  expect(command?.isEnabled(scene()), `${id} can be done here`).toBe(true);
  void command?.run(scene());
}

test('nothing that changes the map can be done while it is read or presented', () => {
  make('argument.addReason', 'Owners watch');
  const changing = [...argumentCommands, ...editCommands, ...arrangeCommands, ...directionCommands];
  const enabled = () => changing.filter(command => command.isEnabled(scene())).map(({ id }) => id);
  expect(enabled().length).toBeGreaterThan(10);
  const harmless = /^edit\.(copy|find)/;
  for (const mode of [{ reader: { zoomBefore: 1 } }, { presenting: { slide: 0, hasNotes: false } }]) {
    app.view.setState({ reader: null, presenting: null, ...mode });
    expect(enabled().filter(id => !harmless.test(id))).toEqual([]);
  }
});

/** Runs a command that makes a claim, and gives it words as its editor would. */
function make(id: string, text: string): ClaimId {
  run(id);
  const [made] = scene().view.selection;
  const { mapStore } = scene().open ?? {};
  mapStore?.draft(made as ClaimId, 'text', text);
  mapStore?.closeEditor(made as ClaimId, 'text', 'Edit text');
  const { claims, questions } = scene().map;
  expect((claims.get(made as ClaimId) ?? questions.get(made as never))?.text).toBe(text);
  return made as ClaimId;
}

test('words that are still being typed are among those that are replaced', () => {
  const reason = make('argument.addReason', 'Owners watch the ports');
  const { mapStore } = scene().open ?? {};
  mapStore?.openEditor('claim', reason, 'text');
  mapStore?.draft(reason, 'text', 'Owners watch the ports and their ports');
  const findQuery = { ...app.view.getState().findQuery, text: 'ports' };
  app.view.setState({ findBar: 'replace', findQuery, replacement: 'docks' });
  run('find.replaceAll');
  expect(scene().map.claims.get(reason)?.text).toBe('Owners watch the docks and their docks');
  expect(scene().map.claims.get(contention)?.text).toBe('docks are a risk');
});

function kindAt(claim: ClaimId): string {
  const { map } = scene();
  const home = map.inferences.get(homesOf(map).homeOf.get(claim) as never);
  return home === undefined ? 'none' : kindOf(map, home);
}

test('a new reason is selected with its editor open', () => {
  run('argument.addReason');
  const [made] = scene().view.selection;
  expect(
    scene()
      .open?.mapStore.store.getState()
      .editors.get(`${made as ClaimId}/text`)?.text,
  ).toBe('');
  expect(kindAt(made as ClaimId)).toBe('reason');
});

test('at a claim S supports and O opposes; at its step P links and U undercuts', () => {
  const reason = make('argument.addReason', 'They watch');
  expect(kindAt(make('argument.addObjection', 'No'))).toBe('objection');
  select(reason);
  const linked = make('argument.addPremise', 'And listen');
  expect(homesOf(scene().map).homeOf.get(linked)).toBe(homesOf(scene().map).homeOf.get(reason));
  expect(kindAt(make('argument.addUndercut', 'So what'))).toBe('undercut');
});

test('the contention has no step, so nothing can be linked to it and nothing undercut', () => {
  for (const id of ['argument.addPremise', 'argument.addUndercut', 'argument.flip', 'argument.addSiblingAfter']) {
    expect(findCommand(id)?.isEnabled(scene()), id).toBe(false);
  }
});

test('deleting a claim goes to the next one, and says how many branches are loose now', () => {
  const first = make('argument.addReason', 'First');
  make('argument.addReason', 'Below first');
  select(first);
  const second = make('argument.addSiblingAfter', 'Second');
  select(first);
  run('argument.delete');
  expect(scene().view.selection).toEqual([second]);
  expect(noticeStore.getState().notice?.text).toBe('Deleted “First”. 1 branch is now loose.');
});

test('a selection of claims, steps and questions goes in one step, is counted and comes back with one undo', async () => {
  const first = make('argument.addReason', 'First');
  make('argument.addReason', 'Below first');
  select(contention);
  const second = make('argument.addObjection', 'Second');
  const step = homesOf(scene().map).homeOf.get(second);
  select(contention);
  const question = make('argument.addQuestion', 'Why?');
  const { mapStore } = scene().open ?? {};
  const count = mapStore?.store.getState().undoList.undo.length ?? 0;
  const before = scene().map;
  if (step === undefined) throw new Error('the objection has no step');
  app.view.setState({ selection: [first, step, question], focused: question });
  run('argument.delete');
  const left = indexOf(scene().map).claims.map(({ text }) => text);
  expect(left.sort()).toEqual(['Below first', 'Ports are a risk', 'Second']);
  expect(indexOf(scene().map).inferences).toHaveLength(0);
  expect(scene().map.questions.get(question as never)?.deletedAt).not.toBeNull();
  expect(noticeStore.getState().notice?.text).toBe('Deleted 3 selected parts. 2 branches are now loose.');
  expect(scene().view.selection).toEqual([contention]);
  expect(mapStore?.store.getState().undoList.undo).toHaveLength(count + 1);
  await mapStore?.undo();
  expect(scene().map).toEqual(before);
});

test('with its branch a claim takes everything below it along', () => {
  const first = make('argument.addReason', 'First');
  make('argument.addReason', 'Below first');
  select(first);
  run('argument.deleteBranch');
  expect(indexOf(scene().map).claims).toHaveLength(1);
  expect(scene().view.selection).toEqual([contention]);
});

test('at a reference card Delete takes only this use away', () => {
  const shared = make('argument.addReason', 'Shared');
  select(contention);
  const other = make('argument.addReason', 'Other');
  const edit = placementOf(scene(), shared, { kind: 'claim', id: other }, 'support', 'use');
  scene().open?.mapStore.commit('use', edit?.patch ?? []);
  const use = indexOf(scene().map).usesOf.get(shared)?.[1]?.id ?? '';
  select(shared, `ref:${use}:${shared}`);
  run('argument.delete');
  expect(indexOf(scene().map).liveClaims.has(shared)).toBe(true);
  expect(indexOf(scene().map).usesOf.get(shared)).toHaveLength(1);
});

test('moving up turns the objection to an objection into a reason and says so', () => {
  make('argument.addReason', 'Reason');
  select(contention);
  const objection = make('argument.addObjection', 'Objection');
  const rebuttal = make('argument.addObjection', 'Rebuttal');
  select(objection);
  run('argument.moveUp');
  expect(kindAt(rebuttal)).toBe('reason');
  expect(noticeStore.getState().notice?.text).toContain('“Rebuttal” turned into reason.');
});

test('a claim cannot be put below itself', () => {
  const reason = make('argument.addReason', 'Reason');
  const below = make('argument.addReason', 'Below');
  expect(placementOf(scene(), reason, { kind: 'claim', id: below }, 'support')).toBeNull();
  expect(placementOf(scene(), below, { kind: 'claim', id: contention }, 'support')).not.toBeNull();
});

test('adding below a folded claim unfolds it, so that the new card is seen', () => {
  const reason = make('argument.addReason', 'Reason');
  make('argument.addReason', 'Below');
  select(reason);
  run('view.fold');
  expect(scene().view.folded.has(reason)).toBe(true);
  make('argument.addReason', 'More');
  expect(scene().view.folded.has(reason)).toBe(false);
});

test('the offer to undo an edit ends with the next edit, which it would undo instead', () => {
  const first = make('argument.addReason', 'First');
  select(contention);
  const second = make('argument.addReason', 'Second');
  select(first);
  run('argument.delete');
  expect(noticeStore.getState().notice?.action).not.toBeNull();
  select(second);
  run('argument.flip');
  expect(noticeStore.getState().notice).toBeNull();
});

test('an edit chosen in the menu while a text is being written starts from that text', () => {
  const reason = make('argument.addReason', 'They watch because they can');
  const { mapStore } = scene().open ?? {};
  mapStore?.openEditor('claim', reason, 'text');
  mapStore?.draft(reason, 'text', 'They listen because they may');
  run('argument.split');
  expect(scene().map.claims.get(reason)?.text).toBe('They listen');
  expect(scene().map.claims.get(scene().view.selection[0] as ClaimId)?.text).toBe('They may');
});

test('a copy made in the menu while a text is being written has that text', () => {
  const reason = make('argument.addReason', 'They watch');
  const { mapStore } = scene().open ?? {};
  mapStore?.openEditor('claim', reason, 'text');
  mapStore?.draft(reason, 'text', 'They listen');
  run('edit.duplicate');
  const texts = indexOf(scene().map).claims.map(({ text }) => text);
  expect(texts).toEqual(['Ports are a risk', 'They listen', 'They listen']);
});

test('taking up the offer to undo goes back to what it brings back, and says so', async () => {
  const reason = make('argument.addReason', 'They watch');
  select(reason);
  run('argument.delete');
  expect(scene().view.selection).not.toContain(reason);
  noticeStore.getState().notice?.action?.run();
  await Promise.resolve();
  expect(scene().view.selection).toEqual([reason]);
  expect(noticeStore.getState().notice?.text).toContain('Undone');
});

test('undoing what was added, and redoing what was deleted, goes to what it hung on', async () => {
  const reason = make('argument.addReason', 'They watch');
  make('argument.addObjection', 'Nobody saw it');
  await undoStep(app);
  expect(scene().view.selection).toEqual([reason]);
  const linked = make('argument.addPremise', 'They listen');
  await undoStep(app);
  expect(scene().view.selection).toEqual([reason]);
  await redoStep(app);
  expect(scene().view.selection).toEqual([linked]);
  run('argument.delete');
  await undoStep(app);
  expect(scene().view.selection).toEqual([linked]);
  await redoStep(app);
  expect(scene().view.selection).toEqual([reason]);
});

test('undoing the turn of a step stays at the claim from which it was turned', async () => {
  const reason = make('argument.addReason', 'They watch');
  run('argument.flip');
  await undoStep(app);
  expect(kindAt(reason)).toBe('reason');
  expect(scene().view.selection).toEqual([reason]);
});

test('a source is added to one claim: with several selected nobody would ask for it', () => {
  const reason = make('argument.addReason', 'They watch');
  app.view.setState({ selection: [contention, reason] });
  expect(findCommand('argument.addSource')?.isEnabled(scene())).toBe(false);
  select(reason);
  expect(findCommand('argument.addSource')?.isEnabled(scene())).toBe(true);
});

test('a claim that was picked up and is gone by now is put down nowhere', async () => {
  const reason = make('argument.addReason', 'They watch');
  select(reason);
  run('arrange.useElsewhere');
  await scene().open?.mapStore.undo();
  const target = { kind: 'claim', id: contention } as const;
  expect(placementOf(scene(), reason, target, 'support', 'use')).toBeNull();
});

test('the buttons that add a reason or an objection put down what is carried', () => {
  const first = make('argument.addReason', 'First');
  select(contention);
  const second = make('argument.addReason', 'Second');
  for (const [button, kind] of [
    ['argument.addReason', 'reason'],
    ['argument.addObjection', 'objection'],
  ] as const) {
    select(second);
    run('arrange.move');
    select(first);
    runCommand(app, button);
    expect(scene().view.carried).toBeNull();
    expect([indexOf(scene().map).claims.length, kindAt(second)]).toEqual([3, kind]);
  }
});

test('a key that is held down makes, deletes and opens nothing again and again', () => {
  const repeating = commands.filter(({ repeats }) => repeats === true).map(({ id }) => id);
  const again = /^(walk|places|find\.(next|previous)|edit\.(undo|redo)|view\.(zoom|focus)|arrange\.move|present)/;
  expect(repeating.filter(id => !again.test(id))).toEqual([]);
  expect(repeating).toEqual(expect.arrayContaining(['walk.down', 'edit.undo', 'edit.redo', 'arrange.moveLater']));
});

test('behind an open dialog the native menu offers only what is about the app itself', () => {
  const enabled = (): string[] => {
    const idsOf = (entries: readonly MenuEntry[]): string[] =>
      entries.flatMap(entry => {
        if (entry.type === 'submenu') return idsOf(entry.entries);
        return entry.type === 'command' && entry.isEnabled ? [entry.id] : [];
      });
    return idsOf(menuOf(scene()));
  };
  expect(enabled()).toContain('argument.delete');
  app.view.setState({ dialog: 'help' });
  expect(enabled().filter(id => findCommand(id)?.context !== 'anywhere')).toEqual([]);
  expect(enabled()).toContain('app.preferences');
});

describe('a note that is moved by keys', () => {
  const press = (key: string) =>
    placeByKey(scene(), { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false } as KeyboardEvent);

  beforeEach(() => {
    run('box.addNote');
    scene().open?.mapStore.closeEditors();
    run('arrange.move');
    expect(press('ArrowRight')).toBe(true);
  });

  test('stays where it was when something else is selected, whose keys the arrows are then', () => {
    const before = scene().map;
    select(contention);
    expect(press('ArrowRight')).toBe(false);
    expect(scene().view.placing).toBeNull();
    expect(scene().map).toBe(before);
  });

  test('stays where it was once the map is only read or presented', () => {
    const before = scene().map;
    app.view.setState({ reader: { zoomBefore: 1 } });
    expect(press('Enter')).toBe(false);
    expect(scene().view.placing).toBeNull();
    app.view.setState({ reader: null });
    run('arrange.move');
    press('ArrowRight');
    run('present.start');
    expect(scene().view.placing).toBeNull();
    expect(scene().map).toBe(before);
  });
});

test('thousands of steps are deleted as one', () => {
  const large = generateMap({ claims: 20_000 });
  const { claims, inferences } = indexOf(large);
  const selection = inferences.map(({ id }) => id);
  const [first] = selection;
  if (first === undefined) throw new Error('no steps');
  const before = scene();
  const view = { ...before.view, selection };
  const edit = deleteSelected({ kind: 'inference', id: first }, { ...before, map: large, view });
  const after = apply(large, edit?.patch ?? []);
  expect(after.rejected).toEqual([]);
  expect(indexOf(after.map).claims).toHaveLength(claims.length);
  expect(indexOf(after.map).inferences).toEqual([]);
});
