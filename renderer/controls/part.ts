import { useEffect, useState } from 'react';

/** A part of the program in a file of its own, so that the first screen is there sooner. */
export interface Part<Loaded> {
  load(): Promise<Loaded>;
  /** Null until it is loaded. */
  loaded(): Loaded | null;
}

export function createPart<Loaded>(read: () => Promise<Loaded>): Part<Loaded> {
  let loaded: Loaded | null = null;
  let loading: Promise<Loaded> | null = null;
  return {
    load: () => (loading ??= read().then(part => (loaded = part))),
    loaded: () => loaded,
  };
}

/** Null until it is loaded. Not `lazy`: React keeps what it shows meanwhile on the screen for a third of a second. */
export function usePart<Loaded>(part: Part<Loaded>): Loaded | null {
  return usePartWhen(part, true);
}

/** Loads the part once `isWanted`. */
export function usePartWhen<Loaded>(part: Part<Loaded>, isWanted: boolean): Loaded | null {
  const [loaded, setLoaded] = useState(() => part.loaded());
  useEffect(() => {
    if (loaded === null && isWanted) void part.load().then(next => setLoaded(() => next));
  }, [part, loaded, isWanted]);
  return loaded;
}
