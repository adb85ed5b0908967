import fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ArgumentMap, contentsOf, mapFromContents } from '../model/argument-map';
import { newId } from '../model/ids';
import { apply, type FieldChange, fieldValue, type Patch, reverse } from '../model/patch';
import type { Claim } from '../model/records';
import { emptyUndoList, type Step, type UndoList, withStep } from '../model/steps';
import { type Library, openLibrary } from './library';
import {
  changeOf,
  creation,
  findProblems,
  newClaim,
  newInference,
  newStep,
  sortedById,
  temporaryFolder,
  temporaryLibrary,
} from './library.testing';
import { propertyRuns } from '../model/testing/property-runs.testing';

/** What a window does: it holds the map, and the library only stores its steps. */
interface Window {
  map: ArgumentMap;
  list: UndoList;
}

function commit(window: Window, step: Step): Step {
  const { map, rejected } = apply(window.map, step.patch);
  const kept = { ...step, patch: step.patch.filter(change => !rejected.includes(change)) };
  window.map = map;
  window.list = withStep(window.list, kept);
  return kept;
}

function undo(window: Window): Step | null {
  const last = window.list.undo.at(-1);
  return last === undefined ? null : commit(window, newStep(reverse(last.patch), 'undo', last));
}

/** As with an addition that was given up. */
function takeBack(window: Window): Step | null {
  const last = window.list.undo.at(-1);
  return last === undefined ? null : commit(window, newStep(reverse(last.patch), 'edit', last));
}

function redo(window: Window): Step | null {
  const last = window.list.redo.at(-1);
  return last === undefined ? null : commit(window, newStep(last.patch, 'redo', last));
}

function pick<Item>(items: readonly Item[], at: number): Item | undefined {
  return items.length === 0 ? undefined : items[at % items.length];
}

function editOf(window: Window, kind: string, at: number, text: string): Patch {
  const claims = [...window.map.claims.values()];
  const claim = pick(claims, at);
  if (kind === 'add' || claim === undefined) return [creation(newClaim(text))];
  const change = (field: string, after: FieldChange['after']): Patch => [
    changeOf(claim, field, fieldValue(claim, field), after),
  ];
  const inference = pick([...window.map.inferences.values()], at);
  switch (kind) {
    case 'text':
      return change('text', text);
    case 'tag':
      return change(`tags/${text.length > 4 ? 'long' : 'short'}`, at % 2 === 0 ? true : null);
    case 'delete':
      return change('deletedAt', at);
    case 'support':
      return [creation(newInference(claim.id, claims.slice(0, 2)))];
    case 'premise':
      if (inference === undefined) return [];
      return [
        changeOf(
          inference,
          `premises/${claim.id}`,
          fieldValue(inference, `premises/${claim.id}`),
          at % 2 ? 'a7' : null,
        ),
      ];
    default:
      return [changeOf(window.map.map, 'title', window.map.map.title, text), ...change('note', text)];
  }
}

const action = fc.record({
  kind: fc.constantFrom(
    'add',
    'text',
    'tag',
    'delete',
    'support',
    'premise',
    'title',
    'undo',
    'undo',
    'undo',
    'redo',
    'redo',
    'take back',
    'restart',
  ),
  at: fc.nat(20),
  text: fc.string({ maxLength: 8 }).map(text => text.replaceAll('\0', '')),
});

test('edits, undo and redo with restarts between them end as they do without', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 40 }), async actions => {
      using folder = temporaryFolder();
      let library: Library = openLibrary(folder.path);
      const id = await library.handlers.createMap('Ports', '', 'x');
      const window: Window = {
        map: mapFromContents((await library.handlers.openMap(id)).contents),
        list: emptyUndoList,
      };
      for (const { kind, at, text } of [...actions, { kind: 'restart', at: 0, text: '' }]) {
        if (kind === 'restart') {
          library.close();
          library = openLibrary(folder.path);
          const opened = await library.handlers.openMap(id);
          expect(sortedById(opened.contents)).toEqual(sortedById(contentsOf(window.map)));
          expect(opened.undoList).toEqual(window.list);
          continue;
        }
        const edit = (): Step => commit(window, newStep(editOf(window, kind, at, text)));
        const ways: Readonly<Record<string, (window: Window) => Step | null>> = { undo, redo, 'take back': takeBack };
        const step = (ways[kind] ?? edit)(window);
        if (step !== null) await library.handlers.saveSteps(id, [step]);
      }
      library.close();
      expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
    }),
    { numRuns: propertyRuns(40) },
  );
});

test('the newest two hundred entries come with the map, older ones on request', async () => {
  using folder = temporaryFolder();
  const claim: Claim = newClaim('0');
  const steps = Array.from({ length: 450 }, (_, at) => newStep([changeOf(claim, 'text', String(at), String(at + 1))]));
  {
    using library = temporaryLibrary(folder.path);
    const id = await library.handlers.createMap('Ports', '', '');
    await library.handlers.saveSteps(id, [newStep([creation(claim)]), ...steps]);
  }
  using library = temporaryLibrary(folder.path);
  const [map] = await library.handlers.listMaps();
  if (map === undefined) throw new Error('no map');
  const { undoList } = await library.handlers.openMap(map.id);
  expect(undoList.undo).toEqual(steps.slice(-200));
  const [oldest] = undoList.undo;
  if (oldest === undefined) throw new Error('no steps');
  expect(await library.handlers.olderSteps(map.id, oldest.id, 100)).toEqual(steps.slice(-300, -200));
});

