import { askForFirstMaps, takeFirstMaps } from './library/first-maps';
import { mapScreen, services } from './parts';
import type { App } from './state/app';
import { showProblem } from './status-bar/notice-store';
import { applyTheme } from './theme';

/** A library that answers later than this is shown without its maps first. */
const patienceMs = 250;

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
  if (mapId === null) {
    await Promise.race([maps, pause(patienceMs)]);
    app.view.setState({ screen: 'library' });
  } else {
    // They would be old by the time that the library is shown.
    void maps.then(() => takeFirstMaps(app.library));
    // The sign between premises: its type would come after the first picture and have most of it painted again.
    void document.fonts.load('italic 400 14px "Source Serif 4"');
    void mapScreen.load();
    void services.load();
    await app.showMap(mapId);
  }
}
