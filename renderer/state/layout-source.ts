import type { ArgumentMap } from '../../model/argument-map';
import type { ClaimId } from '../../model/ids';
import { layOutAfter } from '../../model/layout/lay-out';
import type { Layout, LayoutInput } from '../../model/layout/layout';
import { isMirrored } from '../../model/messages/current-language';
import type { Packing } from '../../model/layout/packing';
import { measureText } from '../../model/layout/measure-text';
import { pictureAspect } from '../../model/picture/map-picture';
import { onceForEach } from '../../model/once-for-each';
import type { MapState, ReadonlyStore } from './map-store';
import { keepsEverySize } from './same-size';
import { anchorShift, type Offset, shiftLayout } from '../../model/layout/shift-layout';
import type { ViewState, ViewStore } from './view-store';

export interface LayoutSource {
  /** The layout of what the screen shows now; computed again only when something it depends on changed. */
  readonly current: () => Layout;
  /** Where the layout's own (0, 0) stands now: it moves so that the focused card stays where it is. */
  origin(): Offset;
  /** Where the layout would put everything if the map were this one. */
  layOut(map: ArgumentMap): Layout;
  /** What the layout chose, for a source that goes on from here. */
  packing(): Packing | null;
  /** Lays out as when the map is opened for the first time, without regard to what stands where. */
  tidy(): void;
  /** Calls back whenever `current` may answer something else. */
  readonly subscribe: (listener: () => void) => () => void;
}

type Seen = Pick<MapState & ViewState, 'map' | 'drafts' | 'folded'> & { readonly layout: Layout };

/** Packings of a map by what of it was folded: as many as the ways of folding that one goes back and forth between. */
const mostFoldings = 64;

/** What is folded, in words that are the same for the same claims. */
const foldingOf = onceForEach((folded: ReadonlySet<ClaimId>): string => [...folded].sort().join(' '));

/**
 * Goes on from `last`, which the layout chose before. `before` is what was on the screen until now: what has the focus stays where
 * that had it.
 */
export function createLayoutSource(
  mapStore: ReadonlyStore<MapState>,
  view: ViewStore,
  last: Packing | null = null,
  before: Pick<Seen, 'map' | 'layout'> | null = null,
): LayoutSource {
  let seen: Seen | null = null;
  let origin: Offset = { x: 0, y: 0 };
  let packing = last;
  /** Of the map that is seen: to unfold what was just folded brings the same picture back. */
  const foldings = new Map<string, Packing>();
  const listeners = new Set<() => void>();

  const inputOf = (map: ArgumentMap): LayoutInput => {
    const { drafts } = mapStore.getState();
    const { folded } = view.getState();
    const shown = { map, direction: map.map.direction, isMirrored: isMirrored(), folded, drafts, branchOf: null };
    return { ...shown, measure: measureText, aspect: pictureAspect };
  };
  const compute = (map: ArgumentMap): Layout => {
    const { folded } = view.getState();
    if (seen?.map !== map) foldings.clear();
    const known = seen?.folded === folded ? undefined : foldings.get(foldingOf(folded));
    const made = layOutAfter(inputOf(map), known === undefined ? packing : { ...known, isReturn: true });
    packing = made.packing;
    if (foldings.size >= mostFoldings) foldings.clear();
    foldings.set(foldingOf(folded), packing);
    return made.layout;
  };

  /** A turned map is a new picture; otherwise as much as can stays in its place. */
  const place = (map: ArgumentMap, plain: Layout): Layout => {
    const shown = seen ?? before;
    if (shown !== null && shown.map.map.direction === map.map.direction) {
      origin = anchorShift(shown.layout, plain, view.getState().focused);
    } else origin = { x: 0, y: 0 };
    return shiftLayout(plain, origin);
  };

  return {
    current: () => {
      const { map, drafts } = mapStore.getState();
      const { folded } = view.getState();
      if (seen?.map !== map || seen.folded !== folded) {
        seen = { map, drafts, folded, layout: place(map, compute(map)) };
      } else if (seen.drafts !== drafts) {
        const isSame = keepsEverySize(seen.layout, inputOf(map), seen.drafts);
        seen = { map, drafts, folded, layout: isSame ? seen.layout : place(map, compute(map)) };
      }
      return seen.layout;
    },
    origin: () => origin,
    layOut: map => shiftLayout(layOutAfter(inputOf(map), packing).layout, origin),
    packing: () => packing,
    tidy: () => {
      packing = null;
      foldings.clear();
      const { map, drafts } = mapStore.getState();
      const { folded } = view.getState();
      seen = { map, drafts, folded, layout: place(map, compute(map)) };
      for (const listener of listeners) listener();
    },
    subscribe: listener => {
      listeners.add(listener);
      const stopMap = mapStore.subscribe((now, before) => {
        if (now.map !== before.map || now.drafts !== before.drafts) listener();
      });
      const stopView = view.subscribe((now, before) => {
        if (now.folded !== before.folded) listener();
      });
      return () => {
        listeners.delete(listener);
        stopMap();
        stopView();
      };
    },
  };
}
