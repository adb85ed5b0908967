import type { RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { isTextField } from '../editor/text-field';
import type { StepOutcome } from '../state/map-store';
import { showRecord } from '../state/show-record';
import { showNotice, showProblem } from '../status-bar/notice-store';
import type { Command } from './command';
import { sceneOf, targetOf, type Scene } from './scene';

/** The records that can be shown: a citation or a pin is shown by its claim. */
function shownRecords(scene: Scene, outcome: StepOutcome): readonly RecordId[] {
  const { map } = scene;
  if (map === null) return [];
  const shown = outcome.records.map(
    id => map.citations.get(id as never)?.claimId ?? map.pins.get(id as never)?.claimId ?? id,
  );
  return shown.filter(id => targetOf(map, id) !== null);
}

function tell({ app }: Scene, outcome: StepOutcome | null, word: 'undone' | 'redone'): void {
  if (outcome === null) return;
  const scene = sceneOf(app);
  const records = shownRecords(scene, outcome);
  const claim = records.find(id => scene.map?.claims.has(id as never)) ?? records[0];
  // What was selected may be gone now.
  const focus = claim ?? scene.target?.id ?? scene.map?.map.mainClaimId ?? null;
  if (focus !== null) showRecord(app, focus);
  const text = message(word === 'undone' ? 'editor.undone' : 'editor.redone', { label: outcome.label });
  if (outcome.rejectedCount === 0) showNotice(text);
  else showProblem(`${text} ${message('editor.leftAlone', { count: outcome.rejectedCount })}`);
}

export const undo: Command = {
  id: 'edit.undo',
  labelKey: 'command.undo',
  keys: ['Ctrl+Z'],
  context: 'map',
  isEnabled: ({ open, view }) =>
    view.reader === null && view.presenting === null && (open?.mapStore.store.getState().undoList.undo.length ?? 0) > 0,
  label: ({ open }) => {
    const step = open?.mapStore.store.getState().undoList.undo.at(-1);
    return step === undefined ? message('command.undo') : message('command.undoStep', { label: step.label });
  },
  run: async scene => {
    // Chosen in the menu while a text field is open: then its own typing is meant.
    if (isTextField(document.activeElement)) document.execCommand('undo');
    else tell(scene, (await scene.open?.mapStore.undo()) ?? null, 'undone');
  },
};

export const redo: Command = {
  id: 'edit.redo',
  labelKey: 'command.redo',
  keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
  context: 'map',
  isEnabled: ({ open, view }) =>
    view.reader === null && view.presenting === null && (open?.mapStore.store.getState().undoList.redo.length ?? 0) > 0,
  label: ({ open }) => {
    const step = open?.mapStore.store.getState().undoList.redo.at(-1);
    return step === undefined ? message('command.redo') : message('command.redoStep', { label: step.label });
  },
  run: async scene => {
    if (isTextField(document.activeElement)) document.execCommand('redo');
    else tell(scene, (await scene.open?.mapStore.redo()) ?? null, 'redone');
  },
};
