import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppFrame } from './app';
import { listenToClipboard } from './commands/clipboard-events';
import { listenToKeys } from './commands/key-handling';
import { connectLibrary } from './connection/library';
import { listenForLibraryPorts } from './connection/library-port';
import { connectShell } from './connection/shell';
import { createApp } from './state/app';
import { AppContext } from './state/app-context';
import { startApp } from './start-app';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/menus.css';
import './styles/dialogs.css';
import './styles/status-bar.css';
import './styles/library.css';
import './styles/map-grid.css';
import './styles/library-files.css';
import './styles/editor.css';
import './styles/canvas.css';
import './styles/cards.css';
import './styles/chips.css';
import './styles/canvas-tools.css';
import './styles/empty-map.css';
import './styles/left-panel.css';
import './styles/inspector.css';
import './styles/export.css';
import './styles/history.css';
import './styles/same-as.css';
import './styles/palette.css';
import './styles/help.css';
import './styles/preferences.css';
import './styles/keys.css';

const app = createApp(
  connectShell(window.crux),
  connectLibrary(listener => listenForLibraryPorts(window.crux, listener)),
);
listenToKeys(app);
listenToClipboard(app);

// The first picture is the screen itself, unless that takes long.
const patienceMs = 200;
await Promise.race([startApp(app), new Promise(resolve => setTimeout(resolve, patienceMs))]);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <AppContext value={app}>
        <AppFrame />
      </AppContext>
    </StrictMode>,
  );
}
