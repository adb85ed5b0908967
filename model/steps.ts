import type { RecordId, StepId } from './ids';
import type { Patch } from './patch';
import type { RecordKind } from './records';

export type StepKind = 'edit' | 'undo' | 'redo' | 'receive' | 'resolve' | 'restore' | 'import';

/** One thing the user did: one entry of the undo list. */
export interface Step {
  readonly id: StepId;
  readonly kind: StepKind;
  /** What the user did, in words ("Add reason"); an undo and a redo carry the label of the step they are about. */
  readonly label: string;
  /** Milliseconds since 1970, for people; never used for ordering. */
  readonly at: number;
  /** The edit that an undo or a redo is about; for an edit, the one that it takes back for good: neither is offered any more. */
  readonly of: StepId | null;
  /** Empty for an undo that found nothing left to undo. */
  readonly patch: Patch;
}

/** What is written in a card or a box of its own. */
const writtenKinds: ReadonlySet<RecordKind> = new Set(['claim', 'question', 'note', 'frame']);

/** Whether the step made this claim or question and no other: a pasted branch is more than its first empty card. */
export function isCreationOf(step: Step, record: RecordId): boolean {
  const made = step.patch.filter(
    ({ kind, field, before }) => writtenKinds.has(kind) && field === '*' && before === null,
  );
  return made.length === 1 && made[0]?.record === record;
}

/** What can be undone and redone, the next one last. Derived from the stored steps, so that it survives a restart. */
export interface UndoList {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export const emptyUndoList: UndoList = { undo: [], redo: [] };

/** The list after one more step. Only edits can be undone; a merge or an import stands outside the list. */
export function withStep(list: UndoList, step: Step): UndoList {
  switch (step.kind) {
    case 'edit':
    case 'restore':
    case 'resolve':
      if (step.of !== null) return { undo: list.undo.filter(({ id }) => id !== step.of), redo: [] };
      return { undo: [...list.undo, step], redo: [] };
    case 'undo': {
      const undone = list.undo.find(({ id }) => id === step.of);
      if (undone === undefined) return list;
      return { undo: list.undo.filter(({ id }) => id !== step.of), redo: [...list.redo, undone] };
    }
    case 'redo': {
      const redone = list.redo.find(({ id }) => id === step.of);
      if (redone === undefined) return list;
      return { undo: [...list.undo, redone], redo: list.redo.filter(({ id }) => id !== step.of) };
    }
    case 'receive':
    case 'import':
      return list;
  }
}
