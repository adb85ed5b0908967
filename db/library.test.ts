import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryMethods } from '../model/borders/library-api';
import { type MapId, newId } from '../model/ids';
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

describe('a map in the library', () => {
  test('starts with its contention', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const id = await library.handlers.createMap('Ports', 'Are they safe?', 'Ports are safe');
    const { contents, undoList } = await library.handlers.openMap(id);
    expect(contents.map).toMatchObject({
      title: 'Ports',
      question: 'Are they safe?',
      mainClaimId: contents.claims[0]?.id,
    });
    expect(contents.claims.map(({ text }) => text)).toEqual(['Ports are safe']);
    expect(undoList).toEqual({ undo: [], redo: [] });
  });

  test('grows the way it was asked for, and down otherwise', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const { createMap, readMap } = library.handlers;
    const ids = [await createMap('Ports', '', '', 'right'), await createMap('Ports', '', '')];
    const maps = [];
    for (const id of ids) maps.push(await readMap(id));
    expect(maps.map(({ map }) => map.direction)).toEqual(['right', 'down']);
  });

  test('comes back from disk as it was brought in, every field of every kind', async () => {
    using folder = temporaryFolder();
    const contents = fullContents('Ports');
    {
      using library = temporaryLibrary(folder.path);
      expect(await library.handlers.importMap(contents, 'Import')).toEqual({ id: contents.map.id, isCopy: false });
    }
    using library = temporaryLibrary(folder.path);
    const opened = await library.handlers.openMap(contents.map.id);
    expect(opened.contents).toEqual(contents);
    expect((await library.handlers.readMap(contents.map.id)).questions).toHaveLength(1);
  });

  test('that the library has already comes in as a copy with fresh ids', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const contents = fullContents('Ports');
    await library.handlers.importMap(contents, 'Import');
    const { id, isCopy } = await library.handlers.importMap(contents, 'Import');
    expect(isCopy).toBe(true);
    const copy = await library.handlers.readMap(id);
    const [original, again] = [contents.inferences[0], copy.inferences[0]];
    expect(again?.id).not.toBe(original?.id);
    expect(again?.targetId).toBe(copy.map.mainClaimId);
    expect(Object.keys(again?.premises ?? {})).toEqual([copy.claims[1]?.id]);
    expect(copy.claims[1]?.homeId).toBe(again?.id);
    expect(copy.sources[1]?.originId).toBe(copy.sources[0]?.id);
  });

  test('keeps its own life when it is duplicated', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const id = await library.handlers.createMap('Ports', '', 'Ports are safe');
    const copy = await library.handlers.duplicateMap(id, 'Ports (copy)');
    await library.handlers.renameMap(id, 'Harbours');
    const titles = (await library.handlers.listMaps()).map(({ title }) => title).sort();
    expect(titles).toEqual(['Harbours', 'Ports (copy)']);
    expect((await library.handlers.readMap(copy)).claims[0]?.text).toBe('Ports are safe');
  });

  test('is listed with counts of what is live, the newest edit first', async () => {
    using folder = temporaryFolder();
    let now = 100;
    using library = temporaryLibrary(folder.path, { now: () => (now += 1) });
    const contents = fullContents('Ports');
    await library.handlers.importMap(contents, 'Import');
    const id = await library.handlers.createMap('Later', '', '');
    const [later, ports] = await library.handlers.listMaps();
    expect(later?.id).toBe(id);
    expect(ports).toMatchObject({ claims: 2, inferences: 2, sources: 2, trashedAt: null, openedAt: null });
  });

  test('loses its picture when it changes', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const { handlers } = library;
    const id = await handlers.createMap('Ports', '', 'x');
    await handlers.saveThumbnail(id, { boxes: [1, 2] });
    expect((await handlers.listMaps())[0]?.thumbnail).toBe(JSON.stringify({ boxes: [1, 2] }));
    await handlers.saveSteps(id, [newStep([creation(newClaim('y'))])]);
    expect((await handlers.listMaps())[0]?.thumbnail).toBeNull();
  });

  test('that is not there is refused in words', () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const id: MapId = newId('map');
    for (const work of [
      () => library.handlers.openMap(id),
      () => library.handlers.saveSteps(id, []),
      () => library.handlers.trashMap(id),
      () => library.handlers.duplicateMap(id, 'x'),
    ]) {
      expect(work).toThrow('This map is not in the library.');
    }
  });
});

