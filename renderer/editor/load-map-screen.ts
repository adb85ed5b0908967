const load = () => import('./map-screen');

let loading: ReturnType<typeof load> | null = null;

/** The map's part of the program is a file of its own, so that the library is there sooner. */
export function loadMapScreen(): ReturnType<typeof load> {
  loading ??= load();
  return loading;
}
