import { createStore } from 'zustand/vanilla';
import type { Theme } from '../../model/borders/shell-api';
import type { MapId, RecordId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { type Camera, createCamera } from '../canvas/camera';
import type { LibraryConnection } from '../connection/library';
import type { ShellConnection } from '../connection/shell';
import type { PastMoment } from '../history/past-moment';
import { clearNotice, showNotice, showProblem } from '../status-bar/notice-store';
import type { LayoutSource } from './layout-source';
import { receiveEvent } from './library-events';
import type { MapStore, ReadonlyStore } from './map-store';
import { createViewKeeper } from './view-keeper';
import { createViewStore, firstView, keptDialog, type ViewState, type ViewStore } from './view-store';

/** The map that is open in this window, with what is derived from it. */
export interface OpenMap {
  readonly mapStore: MapStore;
  readonly layouts: LayoutSource;
  /** Set while an earlier moment is shown in place of the map as it is now. */
  readonly past: PastMoment | null;
}

/** Everything a screen needs; one a window. */
export interface App {
  readonly shell: ShellConnection;
  readonly library: LibraryConnection;
  readonly view: ViewStore;
  readonly camera: Camera;
  readonly open: ReadonlyStore<{ readonly current: OpenMap | null }>;
  /** Milliseconds since 1970. */
  now(): number;
  /** The author's name as it goes into new claims. */
  author(): string;
  /** Opens the map in this window, or focuses the window that shows it; selects `record` in it. */
  showMap(id: MapId, record?: RecordId | null): Promise<void>;
  showLibrary(): Promise<void>;
  /** Lets go of the open map, which the library holds in another state since a backup was restored, and opens that. */
  reopenMap(): void;
  /** Shows an earlier moment of the open map in its place, or the map as it is now again. */
  showInPlace(open: OpenMap): void;
  /** Read out politely by a screen reader; nothing is shown. */
  announce(text: string): void;
  savePreference(name: string, value: string): void;
  chooseTheme(theme: Theme): void;
  /** True once every edit of this window is safe. */
  flush(): Promise<boolean>;
}

/** The map as it is now, whatever moment of it is shown. */
export function openNow({ open }: Pick<App, 'open'>): OpenMap | null {
  const { current } = open.getState();
  return current?.past?.now ?? current;
}

export function createApp(shell: ShellConnection, library: LibraryConnection): App {
  const view = createViewStore();
  const open = createStore<{ readonly current: OpenMap | null }>(() => ({ current: null }));
  const keeper = createViewKeeper({ view, library }, () => openNow({ open }));

  const leaveMap = async (): Promise<boolean> => {
    const current = openNow({ open });
    if (current === null) return true;
    const flushed = current.mapStore.flush();
    // Only now that the open texts are closed: each edit may arrange the map in another way.
    void keeper.write();
    const status = await flushed;
    if (status.state === 'failed') {
      showProblem(message('editor.notSafe', { reason: status.reason ?? '' }));
      return false;
    }
    current.mapStore.dispose();
    open.setState({ current: null });
    // An offer to undo is about a map that nobody sees any more.
    clearNotice();
    return true;
  };

  /** Writes nothing of the open map any more; answers whether something is lost so. */
  const letGo = (current: OpenMap): boolean => {
    const isSomethingLost = current.mapStore.abandon();
    keeper.letGo();
    open.setState({ current: null });
    return isSomethingLost;
  };

  const leaveForLibrary = async (): Promise<void> => {
    if (!(await leaveMap())) return;
    void shell.api.showMap(null);
    view.setState({
      screen: 'library',
      mapId: null,
      dialog: keptDialog(view.getState()),
      reader: null,
      presenting: null,
      selection: [],
      focused: null,
    });
  };

  const turnTo = async (id: MapId, record: RecordId | null): Promise<void> => {
    const { current } = open.getState();
    if (current?.mapStore.id !== id) {
      if (!(await leaveMap())) return;
      // All at once: they are answered by different processes.
      const [shown, opened, part] = await Promise.all([
        shell.api.showMap(id),
        library.api.openMap(id),
        import('./open-map'),
      ]);
      if (shown.ok && shown.value === 'elsewhere') {
        await leaveForLibrary();
        return;
      }
      if (!opened.ok) {
        await leaveForLibrary();
        showProblem(opened.message);
        return;
      }
      open.setState({ current: part.openMap(app, id, opened.value) });
      keeper.begin(opened.value.folded === null ? null : view.getState().folded);
    } else if (current.past !== null) app.showInPlace(current.past.now);
    if (record !== null) (await import('./show-record')).showRecord(app, record);
  };

  let turn: Promise<void> = Promise.resolve();
  /** One after the other: two at once would open a map twice, and edit two copies of it. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work, work);
    return turn;
  };

  const app: App = {
    shell,
    library,
    view,
    camera: createCamera(view),
    open,
    now: () => Date.now(),
    author: () => view.getState().preferences['author'] ?? '',
    showMap: (id, record = null) => inTurn(() => turnTo(id, record)),
    showLibrary: () => inTurn(leaveForLibrary),
    reopenMap: () => {
      const current = openNow({ open });
      if (current === null) return;
      // Writing what is open here would put it into the restored library.
      const isSomethingLost = letGo(current);
      view.setState({ ...firstView, ...windowPart(view), screen: 'loading' });
      void app.showMap(current.mapStore.id).then(() => {
        if (view.getState().screen === 'map')
          showNotice(message(isSomethingLost ? 'editor.putBackOver' : 'editor.putBack'));
      });
    },
    showInPlace: next => open.setState({ current: next }),
    // Words that stay the same are not read again: a mark that is not spoken makes them new.
    announce: text =>
      view.setState(({ announcement }) => ({ announcement: announcement === text ? `${text}\u00a0` : text })),
    savePreference: (name, value) => {
      view.setState(({ preferences }) => ({ preferences: { ...preferences, [name]: value } }));
      void shell.api.savePreference(name, value);
    },
    chooseTheme: theme => {
      view.setState({ theme });
      void shell.api.setTheme(theme);
    },
    flush: async () => {
      const flushed = openNow({ open })?.mapStore.flush();
      await keeper.write();
      return flushed === undefined || (await flushed).state === 'saved';
    },
  };

  library.onEvent(event => {
    const current = openNow(app);
    if (current !== null) receiveEvent(app, event, current, () => void letGo(current));
  });

  return app;
}

const windowKeys = [
  'platform',
  'version',
  'theme',
  'isDark',
  'language',
  'languageChoice',
  'preferences',
  'textSize',
] as const;

/** What belongs to the window, whatever it shows. */
function windowPart(view: ViewStore): Partial<ViewState> {
  const state = view.getState();
  return Object.fromEntries(windowKeys.map(key => [key, state[key]]));
}
