import { createElement, useCallback, useEffect } from 'react';
import { message } from '../model/messages/message';
import { usePart } from './controls/part';
import { Announcer } from './editor/announcer';
import { LibraryScreen } from './library/library-screen';
import { dialogs, libraryTools, mapScreen } from './parts';
import { newMapDirection } from './preferences/new-map-direction';
import { OpenMapContext, useApp, useOpenMap, useView } from './state/app-context';

function Opening() {
  return <p className="opening">{message('editor.opening')}</p>;
}

function LoadedMapScreen() {
  const part = usePart(mapScreen);
  return part === null ? <Opening /> : createElement(part.MapScreen);
}

function LoadedDialogs() {
  const part = usePart(dialogs);
  return part === null ? null : createElement(part.Dialogs);
}

/** Beside the screen, which is not drawn again when one opens. */
function OpenDialog() {
  const isOpen = useView(view => view.dialog !== null);
  return isOpen ? <LoadedDialogs /> : null;
}

/** The window: the library, or one map. It is drawn anew in another language. */
export function AppFrame() {
  const language = useView(view => view.language);
  return <Screen key={language} />;
}

function Screen() {
  const app = useApp();
  const screen = useView(view => view.screen);
  const theme = useView(view => view.theme);
  const libraryKeys = useView(view => view.libraryKeys);
  const open = useOpenMap();
  const directionOfNew = useCallback(() => newMapDirection(app.view.getState()), [app]);
  // Whoever looks at the library opens a menu, a dialog or a map next; what is typed into a dialog finds it there.
  useEffect(() => {
    if (screen === 'loading') return undefined;
    const request = requestIdleCallback(() => {
      if (screen === 'map') void dialogs.load();
      else
        void libraryTools
          .load()
          .then(() => dialogs.load())
          .then(() => mapScreen.load());
    });
    return () => cancelIdleCallback(request);
  }, [screen]);
  return (
    <>
      {screen === 'library' ? (
        <LibraryScreen
          library={app.library}
          shell={app.shell}
          theme={theme}
          onTheme={next => app.chooseTheme(next)}
          onOpen={(id, record) => app.showMap(id, record)}
          onPreferences={() => app.view.setState({ dialog: 'preferences' })}
          newMapDirection={directionOfNew}
          onBackups={() => app.view.setState({ dialog: 'backups' })}
          keys={libraryKeys}
        />
      ) : null}
      {screen === 'map' && open !== null ? (
        <OpenMapContext value={open} key={open.mapStore.id}>
          <LoadedMapScreen />
        </OpenMapContext>
      ) : null}
      {screen === 'loading' ? <Opening /> : null}
      <OpenDialog />
      <Announcer />
    </>
  );
}
