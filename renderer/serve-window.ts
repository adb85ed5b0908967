import type { ShellEvent } from '../model/borders/shell-api';
import { message } from '../model/messages/message';
import { listenToClipboard } from './commands/clipboard-events';
import { tellImported } from './commands/file-commands';
import { listenToKeys, runCommand } from './commands/key-handling';
import { isReachable, menuOf } from './commands/menu';
import { findCommand } from './commands/registry';
import { sceneOf } from './commands/scene';
import { keepPlaces } from './state/places';
import { leaveTextField } from './editor/text-field';
import { keepImported } from './library/imported-files';
import { keepLibraryKeys } from './library/keep-library-keys';
import { type App, openNow } from './state/app';
import { showNotice, showProblem } from './status-bar/notice-store';
import { changeLanguage } from './change-language';

const menuDelayMs = 120;

/** Now, and whenever another map is open or the open one changes. */
function followOpenMap(app: App, listener: () => void): void {
  let stop: (() => void) | null = null;
  const follow = (): void => {
    stop?.();
    stop = openNow(app)?.mapStore.store.subscribe(listener) ?? null;
    listener();
  };
  app.open.subscribe(follow);
  follow();
}

/** The window is named after its map, with the mark of what is not yet safe. */
function keepTitle(app: App): void {
  let sent = '';
  followOpenMap(app, () => {
    const state = openNow(app)?.mapStore.store.getState();
    const title = state === undefined ? message('editor.libraryTitle') : state.map.map.title;
    const isSaved = state === undefined || state.save.state === 'saved';
    if (sent === `${String(isSaved)} ${title}`) return;
    sent = `${String(isSaved)} ${title}`;
    void app.shell.api.setTitle(title, isSaved);
  });
}

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
  followOpenMap(app, plan);
}

/** `early`: the keys pressed before this part of the program was there. */
export function serveWindow(app: App, early: readonly KeyboardEvent[]): void {
  listenToKeys(app, early);
  listenToClipboard(app);
  keepTitle(app);
  keepMenu(app);
  keepPlaces(app.view);
  keepLibraryKeys(app);
}

/** Does what main asks of the window. */
export async function answer(app: App, event: ShellEvent): Promise<void> {
  switch (event.type) {
    case 'command': {
      const command = findCommand(event.id);
      // The native menu may be a moment behind the window.
      if (command !== undefined && isReachable(command, sceneOf(app))) runCommand(app, event.id);
      return;
    }
    case 'close-requested': {
      leaveTextField();
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
      if (app.view.getState().screen === 'map') await tellImported({ app }, event.files);
      else keepImported(event.files);
      return;
    case 'job-progress':
      app.view.setState({ jobPart: event.part });
      return;
    case 'safety-asked':
      // Another library may take the place of this one.
      leaveTextField();
      void app.shell.api.answerSafe(await app.flush());
      return;
    case 'notice':
      showNotice(event.text);
      app.announce(event.text);
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
    case 'language-changed':
      await changeLanguage(app, event.language, event.choice);
      return;
    case 'theme-changed':
      app.view.setState({ isDark: event.isDark, theme: event.theme });
      return;
  }
}
