import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf } from '../model/messages/languages';
import { AppFrame } from './app';
import { connectLibrary } from './connection/library';
import { listenForLibraryPorts } from './connection/library-port';
import { connectShell } from './connection/shell';
import { services } from './parts';
import { createApp } from './state/app';
import { AppContext } from './state/app-context';
import { speakInPage } from './language';
import { startApp } from './start-app';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/status-bar.css';
import './styles/library.css';
import './styles/map-grid.css';
import './styles/writing-direction.css';
import './styles/forced-colours.css';

// The type of the first picture comes while the library's maps do: a layout without it looks for other type on the system first.
for (const type of ['400 14px "Source Sans 3"', '600 14px "Source Sans 3"', '600 20px "Source Serif 4"']) {
  void document.fonts.load(type);
}

const app = createApp(
  connectShell(window.crux),
  connectLibrary(listener => listenForLibraryPorts(window.crux, listener), true),
);
const earlyKeys: KeyboardEvent[] = [];
const keepKey = (event: KeyboardEvent): void => {
  earlyKeys.push(event);
};
document.addEventListener('keydown', keepKey);

/** The first picture is the screen itself, unless that takes long. */
const patienceMs = 200;
const unpaintedMs = 500;

function pause(delayMs: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, delayMs));
}

/**
 * After what was drawn is on the screen: a frame asks for its picture first and is painted then. A window that nobody sees is
 * not painted.
 */
function firstPicture(): Promise<void> {
  const painted = new Promise<void>(resolve => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
  return Promise.race([painted, pause(unpaintedMs)]);
}

// A function, since nothing of the program can be loaded while this file waits for something itself.
async function show(): Promise<void> {
  const language = languageOf(new URLSearchParams(location.search).get('language')) ?? 'en';
  // Nothing is put into words before.
  await speakInPage(language);
  app.view.setState({ language });
  await Promise.race([startApp(app), pause(patienceMs)]);
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <AppContext value={app}>
        <AppFrame />
      </AppContext>
    </StrictMode>,
  );
  await firstPicture();
  const { serveWindow } = await services.load();
  document.removeEventListener('keydown', keepKey);
  serveWindow(app, earlyKeys);
}

void show();
