import { type ComponentType, useEffect, useState } from 'react';

let loaded: ComponentType | null = null;
let loading: Promise<ComponentType> | null = null;

/** The map's part of the program is a file of its own, so that the library is there sooner. */
export function loadMapScreen(): Promise<ComponentType> {
  loading ??= import('./map-screen').then(module => (loaded = module.MapScreen));
  return loading;
}

/** Null until it is loaded. Not `lazy`: React keeps what it shows meanwhile on the screen for a third of a second. */
export function useMapScreen(): ComponentType | null {
  const [screen, setScreen] = useState(() => loaded);
  useEffect(() => {
    if (screen === null) void loadMapScreen().then(component => setScreen(() => component));
  }, [screen]);
  return screen;
}
