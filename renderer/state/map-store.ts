import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ArgumentMap } from '../../model/argument-map';
import { mapFromContents } from '../../model/argument-map';
import type { OpenedMap } from '../../model/borders/library-api';
import { setText } from '../../model/edits/wording';
import {
  type ClaimId,
  type InferenceId,
  type MapId,
  newId,
  type NoteId,
  type QuestionId,
  type RecordId,
  type StepId,
} from '../../model/ids';
import { lockAgainst } from '../../model/locks';
import { premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { apply, fieldValue, findItem, findRecord, type Patch, reverse } from '../../model/patch';
import type { Claim, RecordKind } from '../../model/records';
import { isCreationOf, type Step, type StepKind, type UndoList, withStep } from '../../model/steps';
import type { LibraryConnection } from '../connection/library';
import { createDraftSaver } from './draft-saver';
import { createSaveQueue, savedStatus, type SaveStatus } from './save-queue';

export type ReadonlyStore<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

/** A text field that is open: what it held and what is being typed. */
export interface Editor {
  readonly kind: RecordKind;
  readonly record: RecordId;
  readonly field: string;
  readonly text: string;
  /** Where it is being typed: an editor on a card or in the outline takes the focus, one in a panel only lets the card follow. */
  readonly place: EditorPlace;
}
type EditorPlace = 'card' | 'outline' | 'panel';
type EditorKey = `${RecordId}/${string}`;

export interface MapState {
  readonly map: ArgumentMap;
  readonly undoList: UndoList;
  readonly editors: ReadonlyMap<EditorKey, Editor>;
  /** What is being typed in place of the text of claims and questions: layout reads it. */
  readonly drafts: ReadonlyMap<RecordId, string>;
  readonly save: SaveStatus;
}

/** What an undo or a redo did: the screen names it and brings the records into view. */
export interface StepOutcome {
  readonly label: string;
  readonly records: readonly RecordId[];
  /** Changes that were left alone, because the field holds something else by now. */
  readonly rejectedCount: number;
}

export interface MapStore {
  readonly id: MapId;
  readonly store: ReadonlyStore<MapState>;
  /** The only way to change the map: one step, sent to the library. Null when the patch changes nothing. */
  commit(label: string, patch: Patch, kind?: 'edit' | 'restore'): Step | null;
  /** Takes in a step that the library made, and stored, itself. */
  receive(step: Step): void;
  undo(): Promise<StepOutcome | null>;
  redo(): Promise<StepOutcome | null>;
  openEditor(kind: RecordKind, record: RecordId, field: string, place?: EditorPlace): void;
  draft(record: RecordId, field: string, text: string): void;
  /** Makes one step of what was typed; a null label throws it away. Null when nothing changed, or where a lock keeps it open. */
  closeEditor(record: RecordId, field: string, label: string | null): Step | null;
  /** Takes a card back for good that was just made and has no words; the contention stays. Answers where to go on. */
  takeBackEmpty(record: RecordId): { readonly label: string; readonly beside: ClaimId | null } | null;
  /** Keeps what is in every open text field. */
  closeEditors(): void;
  retry(): void;
  flush(): Promise<SaveStatus>;
  dispose(): void;
  /** Lets go of a map that the library has replaced: nothing of it is written any more. Answers whether something was lost so. */
  abandon(): boolean;
}

interface MapStoreOptions {
  readonly id: MapId;
  readonly opened: OpenedMap;
  readonly library: LibraryConnection;
  /** Milliseconds since 1970. */
  now(): number;
  /** Called in place of an edit inside a locked branch, which is not made. */
  readonly onLocked?: (claim: Claim) => void;
  /** Called when the library holds another state than the one that was opened. */
  readonly onReplaced?: () => void;
  readonly draftIntervalMs?: number;
  readonly patienceMs?: number;
}

/** The library sends this many undo entries when a map is opened; fewer means that there are no older ones. */
const firstUndoEntries = 200;

/** An added claim and its first words are one thing to undo, though they are stored one after the other. */
function isFirstText(creation: Step | undefined, text: Step | undefined): boolean {
  const change = text?.patch[0];
  const isText = change?.field === 'text' || (change?.kind === 'frame' && change.field === 'title');
  if (creation === undefined || change === undefined || !isText || change.before !== '') return false;
  return isCreationOf(creation, change.record);
}

function draftsOf(editors: ReadonlyMap<EditorKey, Editor>): ReadonlyMap<RecordId, string> {
  return new Map(
    [...editors.values()].filter(({ field }) => field === 'text').map(({ record, text }) => [record, text]),
  );
}

function recordsOf(patch: Patch): RecordId[] {
  return [...new Set(patch.map(({ record }) => record))];
}

export function createMapStore(options: MapStoreOptions): MapStore {
  const { id, opened, library } = options;
  const map = mapFromContents(opened.contents);
  const editors = new Map<EditorKey, Editor>();
  for (const { record, field, text } of opened.drafts) {
    const item = findItem(map, record);
    if (item !== undefined) editors.set(`${record}/${field}`, { kind: item.kind, record, field, text, place: 'card' });
  }
  const store = createStore<MapState>(() => ({
    map,
    undoList: opened.undoList,
    editors,
    drafts: draftsOf(editors),
    save: savedStatus,
  }));
  const queue = createSaveQueue({
    save: async steps => {
      const reply = await library.api.saveSteps(id, steps, opened.lineage);
      if (!reply.ok && reply.code === 'replaced') options.onReplaced?.();
      return reply;
    },
    isConnected: () => library.isConnected(),
    disconnectedReason: message('editor.libraryUnreachable'),
    unansweredReason: message('editor.libraryUnanswered'),
    refusedReason: ({ label }, reason) => message('editor.stepRefused', { label, reason }),
    patienceMs: options.patienceMs ?? 5000,
    onStatus: save => store.setState({ save }),
  });
  const draftSaver = createDraftSaver((record, field, text) => {
    void library.api.saveDraft(id, record, field, text, opened.lineage);
  }, options.draftIntervalMs ?? 1000);

  let oldest: StepId | null = opened.undoList.undo[0]?.id ?? null;
  let hasOlder = opened.undoList.undo.length >= firstUndoEntries;
  const askForOlder = async (): Promise<boolean> => {
    if (oldest === null) return false;
    const reply = await library.api.olderSteps(id, oldest, firstUndoEntries);
    if (!reply.ok) return false;
    hasOlder = reply.value.length >= firstUndoEntries;
    oldest = reply.value[0]?.id ?? oldest;
    store.setState(({ undoList }) => ({ undoList: { ...undoList, undo: [...reply.value, ...undoList.undo] } }));
    return true;
  };
  let asked: Promise<boolean> | null = null;
  /** One question for all who wait: a key that is held down undoes again before the answer is there. */
  const fetchOlder = (): Promise<boolean> => {
    asked ??= askForOlder().finally(() => {
      asked = null;
    });
    return asked;
  };

  const record = (
    kind: StepKind,
    label: string,
    of: StepId | null,
    patch: Patch,
    applied = apply(store.getState().map, patch),
  ): { step: Step; rejected: Patch } => {
    const rejected = new Set(applied.rejected);
    const accepted = rejected.size === 0 ? patch : patch.filter(change => !rejected.has(change));
    const step: Step = { id: newId('step'), kind, label, at: options.now(), of, patch: accepted };
    store.setState(({ undoList }) => ({ map: applied.map, undoList: withStep(undoList, step) }));
    queue.push(step);
    return { step, rejected: applied.rejected };
  };

  const closeAll = (): void => {
    for (const editor of store.getState().editors.values()) {
      self.closeEditor(editor.record, editor.field, message('step.edit', { field: editor.field }));
    }
  };

  const self: MapStore = {
    id,
    store,
    commit: (label, patch, kind = 'edit') => {
      const locked = kind === 'edit' ? lockAgainst(store.getState().map, patch) : null;
      if (locked !== null) {
        options.onLocked?.(locked);
        return null;
      }
      const applied = apply(store.getState().map, patch);
      if (applied.rejected.length === patch.length) return null;
      return record(kind, label, null, patch, applied).step;
    },
    receive: step => {
      store.setState(({ map: current, undoList }) => ({
        map: apply(current, step.patch).map,
        undoList: withStep(undoList, step),
      }));
    },
    undo: async () => {
      closeAll();
      // A claim and its first words go together, and an entry must stay by which to ask for the older ones.
      while (hasOlder && store.getState().undoList.undo.length < 3) if (!(await fetchOlder())) break;
      const { undo } = store.getState().undoList;
      const last = undo.at(-1);
      if (last === undefined) return null;
      const creation = undo.at(-2);
      const steps = creation !== undefined && isFirstText(creation, last) ? [last, creation] : [last];
      const done = steps.map(step => record('undo', step.label, step.id, reverse(step.patch)));
      return outcomeOf(steps.at(-1) ?? last, steps, done);
    },
    redo: () => {
      closeAll();
      const { redo } = store.getState().undoList;
      const last = redo.at(-1);
      if (last === undefined) return Promise.resolve(null);
      const text = redo.at(-2);
      const steps = text !== undefined && isFirstText(last, text) ? [last, text] : [last];
      const done = steps.map(step => record('redo', step.label, step.id, step.patch));
      return Promise.resolve(outcomeOf(last, steps, done));
    },
    openEditor: (kind, recordId, field, place = 'card') => {
      const key: EditorKey = `${recordId}/${field}`;
      const { map: current, editors: open } = store.getState();
      const editor = open.get(key);
      if (editor?.place === place) return;
      // Words that could not be kept afterwards are not begun.
      const locked = lockAgainst(current, [{ kind, record: recordId, field, before: null, after: null }]);
      if (locked !== null) {
        options.onLocked?.(locked);
        return;
      }
      const stored = fieldValue(findRecord(current, kind, recordId), field);
      const text = editor?.text ?? (typeof stored === 'string' ? stored : '');
      const next = new Map(open).set(key, { kind, record: recordId, field, text, place });
      store.setState({ editors: next, drafts: draftsOf(next) });
    },
    draft: (recordId, field, text) => {
      const key: EditorKey = `${recordId}/${field}`;
      const { editors: open } = store.getState();
      const editor = open.get(key);
      if (editor === undefined || editor.text === text) return;
      const next = new Map(open).set(key, { ...editor, text });
      store.setState(field === 'text' ? { editors: next, drafts: draftsOf(next) } : { editors: next });
      draftSaver.change(recordId, field, text);
    },
    closeEditor: (recordId, field, label) => {
      const key: EditorKey = `${recordId}/${field}`;
      const { map: current, editors: open } = store.getState();
      const editor = open.get(key);
      if (editor === undefined) return null;
      const patch = label === null ? [] : setText(current, editor.kind, recordId, field, editor.text);
      const locked = lockAgainst(current, patch);
      if (locked !== null) {
        // The lock came while it was open: its words stay there, and in their draft, until somebody unlocks or discards them.
        options.onLocked?.(locked);
        return null;
      }
      const next = new Map(open);
      next.delete(key);
      const step = label === null ? null : self.commit(label, patch);
      store.setState({ editors: next, drafts: draftsOf(next) });
      if (step === null) draftSaver.forget(recordId, field);
      else draftSaver.handOver(recordId, field);
      return step;
    },
    takeBackEmpty: recordId => {
      const { map: current, undoList, editors: open } = store.getState();
      const item =
        current.claims.get(recordId as ClaimId) ??
        current.questions.get(recordId as QuestionId) ??
        current.notes.get(recordId as NoteId);
      const creation = undoList.undo.at(-1);
      if (item?.text !== '' || current.map.mainClaimId === recordId || open.has(`${recordId}/text`)) return null;
      if (creation === undefined || !isCreationOf(creation, recordId)) return null;
      record('edit', message('history.undone', { label: creation.label }), creation.id, reverse(creation.patch));
      return { label: creation.label, beside: besideCreated(store.getState().map, creation) };
    },
    closeEditors: closeAll,
    retry: () => queue.retry(),
    flush: () => {
      closeAll();
      return queue.flush();
    },
    dispose: () => {
      closeAll();
      draftSaver.dispose();
    },
    abandon: () => {
      const { map: current, editors: open } = store.getState();
      const isTyped = [...open.values()].some(
        ({ kind, record: of, field, text }) => fieldValue(findRecord(current, kind, of), field) !== text,
      );
      draftSaver.abandon();
      const hadWaiting = queue.abandon();
      store.setState({ editors: new Map(), drafts: new Map(), save: savedStatus });
      return isTyped || hadWaiting;
    },
  };
  return self;
}

function outcomeOf(named: Step, steps: readonly Step[], done: readonly { readonly rejected: Patch }[]): StepOutcome {
  return {
    label: named.label,
    records: recordsOf(steps.flatMap(({ patch }) => patch)),
    rejectedCount: done.reduce((sum, { rejected }) => sum + rejected.length, 0),
  };
}

interface Hold {
  readonly targetId?: RecordId;
  readonly aboutId?: RecordId;
  readonly besideId?: RecordId | null;
}

/** What a record that was taken back hung on or stood beside; the contention where that was nothing. */
function besideCreated(map: ArgumentMap, creation: Step): ClaimId | null {
  for (const { record, after } of creation.patch) {
    const whole = typeof after === 'object' ? (after as Hold | null) : null;
    const id = whole?.targetId ?? whole?.aboutId ?? whole?.besideId ?? record;
    const inference = map.inferences.get(id as InferenceId);
    const claim = inference === undefined ? map.claims.get(id as ClaimId) : premisesOf(map, inference)[0];
    if (claim?.deletedAt === null) return claim.id;
  }
  return map.map.mainClaimId;
}
