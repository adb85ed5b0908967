import { message } from '../../model/messages/message';
import { isTextField } from '../editor/text-field';
import type { Command } from './command';
import { redoStep, undoStep } from './undoing';

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
  repeats: true,
  run: async ({ app }) => {
    // Chosen in the menu while a text field is open: then its own typing is meant.
    if (isTextField(document.activeElement)) document.execCommand('undo');
    else await undoStep(app);
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
  repeats: true,
  run: async ({ app }) => {
    if (isTextField(document.activeElement)) document.execCommand('redo');
    else await redoStep(app);
  },
};
