import { message } from '../model/messages/message';
import { askForFirstMaps, takeFirstMaps } from './library/first-maps';
import { mapScreen, services } from './parts';
import type { App } from './state/app';
import { showProblem } from './status-bar/notice-store';
import { applyTheme } from './theme';

/** A library that answers later than this is shown without its maps first. */
const patienceMs = 250;

/** The window is named after its map, with the mark of what is not yet safe. */
function keepTitle(app: App): void {
  let sent = '';
  const send = (): void => {
    const { current } = app.open.getState();
    const state = (current?.past?.now ?? current)?.mapStore.store.getState();
    const title = state === undefined ? message('editor.libraryTitle') : state.map.map.title;
    const isSaved = state === undefined || state.save.state === 'saved';
    if (sent === `${String(isSaved)} ${title}`) return;
    sent = `${String(isSaved)} ${title}`;
    void app.shell.api.setTitle(title, isSaved);
  };
  let stop: (() => void) | null = null;
  app.open.subscribe(({ current }) => {
    stop?.();
    stop = (current?.past?.now ?? current)?.mapStore.store.subscribe(send) ?? null;
    send();
  });
  send();
}

function pause(delayMs: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, delayMs));
}

/** Asks main what this window shows, and listens from then on. */
export async function startApp(app: App): Promise<void> {
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  applyTheme('system', darkness.matches);
  app.view.setState({ isDark: darkness.matches });
  // The media query follows main's choice of theme as well as the system's.
  darkness.addEventListener('change', ({ matches }) => app.view.setState({ isDark: matches }));
  app.view.subscribe((now, before) => {
    if (now.isDark !== before.isDark || now.theme !== before.theme) applyTheme(now.theme, now.isDark);
  });
  app.shell.onEvent(event => void services.load().then(({ answer }) => answer(app, event)));
  const maps = askForFirstMaps(app.library);
  const started = await app.shell.api.start();
  if (!started.ok) {
    app.view.setState({ screen: 'library' });
    showProblem(started.message);
    return;
  }
  const { mapId, ...window } = started.value;
  app.view.setState(window);
  keepTitle(app);
  if (mapId === null) {
    await Promise.race([maps, pause(patienceMs)]);
    app.view.setState({ screen: 'library' });
  } else {
    // They would be old by the time that the library is shown.
    void maps.then(() => takeFirstMaps(app.library));
    void mapScreen.load();
    void services.load();
    await app.showMap(mapId);
  }
}
