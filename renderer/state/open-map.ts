import { tellLocked } from '../commands/lock-commands';
import type { OpenedMap } from '../../model/borders/library-api';
import type { MapId } from '../../model/ids';
import { clearNotice } from '../status-bar/notice-store';
import type { App, OpenMap } from './app';
import { firstFinding } from './finding-state';
import { firstFolded } from './first-folded';
import { createLayoutSource } from './layout-source';
import { createMapStore } from './map-store';
import { readKeptView } from './kept-view';
import { keptDialog } from './view-store';

/** The map as the library gave it, and the window turned to it as it was left. */
export function openMap(app: App, id: MapId, opened: OpenedMap): OpenMap {
  const { view, library } = app;
  const mapStore = createMapStore({
    id,
    opened,
    library,
    now: () => app.now(),
    onLocked: claim => tellLocked(app, claim),
    onReplaced: () => app.reopenMap(),
  });
  const kept = readKeptView(opened.view);
  const { map, editors } = mapStore.store.getState();
  const { isInspectorOpen, inspectorWidth, leftPanel, leftPanelWidth } = view.getState();
  clearNotice();
  view.setState({
    ...firstFinding,
    namedViews: opened.namedViews,
    screen: 'map',
    mapId: id,
    dialog: keptDialog(view.getState()),
    reader: null,
    presenting: null,
    // Claims and notes of another map.
    carried: null,
    placing: null,
    contextMenu: null,
    inspectorRequest: null,
    selection: [...editors.values()].slice(-1).map(editor => editor.record),
    focused: kept?.focused ?? null,
    folded: opened.folded === null ? firstFolded(map) : new Set(opened.folded),
    viewport: kept?.viewport ?? null,
    isInspectorOpen: kept?.isInspectorOpen ?? isInspectorOpen,
    inspectorWidth: kept?.inspectorWidth ?? inspectorWidth,
    leftPanel: kept === null ? leftPanel : kept.leftPanel,
    leftPanelWidth: kept?.leftPanelWidth ?? leftPanelWidth,
  });
  return { mapStore, layouts: createLayoutSource(mapStore.store, view, kept?.packing), past: null };
}
