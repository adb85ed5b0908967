import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addContention } from '../../model/edits/claims';
import { addInference } from '../../model/edits/inferences';
import type { ClaimId } from '../../model/ids';
import type { Layout } from '../../model/layout/layout';
import { connectLibrary } from '../connection/library';
import { createLayoutSource } from './layout-source';
import { createMapStore } from './map-store';
import { MemoryLibrary } from './memory-library';
import { createViewStore } from './view-store';

const context = { at: 10, author: '' };

function openMap() {
  const library = new MemoryLibrary();
  const connection = connectLibrary(library.onPort);
  const mapStore = createMapStore({ id: library.mapId, opened: library.open(), library: connection, now: () => 20 });
  const view = createViewStore();
  const layouts = createLayoutSource(mapStore.store, view);
  const contention = addContention(mapStore.store.getState().map, 'Ports are a risk', context);
  mapStore.commit('Add contention', contention.patch);
  const add = (target: ClaimId, text: string): ClaimId => {
    const added = addInference(mapStore.store.getState().map, target, 'support', text, context);
    mapStore.commit('Add reason', added.patch);
    return added.claimId;
  };
  return { mapStore, view, layouts, contention: contention.claimId, add };
}

function placeOf(layout: Layout, id: string): { x: number; y: number } | undefined {
  const card = layout.cards.find(({ key }) => key === id);
  return card === undefined ? undefined : { x: card.x, y: card.y };
}

test('typing within a line asks for no new layout; a further line does', () => {
  const { mapStore, layouts, contention, add } = openMap();
  const reason = add(contention, 'They watch');
  const before = layouts.current();
  mapStore.openEditor('claim', reason, 'text');
  mapStore.draft(reason, 'text', 'They watch a');
  expect(layouts.current()).toBe(before);
  mapStore.draft(reason, 'text', 'They watch every ship that comes and goes and every box that is lifted');
  const grown = layouts.current();
  expect(grown).not.toBe(before);
  expect(grown.cards.find(({ key }) => key === reason)?.height).toBeGreaterThan(36);
  mapStore.closeEditor(reason, 'text', null);
  expect(layouts.current().cards.find(({ key }) => key === reason)?.height).toBe(36);
});

test('the card with the focus stays in its place while the map grows around it', () => {
  const { view, layouts, contention, add } = openMap();
  const first = add(contention, 'They watch');
  for (const text of ['a', 'b']) add(first, text);
  view.setState({ focused: first });
  const before = placeOf(layouts.current(), first);
  for (const text of ['one', 'two', 'three', 'four']) add(contention, text);
  expect(placeOf(layouts.current(), first)).toEqual(before);
});

test('unfolding what was folded brings the same picture back, however the map grew before', () => {
  const target = fc.nat();
  const growths = fc.array(target, { minLength: 20, maxLength: 60 });
  const foldings = fc.array(target, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(growths, foldings, (targets, folds) => {
      const { view, layouts, contention, add } = openMap();
      const claims = [contention];
      for (const [place, at] of targets.entries()) {
        const text = `${'They watch the harbour and say so. '.repeat(1 + (at % 4))}${place}`;
        claims.push(add(claims[at % claims.length] ?? contention, text));
        layouts.current();
      }
      const before = layouts.current();
      const pictures = [before];
      const folded: ReadonlySet<ClaimId>[] = [new Set()];
      for (const at of folds) {
        const next = new Set(folded.at(-1)).add(claims[at % claims.length] ?? contention);
        folded.push(next);
        view.setState({ folded: next });
        pictures.push(layouts.current());
      }
      for (const picture of pictures.reverse()) {
        view.setState({ folded: new Set(folded.pop()) });
        expect(layouts.current()).toEqual(picture);
      }
      expect(layouts.current()).toEqual(before);
    }),
    // A branch that was taken over as it was, though it has less room by now.
    { examples: [[[0, 3, 8, 0, 4, 0, 18, 18, 29, 19, 15, 0, 47, 4, 4, 0, 17, 31, 8, 0, 0, 67, 0, 0], [13]]] },
  );
});

test('tidying lays the map out as when it is opened for the first time, and says so', () => {
  const { mapStore, view, layouts, contention, add } = openMap();
  const reasons = Array.from({ length: 12 }, (_, index) => {
    const reason = add(contention, `Reason ${index}`);
    layouts.current();
    return reason;
  });
  for (const reason of [...reasons, ...reasons.slice(3, 9)]) {
    add(reason, 'They said so in a long report on harbours, which nobody has contradicted since');
    layouts.current();
  }
  const opened = createLayoutSource(mapStore.store, view).current();
  const sizeOf = ({ width, height }: Layout): readonly number[] => [width, height];
  expect(sizeOf(layouts.current())).not.toEqual(sizeOf(opened));
  let calls = 0;
  layouts.subscribe(() => (calls += 1));
  layouts.tidy();
  expect(calls).toBe(1);
  expect(sizeOf(layouts.current())).toEqual(sizeOf(opened));
});
