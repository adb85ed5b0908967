import type { BrowserWindow } from 'electron';

const fullBefore = new WeakMap<BrowserWindow, boolean>();

/** Fills the screen, and gives back what was before; a window that filled it already stays so. */
export function setFullScreen(window: BrowserWindow, isFull: boolean): void {
  if (isFull) {
    fullBefore.set(window, window.isFullScreen());
    window.setFullScreen(true);
    return;
  }
  const wasFull = fullBefore.get(window);
  fullBefore.delete(window);
  if (wasFull === false) window.setFullScreen(false);
}
