import type { App } from '../state/app';
import { focusLibrary, focusMap } from './panes';

/** A closing dialog gives the focus back in the next frame; what comes then must come after that. */
export function afterDialog(app: App, run: () => void = () => undefined, isAboutMap = false): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      // A text that was open is closed now, and the focus that was in it has nowhere else to go.
      const isLost = document.activeElement === null || document.activeElement === document.body;
      const { screen, dialog } = app.view.getState();
      // Another dialog may be open by now, and has the focus.
      if (screen === 'map' && dialog === null && (isAboutMap || isLost)) focusMap(app);
      if (screen === 'library' && dialog === null && isLost) focusLibrary();
      run();
    }),
  );
}
