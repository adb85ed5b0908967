import { createElement, lazy, Suspense, useCallback, useEffect } from 'react';
import { message } from '../model/messages/message';
import { themeCommands } from './commands/view-commands';
import { runCommand } from './commands/key-handling';
import { afterDialog } from './editor/after-dialog';
import { Announcer } from './editor/announcer';
import { loadMapScreen, useMapScreen } from './editor/load-map-screen';
import { LibraryScreen } from './library/library-screen';
import { newMapDirection } from './preferences/new-map-direction';
import { OpenMapContext, useApp, useOpenMap, useView } from './state/app-context';
import { ShortcutsDialog } from './editor/shortcuts-dialog';
import { HelpDialog } from './help/help-dialog';
import { Palette } from './palette/palette';
import { BackupsDialog } from './library/backups-dialog';

/** Asked for now and then: the first screen is there sooner without them. */
const PreferencesDialog = lazy(() =>
  import('./preferences/preferences-dialog').then(module => ({ default: module.PreferencesDialog })),
);
const KeysDialog = lazy(() => import('./keys/keys-dialog').then(module => ({ default: module.KeysDialog })));

function Opening() {
  return <p className="opening">{message('editor.opening')}</p>;
}

function LoadedMapScreen() {
  const component = useMapScreen();
  return component === null ? <Opening /> : createElement(component);
}

/** The window: the library, or one map. */
export function AppFrame() {
  const app = useApp();
  const screen = useView(view => view.screen);
  const theme = useView(view => view.theme);
  const dialog = useView(view => view.dialog);
  const open = useOpenMap();
  const closeDialog = (): void => {
    app.view.setState({ dialog: null });
    afterDialog(app);
  };
  const directionOfNew = useCallback(() => newMapDirection(app.view.getState()), [app]);
  // Whoever looks at the library opens a map next.
  useEffect(() => {
    if (screen !== 'library') return undefined;
    const request = requestIdleCallback(() => void loadMapScreen());
    return () => cancelIdleCallback(request);
  }, [screen]);
  return (
    <>
      {screen === 'library' ? (
        <LibraryScreen
          library={app.library}
          shell={app.shell}
          theme={theme}
          onTheme={next => runCommand(app, themeCommands.find(({ id }) => id.endsWith(next))?.id ?? '')}
          onOpen={(id, record) => void app.showMap(id, record)}
          onPreferences={() => app.view.setState({ dialog: 'preferences' })}
          newMapDirection={directionOfNew}
          onBackups={() => app.view.setState({ dialog: 'backups' })}
        />
      ) : null}
      {screen === 'map' && open !== null ? (
        <OpenMapContext value={open} key={open.mapStore.id}>
          <LoadedMapScreen />
        </OpenMapContext>
      ) : null}
      {screen === 'loading' ? <Opening /> : null}
      {dialog === 'shortcuts' ? <ShortcutsDialog onClose={closeDialog} /> : null}
      {dialog === 'backups' ? <BackupsDialog library={app.library} onClose={closeDialog} /> : null}
      <Suspense fallback={null}>
        {dialog === 'preferences' ? <PreferencesDialog onClose={closeDialog} /> : null}
        {dialog === 'keys' ? <KeysDialog onClose={closeDialog} /> : null}
      </Suspense>
      {dialog === 'help' ? <HelpDialog onClose={closeDialog} /> : null}
      {dialog === 'palette' ? <Palette /> : null}
      <Announcer />
    </>
  );
}
