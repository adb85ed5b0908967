import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Layout } from '../../model/layout/layout';
import type { App, OpenMap } from './app';
import type { MapState } from './map-store';
import type { ViewState } from './view-store';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp is called outside of AppContext');
  return app;
}

export function useView<Part>(select: (view: ViewState) => Part): Part {
  return useStore(useApp().view, select);
}

/** Null on the library screen. */
export function useOpenMap(): OpenMap | null {
  return useStore(useApp().open, ({ current }) => current);
}

/** The open map is handed down, so that a screen going away never meets a map that is no longer there. */
export const OpenMapContext = createContext<OpenMap | null>(null);

/** For components inside the map screen. */
export function useShownMap(): OpenMap {
  const open = useContext(OpenMapContext);
  if (open === null) throw new Error('useShownMap is called outside of OpenMapContext');
  return open;
}

export function useMap<Part>(select: (state: MapState) => Part): Part {
  return useStore(useShownMap().mapStore.store, select);
}

export function useLayout(): Layout {
  const { layouts } = useShownMap();
  return useSyncExternalStore(layouts.subscribe, layouts.current);
}
