import { useState } from 'react';
import { useStore } from 'zustand';
import { hasFilters, isAsking } from '../../model/find-query';
import { type Scene, sceneOf } from '../commands/scene';
import { useApp, useShownMap } from '../state/app-context';
import type { ViewState } from '../state/view-store';

/** What no command asks before it is run. */
const unasked: ReadonlySet<string> = new Set<keyof ViewState>([
  'announcement',
  'findQuery',
  'inspectorWidth',
  'isFocusVisible',
  'jobPart',
  'leftPanelWidth',
  'replacement',
  'viewport',
]);

/** Whether the commands are enabled, checked and named alike: of the words that are looked for only whether there are any. */
function isAlike(a: ViewState, b: ViewState): boolean {
  const [asked, before] = [a.findQuery, b.findQuery];
  if (
    isAsking(asked) !== isAsking(before) ||
    (asked.text === '') !== (before.text === '') ||
    hasFilters(asked.filters) !== hasFilters(before.filters)
  ) {
    return false;
  }
  for (const field in a) {
    if (!unasked.has(field) && a[field as keyof ViewState] !== b[field as keyof ViewState]) return false;
  }
  return true;
}

function viewForCommands(): (view: ViewState) => ViewState {
  let last: ViewState | null = null;
  return view => {
    if (last === null || !isAlike(view, last)) last = view;
    return last;
  };
}

/** Renders again whenever a command could be enabled, checked or named differently. */
export function useScene(): Scene {
  const app = useApp();
  const { mapStore } = useShownMap();
  const [select] = useState(viewForCommands);
  useStore(app.view, select);
  useStore(mapStore.store, state => state.map);
  useStore(mapStore.store, state => state.undoList);
  return sceneOf(app);
}
