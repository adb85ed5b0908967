import { message } from '../model/messages/message';
import { themeCommands } from './commands/view-commands';
import { runCommand } from './commands/key-handling';
import { Announcer } from './editor/announcer';
import { MapScreen } from './editor/map-screen';
import { LibraryScreen } from './library/library-screen';
import { OpenMapContext, useApp, useOpenMap, useView } from './state/app-context';
import { ShortcutsDialog } from './editor/shortcuts-dialog';
import { BackupsDialog } from './library/backups-dialog';

/** The window: the library, or one map. */
export function AppFrame() {
  const app = useApp();
  const screen = useView(view => view.screen);
  const theme = useView(view => view.theme);
  const dialog = useView(view => view.dialog);
  const open = useOpenMap();
  const closeDialog = (): void => app.view.setState({ dialog: null });
  return (
    <>
      {screen === 'library' ? (
        <LibraryScreen
          library={app.library}
          shell={app.shell}
          theme={theme}
          onTheme={next => runCommand(app, themeCommands.find(({ id }) => id.endsWith(next))?.id ?? '')}
          onOpen={(id, record) => void app.showMap(id, record)}
          onBackups={() => app.view.setState({ dialog: 'backups' })}
        />
      ) : null}
      {screen === 'map' && open !== null ? (
        <OpenMapContext value={open} key={open.mapStore.id}>
          <MapScreen />
        </OpenMapContext>
      ) : null}
      {screen === 'loading' ? <p className="opening">{message('editor.opening')}</p> : null}
      {dialog === 'shortcuts' ? <ShortcutsDialog onClose={closeDialog} /> : null}
      {dialog === 'backups' ? <BackupsDialog library={app.library} onClose={closeDialog} /> : null}
      <Announcer />
    </>
  );
}
