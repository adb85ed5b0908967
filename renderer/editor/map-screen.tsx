import { useEffect } from 'react';
import { indexOf } from '../../model/map-index';
import { inLanguage } from '../controls/in-language';
import { MapCanvas } from '../canvas/map-canvas';
import { ExportDialog } from '../export/export-dialog';
import { FindBar } from '../finding/find-bar';
import { GoToPopover } from '../finding/go-to-popover';
import { useMouseButtons } from '../finding/use-mouse-buttons';
import { ViewsDialog } from '../finding/views-dialog';
import { WayBar } from '../finding/way-bar';
import { PastBanner } from '../history/past-banner';
import { PastPanel } from '../history/past-panel';
import { Inspector } from '../inspector/inspector';
import { ReaderPane } from '../reading/reader-pane';
import { ReaderToolbar } from '../reading/reader-toolbar';
import { ReadingScreens } from '../reading/lazy-screens';
import { useApp, useShownMap, useView } from '../state/app-context';
import { openText } from '../state/open-text';
import { MapStatusBar } from '../status-bar/map-status-bar';
import '../styles/later-styles';
import { LeftPanel } from './left-panel';
import { focusMap } from './panes';
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
      openText(app, 'claim', first.id);
    } else focusMap(app);
  }, [app, mapStore]);
}

function Editor() {
  const isInspectorOpen = useView(view => view.isInspectorOpen);
  const isReader = useView(view => view.reader !== null);
  const isPresenting = useView(view => view.presenting !== null);
  const { past } = useShownMap();
  useFirstFocus();
  useMouseButtons();
  return (
    <>
      <div className="map-screen" inert={isPresenting} data-is-reader={isReader || undefined}>
        {isReader ? <ReaderToolbar /> : <Toolbar />}
        <main className="map-main">
          {isReader ? null : <LeftPanel />}
          <div className="canvas-column">
            <PastBanner />
            {isReader ? null : <WayBar />}
            <FindBar />
            <MapCanvas />
            {isReader ? <ReaderPane /> : null}
          </div>
          {past === null ? null : <PastPanel past={past} />}
          {past === null && isInspectorOpen && !isReader ? <Inspector /> : null}
        </main>
        <MapStatusBar />
        <ExportDialog />
        <SameAsPopover />
        <GoToPopover />
        <ViewsDialog />
      </div>
      <ReadingScreens />
    </>
  );
}

export const MapScreen = inLanguage(Editor);