describe('steps', () => {
  test('that are sent again are acknowledged again and stored once', async () => {
    using folder = temporaryFolder();
    {
      using library = temporaryLibrary(folder.path);
      const id = await library.handlers.createMap('Ports', '', 'x');
      const steps = [newStep([creation(newClaim('one'))]), newStep([creation(newClaim('two'))])];
      const first = await library.handlers.saveSteps(id, steps.slice(0, 1));
      const second = await library.handlers.saveSteps(id, steps);
      expect(first.acknowledged).toEqual([steps[0]?.id]);
      expect(second.acknowledged).toEqual(steps.map(step => step.id));
      const { contents, undoList } = await library.handlers.openMap(id);
      expect(contents.claims.map(({ text }) => text)).toEqual(['x', 'one', 'two']);
      expect(undoList.undo.map(step => step.id)).toEqual(steps.map(step => step.id));
    }
    expect(findProblems(path.join(folder.path, 'library.db'))).toEqual([]);
  });

  test('are stored all or not at all', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const id = await library.handlers.createMap('Ports', '', 'x');
    const before = await library.handlers.openMap(id);
    const good = newStep([creation(newClaim('one'))]);
    const bad = newStep([changeOf(newClaim('nowhere'), 'text', '', 'lost')]);
    expect(() => library.handlers.saveSteps(id, [good, bad])).toThrow('does not fit what is stored');
    expect(await library.handlers.openMap(id)).toEqual(before);
    await library.handlers.saveSteps(id, [good]);
    expect((await library.handlers.openMap(id)).contents.claims).toHaveLength(2);
  });

  test('change tags and premises member by member', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const contents = fullContents('Ports');
    await library.handlers.importMap(contents, 'Import');
    const [contention, reason] = contents.claims;
    const [inference] = contents.inferences;
    if (contention === undefined || reason === undefined || inference === undefined) throw new Error('no sample');
    await library.handlers.saveSteps(contents.map.id, [
      newStep([
        changeOf(contention, 'tags/ports', true, null),
        changeOf(contention, "tags/a'; DROP TABLE claim", null, true),
        changeOf(inference, `premises/${contention.id}`, null, 'a5'),
        changeOf(inference, `premises/${reason.id}`, 'a0', null),
      ]),
    ]);
    const opened = await library.handlers.openMap(contents.map.id);
    expect(opened.contents.claims[0]?.tags).toEqual(["a'; DROP TABLE claim", 'cranes']);
    expect(opened.contents.inferences[0]?.premises).toEqual({ [contention.id]: 'a5' });
    expect(opened.undoList.undo[0]?.patch.map(({ before }) => before)).toEqual([true, null, null, 'a0']);
  });

  test('of one map do not pass for steps of another', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const [one, two] = [await library.handlers.createMap('1', '', ''), await library.handlers.createMap('2', '', '')];
    const step = newStep([creation(newClaim('x'))]);
    await library.handlers.saveSteps(one, [step]);
    expect(() => library.handlers.saveSteps(two, [step])).toThrow('belongs to another map');
  });
});

describe('a draft', () => {
  test('is there when the map is opened again, until its field is saved', async () => {
    using folder = temporaryFolder();
    const claim = newClaim('x');
    let id: MapId;
    {
      using library = temporaryLibrary(folder.path);
      id = await library.handlers.createMap('Ports', '', '');
      await library.handlers.saveSteps(id, [newStep([creation(claim)])]);
      await library.handlers.saveDraft(id, claim.id, 'text', 'typed s');
      await library.handlers.saveDraft(id, claim.id, 'text', 'typed so far');
      await library.handlers.saveView(id, { zoom: 2 });
    }
    using library = temporaryLibrary(folder.path);
    const opened = await library.handlers.openMap(id);
    expect(opened.drafts).toEqual([{ record: claim.id, field: 'text', text: 'typed so far' }]);
    expect(opened.view).toEqual({ zoom: 2 });
    await library.handlers.saveSteps(id, [newStep([changeOf(claim, 'text', 'x', 'typed so far')])]);
    expect((await library.handlers.openMap(id)).drafts).toEqual([]);
  });
});

describe('what arrives from another process', () => {
  test('has a parser for each method', () => {
    expect(Object.keys(libraryParsers).sort()).toEqual([...libraryMethods].sort());
  });

  test.each([
    ['openMap', ['no id'], 'must be an id'],
    ['openMap', [], 'openMap'],
    ['saveSteps', [newId('map'), [{ id: 'x' }]], '[1][0].id'],
    ['saveSteps', [newId('map'), [newStep([changeOf(newClaim('x'), 'colour', '', 'red')])]], 'has no field "colour"'],
    ['saveSteps', [newId('map'), [newStep([changeOf(newClaim('x'), '__proto__', null, null)])]], '__proto__'],
    ['createMap', ['x'.repeat(100_001), '', ''], 'must not be longer'],
    ['search', ['x', 100_000], '[1]'],
    ['importMap', [{ map: {} }, ''], 'importMap'],
    ['restoreBackup', [7], 'restoreBackup'],
  ] as const)('is refused by %s with the place of the problem', (method, args, words) => {
    expect(() => libraryParsers[method](args)).toThrow(words);
  });

  test('is refused when it nests too deeply', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = [deep];
    expect(() => libraryParsers.saveView([newId('map'), deep])).toThrow('nested too deeply');
  });

  test('is refused when an id occurs twice', () => {
    const contents = fullContents('Ports');
    const twice = { ...contents, claims: [...contents.claims, ...contents.claims.slice(0, 1)] };
    expect(() => libraryParsers.importMap([twice, 'Import'])).toThrow('occurs twice');
  });

  test('loses NUL and half characters and keeps everything else', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const id = await library.handlers.createMap(
      ...libraryParsers.createMap(["'; DROP TABLE op; --", 'a\0b', 'c\ud800d 😀 %_"']),
    );
    const { contents } = await library.handlers.openMap(id);
    expect(contents.map.title).toBe("'; DROP TABLE op; --");
    expect(contents.map.question).toBe('ab');
    expect(contents.claims[0]?.text).toBe('c\ufffdd 😀 %_"');
  });

  test('comes back the same after sorting, whatever was imported', async () => {
    using folder = temporaryFolder();
    using library = temporaryLibrary(folder.path);
    const contents = fullContents('Ports');
    const [parsed, label] = libraryParsers.importMap([structuredClone(contents), 'Import']);
    await library.handlers.importMap(parsed, label);
    expect(sortedById((await library.handlers.openMap(contents.map.id)).contents)).toEqual(sortedById(contents));
  });
});
