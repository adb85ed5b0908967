import { useStore } from 'zustand';
import { type Scene, sceneOf } from '../commands/scene';
import { useApp, useShownMap } from '../state/app-context';

/** Renders again whenever a command could be enabled, checked or named differently. */
export function useScene(): Scene {
  const app = useApp();
  const { mapStore } = useShownMap();
  useStore(app.view);
  useStore(mapStore.store, state => state.map);
  useStore(mapStore.store, state => state.undoList);
  return sceneOf(app);
}
