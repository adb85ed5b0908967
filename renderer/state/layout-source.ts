import type { ArgumentMap } from '../../model/argument-map';
import { layOut } from '../../model/layout/lay-out';
import type { Layout } from '../../model/layout/layout';
import { measureText } from '../../model/layout/measure-text';
import { pictureAspect } from '../../model/picture/map-picture';
import type { MapState, ReadonlyStore } from './map-store';
import { anchorShift, type Offset, shiftLayout } from './shift-layout';
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

export function createLayoutSource(mapStore: ReadonlyStore<MapState>, view: ViewStore): LayoutSource {
  let seen: Seen | null = null;
  let origin: Offset = { x: 0, y: 0 };

  const compute = (map: ArgumentMap): Layout => {
    const { drafts } = mapStore.getState();
    const { folded } = view.getState();
    const { direction } = map.map;
    return layOut({ map, direction, folded, drafts, measure: measureText, aspect: pictureAspect, branchOf: null });
  };

  /** A turned map is a new picture; otherwise as much as can stays in its place. */
  const place = (map: ArgumentMap, plain: Layout): Layout => {
    if (seen !== null && seen.map.map.direction === map.map.direction) {
      origin = anchorShift(seen.layout, plain, view.getState().focused);
    } else origin = { x: 0, y: 0 };
    return shiftLayout(plain, origin);
  };

  return {
    current: () => {
      const { map, drafts } = mapStore.getState();
      const { folded } = view.getState();
      if (seen?.map !== map || seen.drafts !== drafts || seen.folded !== folded) {
        seen = { map, drafts, folded, layout: place(map, compute(map)) };
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
