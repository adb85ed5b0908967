import type { ShellEvent } from '../model/borders/shell-api';
import { message } from '../model/messages/message';
import { listenToClipboard } from './commands/clipboard-events';
import { tellImported } from './commands/file-commands';
import { listenToKeys, runCommand } from './commands/key-handling';
import { menuOf } from './commands/menu';
import { sceneOf } from './commands/scene';
import { keepPlaces } from './state/places';
import { keepImported } from './library/imported-files';
import { keepLibraryKeys } from './library/keep-library-keys';
import type { App } from './state/app';
import { showProblem } from './status-bar/notice-store';
import { changeLanguage } from './language';

const menuDelayMs = 120;

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

/** `early`: the keys pressed before this part of the program was there. */
export function serveWindow(app: App, early: readonly KeyboardEvent[]): void {
  listenToKeys(app, early);
  listenToClipboard(app);
  keepMenu(app);
  keepPlaces(app.view);
  keepLibraryKeys(app);
}

/** Does what main asks of the window. */
export async function answer(app: App, event: ShellEvent): Promise<void> {
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
    case 'job-progress':
      app.view.setState({ jobPart: event.part });
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
