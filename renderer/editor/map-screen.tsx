import { useEffect } from 'react';
import { indexOf } from '../../model/map-index';
import { MapCanvas } from '../canvas/map-canvas';
import { ExportDialog } from '../export/export-dialog';
import { message } from '../../model/messages/message';
import { HistoryPanel } from '../history/history-panel';
import { PastBanner } from '../history/past-banner';
import { PastPanel } from '../history/past-panel';
import { Inspector } from '../inspector/inspector';
import { useApp, useShownMap, useView } from '../state/app-context';
import { MapStatusBar } from '../status-bar/map-status-bar';
import { focusCanvas } from './panes';
import { SameAsPopover } from './same-as';
import { Toolbar } from './toolbar';

/** The map gets the focus, and an unwritten contention its editor, so that a new map is typed into at once. */
function useFirstFocus(): void {
  const app = useApp();
  const shown = useShownMap();
  const { mapStore } = shown.past?.now ?? shown;
  useEffect(() => {
    const { map, editors } = mapStore.store.getState();
    if (editors.size > 0) return;
    const [first, ...others] = indexOf(map).claims;
    if (first !== undefined && others.length === 0 && first.text === '') {
      app.view.setState({ selection: [first.id], focused: first.id });
      mapStore.openEditor('claim', first.id, 'text');
    } else focusCanvas();
  }, [app, mapStore]);
}

export function MapScreen() {
  const isInspectorOpen = useView(view => view.isInspectorOpen);
  const isHistoryOpen = useView(view => view.isHistoryOpen);
  const { past } = useShownMap();
  useFirstFocus();
  return (
    <div className="map-screen">
      <Toolbar />
      <main className="map-main">
        {isHistoryOpen ? (
          <aside className="history-aside" data-pane="history" aria-label={message('history.title')}>
            <HistoryPanel />
          </aside>
        ) : null}
        <div className="canvas-column">
          <PastBanner />
          <MapCanvas />
        </div>
        {past === null ? null : <PastPanel past={past} />}
        {past === null && isInspectorOpen ? <Inspector /> : null}
      </main>
      <MapStatusBar />
      <ExportDialog />
      <SameAsPopover />
    </div>
  );
}
