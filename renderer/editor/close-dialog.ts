import { drawNow } from '../controls/draw-now';
import type { App } from '../state/app';
import { focusLibrary, focusMap, giveFocus, isFocusLost } from './panes';

/** A text that was opened under the dialog, which kept the focus. */
const openText = '[data-pane="canvas"] textarea, [data-pane="outline"] textarea';

/**
 * Closes the dialog. Where it was opened from, or the screen, has the focus before the next key is pressed; `run` comes after
 * that, and before the next key as well.
 */
export function closeDialog(app: App, run: () => void = () => undefined, isAboutMap = false): void {
  app.view.setState({ dialog: null });
  drawNow();
  const { screen } = app.view.getState();
  if (screen === 'map' && isAboutMap) focusMap(app);
  if (isFocusLost()) giveFocus(document.querySelector<HTMLElement>(openText));
  if (isFocusLost() && screen === 'map') focusMap(app);
  if (isFocusLost() && screen === 'library') focusLibrary();
  run();
}
