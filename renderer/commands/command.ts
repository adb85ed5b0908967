import type { ArgumentMap } from '../../model/argument-map';
import type { EditContext } from '../../model/edits/context';
import type { RecordId } from '../../model/ids';
import { listInWords } from '../../model/messages/in-words';
import type { MessageKey } from '../../model/messages/message';
import { message } from '../../model/messages/message';
import type { Patch } from '../../model/patch';
import { boxesGoneAlong } from '../../model/standing-boxes';
import type { Step } from '../../model/steps';
import type { App } from '../state/app';
import type { MapStore } from '../state/map-store';
import { openTextInView } from '../state/open-text';
import { showRecord } from '../state/show-record';
import { endNotice, showNotice } from '../status-bar/notice-store';
import { type Scene, sceneOf, type Target, targetOf } from './scene';
import { undoStep } from './undoing';

/**
 * Where a command's keys are heard. 'reference': at a card that refers to a claim, before the canvas hears them. 'canvas':
 * while the map has the focus, so that single letters are safe; 'map': anywhere on the map screen but in text fields; 'reader':
 * there too, in reader mode; 'presentation': while the map is presented, and nothing else then; 'library': on the library
 * screen; 'anywhere': in text fields too.
 */
export type CommandContext = 'reference' | 'reader' | 'presentation' | 'canvas' | 'map' | 'library' | 'anywhere';

/** Menu, shortcuts, buttons, context menu, the list of keys and tests all read these objects. */
export interface Command {
  readonly id: string;
  readonly labelKey: MessageKey;
  /** What its name needs before it where it stands alone, as in "Appearance: Dark". */
  readonly groupKey?: MessageKey;
  /** 'Ctrl+Shift+Z', 'S', 'Alt+ArrowUp'. Ctrl reads Cmd on a mac. The first one is shown. */
  readonly keys: readonly string[];
  /** Left and Right among its keys mean back and on: where one reads from the right they change places. */
  readonly isAlongReading?: true;
  readonly context: CommandContext;
  /** Held down, its key runs it again and again; that of any other command once. */
  readonly repeats?: true;
  isEnabled(scene: Scene): boolean;
  isChecked?(scene: Scene): boolean;
  /** In place of the catalogue's label where it says more, for instance what an undo would undo. */
  label?(scene: Scene): string;
  run(scene: Scene): void | Promise<void>;
}

/** What an edit command does: one step, and where the user finds himself afterwards. */
export interface Edit {
  readonly patch: Patch;
  /** In place of the command's own label. */
  readonly label?: string;
  /** Selected and brought into view. */
  readonly select?: RecordId | null;
  /** Opens the text of what is selected, for a record that was just made. */
  readonly isEditing?: boolean;
  /** Said in the status bar, with Undo. */
  readonly notice?: string;
}

export interface MapScene extends Scene {
  readonly map: ArgumentMap;
  readonly context: EditContext;
}

interface EditCommandOptions extends Pick<Command, 'id' | 'labelKey' | 'keys' | 'repeats'> {
  isEnabled(target: Target | null, scene: MapScene): boolean;
  /** Pure: null when there is nothing to do. */
  edit(target: Target | null, scene: MapScene): Edit | null;
}

export function hasMap(scene: Scene): scene is MapScene {
  return scene.map !== null;
}

/** Says what a step did and offers to undo it, for as long as it is what an undo would undo. */
export function showUndoable(app: App, text: string, mapStore: MapStore, step: Step): void {
  const notice = showNotice(text, { label: message('command.undo'), isEdit: true, run: () => void undoStep(app) });
  const stop = mapStore.store.subscribe(({ undoList }) => {
    if (undoList.undo.at(-1)?.id === step.id) return;
    stop();
    endNotice(notice);
  });
}

/** No words go in silence: an edit that takes claims away says which notes and frames go along. */
function noticeOf(edit: Edit, before: ArgumentMap, after: ArgumentMap): string | undefined {
  const gone = boxesGoneAlong(before, after);
  if (gone.length === 0) return edit.notice;
  const what = (['note', 'frame'] as const).flatMap(kind => {
    const count = gone.filter(box => box.kind === kind).length;
    return count === 0 ? [] : [message('arranging.boxes', { kind, count })];
  });
  return `${edit.notice ?? ''} ${message('arranging.wentAlong', { what: listInWords(what) })}`.trim();
}

/** Commits an edit and moves selection and focus to its result. */
export function performEdit(scene: MapScene, label: string, edit: Edit): void {
  const { open, app } = scene;
  if (open === null) return;
  open.mapStore.closeEditors();
  const { map: before } = open.mapStore.store.getState();
  const step = open.mapStore.commit(edit.label ?? label, edit.patch);
  if (step === null) return;
  const { map: after } = open.mapStore.store.getState();
  if (edit.select === null) app.view.setState({ selection: [], focused: null });
  else if (edit.select !== undefined) showRecord(app, edit.select);
  if (edit.isEditing === true && edit.select !== undefined && edit.select !== null) {
    const target = targetOf(after, edit.select);
    if (target !== null && target.kind !== 'inference') openTextInView(app, target.kind, target.id);
  }
  const notice = noticeOf(edit, before, after);
  if (notice !== undefined) showUndoable(app, notice, open.mapStore, step);
  else app.announce(edit.label ?? label);
}

/** A map that is open to be changed: neither as it was at an earlier moment nor only to be read or presented. */
export function isEditable(scene: Scene): scene is MapScene {
  const { open, view } = scene;
  return hasMap(scene) && open?.past === null && view.reader === null && view.presenting === null;
}

/** The menu is at hand while a text field is open: what is typed there is part of what is edited. */
export function withTypedText({ app, open }: Scene): Scene {
  open?.mapStore.closeEditors();
  return sceneOf(app);
}

export function editCommand(options: EditCommandOptions): Command {
  const { id, labelKey, keys, repeats } = options;
  return {
    id,
    labelKey,
    keys,
    ...(repeats === undefined ? {} : { repeats }),
    context: 'canvas',
    isEnabled: scene => isEditable(scene) && options.isEnabled(scene.target, scene),
    run: before => {
      const scene = withTypedText(before);
      if (!hasMap(scene)) return;
      const edit = options.edit(scene.target, scene);
      if (edit !== null) performEdit(scene, message(labelKey), edit);
    },
  };
}
