import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { type ArgumentMap, contentsOf } from '../../model/argument-map';
import type { ShellClient } from '../connection/shell';
import { connectLibrary } from '../connection/library';
import type { ClipboardText } from '../../model/formats/clipboard-text';
import { addContention } from '../../model/edits/claims';
import { newId, type RecordId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { restoreMoment, showMoment } from '../history/time-travel';
import { createApp, type App } from '../state/app';
import type { MapStore } from '../state/map-store';
import { MemoryLibrary } from '../state/memory-library';
import { claimsAbove } from '../state/show-record';
import { clearNotice } from '../status-bar/notice-store';
import { putDown } from './arrange-commands';
import { isEditable } from './command';
import { commands } from './registry';
import { sceneOf } from './scene';
import { findElement } from './walk';

/** What needs no page: edits, folds, selections and the clipboard. */
const family =
  /^(argument|arrange|box|align|walk\.(select|up|down|left|right|extend|parent|first|next|prev|contention)|edit\.(cut|copy|paste|dup)|view\.(level|fold$|foldAll|focus))/;
const pageless = commands.filter(({ id }) => family.test(id));

interface Act {
  readonly which: number;
  readonly at: number;
  readonly more: number;
  readonly text: string;
}

const acts = fc.array(
  fc.record({
    which: fc.nat({ max: 9999 }),
    at: fc.nat({ max: 9999 }),
    more: fc.nat({ max: 20 }),
    text: fc.string({ unit: 'grapheme', maxLength: 10 }),
  }),
  { minLength: 5, maxLength: 40 },
);

function everything(map: ArgumentMap): readonly RecordId[] {
  const { claims, inferences } = indexOf(map);
  const others = [map.questions, map.notes, map.frames].flatMap(table => [...table.values()]);
  return [...claims, ...inferences, ...others.filter(({ deletedAt }) => deletedAt === null)].map(({ id }) => id);
}

async function openWindow(library: MemoryLibrary): Promise<App> {
  let clipboard: ClipboardText = { text: 'A\n- B\n- C', html: '' };
  const answers: Readonly<Record<string, (...args: never[]) => unknown>> = {
    copyText: (text: string, html: string) => void (clipboard = { text, html }),
    readClipboard: () => clipboard,
  };
  const api = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: never[]) =>
          Promise.resolve({ ok: true, value: answers[String(name)]?.(...args) ?? null }),
    },
  );
  const shell = { api: api as ShellClient, onEvent: () => () => undefined };
  const app = createApp(shell, connectLibrary(library.onPort));
  await app.showMap(library.mapId);
  return app;
}

function storeOf(app: App): MapStore {
  const { current } = app.open.getState();
  if (current === null) throw new Error('no map is open');
  return current.mapStore;
}

async function perform(app: App, library: MemoryLibrary, { which, at, more, text }: Act): Promise<string> {
  const { current } = app.open.getState();
  if (current === null) throw new Error('no map is open');
  const { mapStore, layouts } = current;
  const all = everything(mapStore.store.getState().map);
  const pick = (place: number): RecordId => all[place % all.length] as RecordId;
  // Now and then several, now and then nothing, now and then a reference card.
  const references = layouts.current().cards.filter(({ kind }) => kind === 'reference');
  const reference = references[at % Math.max(1, references.length)];
  if (more === 0 || all.length === 0) app.view.setState({ selection: [], focused: null });
  else if (more === 1 && reference !== undefined)
    app.view.setState({ selection: [reference.record], focused: reference.key });
  else if (more < 6)
    app.view.setState({ selection: [...new Set([pick(at), pick(at + more), pick(at * more)])], focused: null });
  else app.view.setState({ selection: [pick(at)], focused: pick(at) });
  const before = sceneOf(app);
  if (before.view.carried !== null && isEditable(before)) {
    putDown(before, which % 2 === 0 ? 'support' : 'oppose');
    app.view.setState({ carried: null, placing: null });
    return 'put down';
  }
  const moment = library.steps[at % library.steps.length];
  if (which % 10 === 0 && moment !== undefined) {
    await showMoment(app, { cut: { step: moment.id }, title: moment.label, at: moment.at });
    restoreMoment(app);
    return 'restore';
  }
  const usable = pageless.filter(command => command.isEnabled(sceneOf(app)));
  const command = usable[which % usable.length];
  if (command === undefined) return 'nothing';
  await command.run(sceneOf(app));
  app.view.setState({ placing: null, inspectorRequest: null, dialog: null });
  for (const { record, field } of mapStore.store.getState().editors.values()) {
    mapStore.draft(record, field, text);
    mapStore.closeEditor(record, field, more % 5 === 0 ? null : 'Edit text');
    if (more % 3 === 0) mapStore.takeBackEmpty(record);
  }
  return command.id;
}

function check(app: App): void {
  const { current } = app.open.getState();
  if (current === null) throw new Error('no map is open');
  const { map } = current.mapStore.store.getState();
  const { folded, selection } = app.view.getState();
  const layout = current.layouts.current();
  for (const { id } of indexOf(map).claims) {
    const isFoldedAway = [...claimsAbove(map, id)].some(above => folded.has(above));
    if (!isFoldedAway && findElement(layout, id) === undefined) throw new Error(`claim ${id} is not drawn`);
  }
  for (const box of [...layout.cards, ...layout.chips, ...layout.boxes]) {
    if (![box.x, box.y, box.width, box.height].every(Number.isFinite)) throw new Error(`${box.key} has no place`);
  }
  if (new Set(selection).size !== selection.length) throw new Error('selected twice');
}

afterEach(clearNotice);

test('whatever is done in a session is stored as it is shown, is undone to the beginning and redone to the end', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async list => {
      const library = new MemoryLibrary();
      const made = addContention(library.first, 'Ports are a risk', { at: 1, author: '' });
      library.steps.push({ id: newId('step'), kind: 'edit', label: 'Add', at: 1, of: null, patch: made.patch });
      const app = await openWindow(library);
      const mapStore = storeOf(app);
      const ran: string[] = [];
      try {
        for (const act of list) {
          ran.push(await perform(app, library, act));
          check(app);
        }
        // Nothing was undone, and an empty card that was taken back is gone for good.
        expect(await mapStore.redo()).toBeNull();
        expect((await mapStore.flush()).state).toBe('saved');
        const end = contentsOf(mapStore.store.getState().map);
        expect(contentsOf(library.map())).toEqual(end);
        while ((await mapStore.undo()) !== null) check(app);
        expect(contentsOf(mapStore.store.getState().map)).toEqual(contentsOf(library.first));
        while ((await mapStore.redo()) !== null) check(app);
        expect(contentsOf(mapStore.store.getState().map)).toEqual(end);
        await mapStore.flush();
        expect(contentsOf(library.map())).toEqual(end);
        expect(contentsOf(storeOf(await openWindow(library)).store.getState().map)).toEqual(end);
      } catch (error) {
        throw new Error(`after ${ran.join(', ')}`, { cause: error });
      }
    }),
  );
});
