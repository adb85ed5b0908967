import type { RecordId } from '../../model/ids';
import { useApp, useMap, useShownMap, useView } from '../state/app-context';
import { type Emphasis, emphasisOf, type Shade, shadeOf } from './emphasis';

/** Follows both the map and the view. */
export function useShade(record: RecordId): Shade {
  const { view } = useApp();
  const { store } = useShownMap().mapStore;
  useView(seen => shadeOf(store.getState().map, seen, record));
  return useMap(({ map }) => shadeOf(map, view.getState(), record));
}

export function useEmphasis(): Emphasis {
  const { view } = useApp();
  const { store } = useShownMap().mapStore;
  useView(seen => emphasisOf(store.getState().map, seen));
  return useMap(({ map }) => emphasisOf(map, view.getState()));
}
