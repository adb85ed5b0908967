import fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ArgumentMap, contentsOf, mapFromContents } from '../model/argument-map';
import { newId } from '../model/ids';
import { apply, reverse } from '../model/patch';
import { emptyUndoList, type Step, withStep } from '../model/steps';
import { editChoices, randomEdit } from '../model/testing/random-edits';
import { libraryParsers } from './library-parsers';
import {
  changeOf,
  creation,
  findProblems,
  fullContents,
  newClaim,
  newStep,
  sortedById,
  temporaryFolder,
  temporaryLibrary,
} from './library.testing';
import { propertyRuns } from '../model/testing/property-runs.testing';

test('the map as of any step is what replaying the patches up to it gives', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const { handlers } = library;
  const action = fc.tuple(fc.constantFrom('edit', 'edit', 'edit', 'undo', 'redo'), editChoices);
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), async actions => {
      const { id } = await handlers.importMap(fullContents('Ports'), 'Import');
      let map: ArgumentMap = mapFromContents((await handlers.openMap(id)).contents);
      let list = emptyUndoList;
      const moments: { readonly step: Step; readonly map: ArgumentMap }[] = [];
      for (const [kind, choice] of actions) {
        const last = kind === 'undo' ? list.undo.at(-1) : kind === 'redo' ? list.redo.at(-1) : undefined;
        const patch =
          last === undefined
            ? randomEdit(map, choice, 1_000 + moments.length)
            : kind === 'undo'
              ? reverse(last.patch)
              : last.patch;
        if (patch.length === 0) continue;
        const applied = apply(map, patch);
        const accepted = patch.filter(change => !applied.rejected.includes(change));
        const step = newStep(accepted, last === undefined ? 'edit' : kind === 'undo' ? 'undo' : 'redo', last ?? null);
        map = applied.map;
        list = withStep(list, step);
        moments.push({ step, map });
        await handlers.saveSteps(id, [step]);
      }
      for (const moment of moments) {
        const asOf = await handlers.mapAsOf(id, { step: moment.step.id });
        expect(sortedById(asOf)).toEqual(sortedById(contentsOf(moment.map)));
      }
      const newest = (await handlers.history(id, null, 1))[0];
      if (newest === undefined) throw new Error('no history');
      const now = await handlers.mapAsOf(id, { step: newest.id });
      expect(sortedById(now)).toEqual(sortedById((await handlers.openMap(id)).contents));
    }),
    { numRuns: propertyRuns(40) },
  );
});

test('the history lists who did what and when, newest first, a part at a time', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const { handlers } = library;
  const id = await handlers.createMap('Ports', '', 'Ports are safe');
  const steps = ['One', 'Two', 'Three'].map(text => ({ ...newStep([creation(newClaim(text))]), label: `Add ${text}` }));
  await handlers.saveSteps(id, steps);
  const history = await handlers.history(id, null, 3);
  expect(history.map(({ label }) => label)).toEqual(['Add Three', 'Add Two', 'Add One']);
  expect(history[0]).toEqual({
    id: steps[2]?.id,
    kind: 'edit',
    label: 'Add Three',
    about: 'Three',
    at: steps[2]?.at,
    author: '',
    isMine: true,
  });
  const older = await handlers.history(id, history.at(-1)?.id ?? null, 10);
  expect(older.map(({ kind }) => kind)).toEqual(['import']);
});

test('a version keeps its moment whatever is done afterwards, and can be renamed and deleted', async () => {
  using folder = temporaryFolder();
  let id = newId('map');
  {
    using library = temporaryLibrary(folder.path, { now: () => 77 });
    const { handlers } = library;
    id = await handlers.createMap('Ports', '', 'Ports are safe');
    const [first] = await handlers.history(id, null, 1);
    await handlers.saveSteps(id, [newStep([creation(newClaim('Cranes are checked'))])]);
    const meeting = await handlers.saveVersion(id, 'Before the meeting', null);
    await handlers.saveVersion(id, 'The very first', first?.id ?? null);
    await handlers.saveSteps(id, [newStep([creation(newClaim('Dredgers are loud'))])]);
    await handlers.renameVersion(id, meeting, 'Before the long meeting');
  }
  using library = temporaryLibrary(folder.path);
  const { handlers } = library;
  const [meeting, first] = [...(await handlers.listVersions(id))].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (meeting === undefined || first === undefined) throw new Error('no versions');
  expect([meeting.name, first.name]).toEqual(['Before the long meeting', 'The very first']);
  const texts = async (version: typeof meeting): Promise<readonly string[]> =>
    (await handlers.mapAsOf(id, { version: version.id })).claims.map(({ text }) => text).sort();
  expect(await texts(meeting)).toEqual(['Cranes are checked', 'Ports are safe']);
  expect(await texts(first)).toEqual(['Ports are safe']);
  await handlers.deleteVersion(id, meeting.id);
  expect((await handlers.listVersions(id)).map(({ name }) => name)).toEqual(['The very first']);
  expect(() => handlers.mapAsOf(id, { version: meeting.id })).toThrow('This version is not there any more.');
  expect(() => handlers.renameVersion(id, meeting.id, 'Gone')).toThrow('This version is not there any more.');
});

test('the word “erased” in a text is a word like any other', async () => {
  using folder = temporaryFolder();
  {
    using library = temporaryLibrary(folder.path);
    const { handlers } = library;
    const sample = fullContents('Ports');
    const [claim] = sample.claims;
    if (claim === undefined) throw new Error('no sample');
    const { id } = await handlers.importMap(sample, 'Import');
    const step = newStep([changeOf(claim, 'text', claim.text, 'erased')]);
    await handlers.saveSteps(id, [step]);
    const asOf = await handlers.mapAsOf(id, { step: step.id });
    expect(asOf.claims.find(item => item.id === claim.id)?.text).toBe('erased');
  }
  expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
});

test('a map that was erased and comes back begins a new history', async () => {
  using folder = temporaryFolder();
  using library = temporaryLibrary(folder.path);
  const { handlers } = library;
  const sample = fullContents('Ports');
  const { id } = await handlers.importMap(sample, 'First time');
  await handlers.saveSteps(id, [newStep([creation(newClaim('A secret'))])]);
  await handlers.trashMap(id);
  await handlers.eraseMap(id);
  await handlers.importMap(sample, 'Second time');
  const history = await handlers.history(id, null, 10);
  expect(history.map(({ label }) => label)).toEqual(['Second time']);
  const asOf = await handlers.mapAsOf(id, { step: history[0]?.id ?? newId('step') });
  expect(sortedById(asOf)).toEqual(sortedById(sample));
});

test('a moment is asked for by a step or by a version, and a version has a name', () => {
  const id = newId('map');
  const step = newId('step');
  const version = newId('version');
  expect(libraryParsers.mapAsOf([id, { step }])).toEqual([id, { step }]);
  for (const cut of [{}, { step, version }, { step: 'x' }, { version: null }, step]) {
    expect(() => libraryParsers.mapAsOf([id, cut])).toThrow();
  }
  expect(() => libraryParsers.saveVersion([id, '', null])).toThrow();
  expect(() => libraryParsers.saveVersion([id, 'n'.repeat(301), null])).toThrow();
  expect(() => libraryParsers.history([id, null, 1_001])).toThrow();
});
