import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from './ids';
import { emptyUndoList, type Step, type StepKind, withStep } from './steps';

function step(kind: StepKind, of: Step | null = null): Step {
  return { id: newId('step'), kind, label: kind, at: 1, of: of?.id ?? null, patch: [] };
}

test('a new edit forgets what could be redone', () => {
  const edit = step('edit');
  const undone = withStep(withStep(emptyUndoList, edit), step('undo', edit));
  expect(undone).toEqual({ undo: [], redo: [edit] });
  expect(withStep(undone, step('edit')).redo).toEqual([]);
});

test('redo brings an edit back to the end of the undo list', () => {
  const [first, second] = [step('edit'), step('edit')];
  let list = [first, second].reduce(withStep, emptyUndoList);
  list = withStep(withStep(list, step('undo', second)), step('redo', second));
  expect(list).toEqual({ undo: [first, second], redo: [] });
});

test('an edit that takes another one back for good leaves neither on the list', () => {
  const [first, second] = [step('edit'), step('edit')];
  const list = [first, second, step('edit', second)].reduce(withStep, emptyUndoList);
  expect(list).toEqual({ undo: [first], redo: [] });
});

test('a merge and an import are not on the undo list', () => {
  expect(withStep(withStep(emptyUndoList, step('receive')), step('import'))).toEqual(emptyUndoList);
});

test('undoing everything and redoing everything gives back the list', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), count => {
      let list = emptyUndoList;
      for (let made = 0; made < count; made += 1) list = withStep(list, step('edit'));
      const before = list;
      for (let left = count; left > 0; left -= 1) list = withStep(list, step('undo', list.undo.at(-1) ?? null));
      for (let left = count; left > 0; left -= 1) list = withStep(list, step('redo', list.redo.at(-1) ?? null));
      expect(list).toEqual(before);
    }),
  );
});
