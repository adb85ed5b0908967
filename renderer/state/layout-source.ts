import type { ArgumentMap } from '../../model/argument-map';
import { layOut } from '../../model/layout/lay-out';
import type { Layout, LayoutInput } from '../../model/layout/layout';
import { measureText } from '../../model/layout/measure-text';
import { pictureAspect } from '../../model/picture/map-picture';
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
  /** Calls back whenever `current` may answer something else. */
  readonly subscribe: (listener: () => void) => () => void;
}

type Seen = Pick<MapState & ViewState, 'map' | 'drafts' | 'folded'> & { readonly layout: Layout };

/** `before` is what was on the screen until now: what has the focus stays where that had it. */
export function createLayoutSource(
  mapStore: ReadonlyStore<MapState>,
  view: ViewStore,
  before: Pick<Seen, 'map' | 'layout'> | null = null,
): LayoutSource {
  let seen: Seen | null = null;
  let origin: Offset = { x: 0, y: 0 };

  const inputOf = (map: ArgumentMap): LayoutInput => {
    const { drafts } = mapStore.getState();
    const { folded } = view.getState();
    const { direction } = map.map;
    return { map, direction, folded, drafts, measure: measureText, aspect: pictureAspect, branchOf: null };
  };
  const compute = (map: ArgumentMap): Layout => layOut(inputOf(map));

  /** A turned map is a new picture; otherwise as much as can stays in its place. */
  const place = (map: ArgumentMap, plain: Layout): Layout => {
    const last = seen ?? before;
    if (last !== null && last.map.map.direction === map.map.direction) {
      origin = anchorShift(last.layout, plain, view.getState().focused);
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
    layOut: map => shiftLayout(compute(map), origin),
    subscribe: listener => {
      const stopMap = mapStore.subscribe((now, before) => {
        if (now.map !== before.map || now.drafts !== before.drafts) listener();
      });
      const stopView = view.subscribe((now, before) => {
        if (now.folded !== before.folded) listener();
      });
      return () => {
        stopMap();
        stopView();
      };
    },
  };
}
