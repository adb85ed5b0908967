import type { ShellEvent } from '../model/borders/shell-api';
import { message } from '../model/messages/message';
import { tellImported } from './commands/file-commands';
import { runCommand } from './commands/key-handling';
import { menuOf } from './commands/menu';
import { sceneOf } from './commands/scene';
import { loadMapScreen } from './editor/load-map-screen';
import { askForFirstMaps, takeFirstMaps } from './library/first-maps';
import type { App } from './state/app';
import { keepImported } from './library/imported-files';
import { showProblem } from './status-bar/notice-store';
import { applyTheme } from './theme';

const menuDelayMs = 120;
/** A library that answers later than this is shown without its maps first. */
const patienceMs = 250;

/** The native menu follows what can be done now and what an undo would undo. */
function keepMenu(app: App): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let sent = '';
  const send = (): void => {
    timer = null;
    const entries = menuOf(sceneOf(app));
    const text = JSON.stringify(entries);
    if (text === sent) return;
    sent = text;
    void app.shell.api.setMenu(entries);
  };
  const plan = (): void => {
    timer ??= setTimeout(send, menuDelayMs);
  };
  app.view.subscribe(plan);
  let stop: (() => void) | null = null;
  app.open.subscribe(({ current }) => {
    stop?.();
    stop = current?.mapStore.store.subscribe(plan) ?? null;
    plan();
  });
  plan();
}

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

async function answer(app: App, event: ShellEvent): Promise<void> {
  switch (event.type) {
    case 'command':
      runCommand(app, event.id);
      return;
    case 'close-requested': {
      const isSafe = await app.flush();
      if (!isSafe) showProblem(message('editor.cannotClose'));
      void app.shell.api.answerClose(isSafe);
      return;
    }
    case 'show-map':
      if (event.mapId === null) await app.showLibrary();
      else await app.showMap(event.mapId);
      return;
    case 'imported':
      if (app.view.getState().screen === 'map') tellImported({ app }, event.files);
      else keepImported(event.files);
      return;
    case 'problem':
      showProblem(event.text);
      return;
    case 'preference-changed':
      app.view.setState(({ preferences }) => ({ preferences: { ...preferences, [event.name]: event.value } }));
      return;
    case 'text-size-changed':
      app.view.setState({ textSize: event.textSize });
      return;
    case 'theme-changed':
      app.view.setState({ isDark: event.isDark, theme: event.theme });
      return;
  }
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
  app.shell.onEvent(event => void answer(app, event));
  const maps = askForFirstMaps(app.library);
  const started = await app.shell.api.start();
  if (!started.ok) {
    app.view.setState({ screen: 'library' });
    showProblem(started.message);
    return;
  }
  const { mapId, ...window } = started.value;
  app.view.setState(window);
  keepMenu(app);
  keepTitle(app);
  if (mapId === null) {
    await Promise.race([maps, pause(patienceMs)]);
    app.view.setState({ screen: 'library' });
  } else {
    // They would be old by the time that the library is shown.
    void maps.then(() => takeFirstMaps(app.library));
    void loadMapScreen();
    await app.showMap(mapId);
  }
}