test('an undo that found nothing left to undo is stored all the same', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const id = await library.handlers.createMap('Ports', '', '');
  const edit = newStep([creation(newClaim('x'))]);
  await library.handlers.saveSteps(id, [edit, newStep([], 'undo', edit)]);
  const { undoList } = await library.handlers.openMap(id);
  expect(undoList).toEqual({ undo: [], redo: [edit] });
});

test('renaming a map in the library can be undone in the map', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const id = await library.handlers.createMap('Ports', '', '');
  await library.handlers.renameMap(id, 'Harbours');
  const { undoList } = await library.handlers.openMap(id);
  expect(undoList.undo[0]?.patch).toMatchObject([{ field: 'title', before: 'Ports', after: 'Harbours' }]);
});

test('twelve hundred steps can be undone to the first one and done again, with restarts on the way', async () => {
  using folder = temporaryFolder();
  const claim: Claim = newClaim('0');
  const count = 1_200;
  const steps = Array.from({ length: count }, (_, at) =>
    newStep([changeOf(claim, 'text', String(at), String(at + 1))]),
  );
  let id = newId('map');
  {
    using library = temporaryLibrary(folder.path);
    id = await library.handlers.createMap('Ports', '', '');
    await library.handlers.saveSteps(id, [newStep([creation(claim)]), ...steps]);
  }
  const sitting = async (act: (window: Window, older: () => Promise<void>) => Promise<readonly Step[]>) => {
    using library = temporaryLibrary(folder.path);
    const { contents, undoList } = await library.handlers.openMap(id);
    const window: Window = { map: mapFromContents(contents), list: undoList };
    const older = async (): Promise<void> => {
      const [oldest] = window.list.undo;
      if (oldest === undefined) return;
      const found = await library.handlers.olderSteps(id, oldest.id, 200);
      window.list = { ...window.list, undo: [...found, ...window.list.undo] };
    };
    await library.handlers.saveSteps(id, await act(window, older));
    return window;
  };
  const textIn = ({ map }: Window): string | undefined => map.claims.get(claim.id)?.text;
  for (let left = count; left > 0; left -= 300) {
    const window = await sitting(async (open, older) => {
      const done: Step[] = [];
      for (let at = 0; at < 300; at += 1) {
        if (open.list.undo.length < 2) await older();
        done.push(undo(open) as Step);
      }
      return done;
    });
    expect(textIn(window)).toBe(String(left - 300));
  }
  const last = await sitting(open => {
    expect(open.list.undo).toHaveLength(1);
    return Promise.resolve(Array.from({ length: count }, () => redo(open) as Step));
  });
  expect(textIn(last)).toBe(String(count));
  expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
});

test('a claim that an older version wrote without its newest fields can be undone and done again', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const { handlers } = library;
  const id = await handlers.createMap('Ports', '', '');
  const { isLocked: _isLocked, ...old } = newClaim('Cranes are checked');
  const step = newStep([creation(old as Claim)]);
  await handlers.saveSteps(id, [step]);
  const opened = await handlers.openMap(id);
  const window: Window = { map: mapFromContents(opened.contents), list: opened.undoList };
  expect(window.map.claims.get(old.id)?.isLocked).toBe(false);
  undo(window);
  expect(window.map.claims.has(old.id)).toBe(false);
  redo(window);
  expect(window.map.claims.get(old.id)).toEqual({ ...old, isLocked: false });
});

test('a step gets and loses premises, also together with its making, and each undo brings back those before', async () => {
  using folder = temporaryFolder();
  const library = temporaryLibrary(folder.path);
  const { handlers } = library;
  const id = await handlers.createMap('Ports', '', '');
  const window: Window = { map: mapFromContents((await handlers.openMap(id)).contents), list: emptyUndoList };
  const claims = Array.from({ length: 50 }, (_, place) => newClaim(String(place)));
  const [first, ...others] = claims as [Claim, ...Claim[]];
  const reason = newInference(first.id, []);
  const premise = (claim: Claim, before: string | null, after: string | null): FieldChange =>
    changeOf(reason, `premises/${claim.id}`, before, after);
  const patches: Patch[] = [
    [...claims.map(creation), creation(reason), ...others.map(claim => premise(claim, null, 'a0'))],
    [
      ...others.slice(20).map(claim => premise(claim, 'a0', null)),
      ...others.slice(0, 9).map(claim => premise(claim, 'a0', 'b1')),
    ],
  ];
  const isStored = async (): Promise<void> => {
    expect(sortedById((await handlers.openMap(id)).contents)).toEqual(sortedById(contentsOf(window.map)));
  };
  for (const patch of patches) {
    await handlers.saveSteps(id, [commit(window, newStep(patch))]);
    await isStored();
  }
  for (const change of [undo, undo, redo, redo, undo]) {
    const step = change(window);
    if (step !== null) await handlers.saveSteps(id, [step]);
    await isStored();
  }
  library.close();
  expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
});
