import type { Layout } from '../../model/layout/layout';
import { layOut } from '../../model/layout/lay-out';
import { measureText } from '../../model/layout/measure-text';
import { pictureAspect } from '../../model/picture/map-picture';
import type { MapState, ReadonlyStore } from './map-store';
import type { ViewState, ViewStore } from './view-store';

export interface LayoutSource {
  /** The layout of what the screen shows now; computed again only when something it depends on changed. */
  current(): Layout;
  /** Calls back whenever `current` may answer something else. */
  subscribe(listener: () => void): () => void;
}

export function createLayoutSource(mapStore: ReadonlyStore<MapState>, view: ViewStore): LayoutSource {
  let seen: (Pick<MapState & ViewState, 'map' | 'drafts' | 'folded'> & { readonly layout: Layout }) | null = null;
  return {
    current: () => {
      const { map, drafts } = mapStore.getState();
      const { folded } = view.getState();
      if (seen?.map !== map || seen.drafts !== drafts || seen.folded !== folded) {
        const { direction } = map.map;
        const input = { map, direction, folded, drafts, measure: measureText, aspect: pictureAspect, branchOf: null };
        seen = { map, drafts, folded, layout: layOut(input) };
      }
      return seen.layout;
    },
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
