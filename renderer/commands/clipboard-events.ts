import { isOnMap } from '../editor/panes';
import type { App } from '../state/app';
import { runCommand } from './key-handling';
import { sceneOf } from './scene';

const commandOf = { cut: 'edit.cutBranch', copy: 'edit.copyText', paste: 'edit.pasteBranch' } as const;

function isMapMeant(element: Element | null): boolean {
  if (element === null || element === document.body) return true;
  return isOnMap(element) && element.closest('textarea, input') === null;
}

/** Cut, Copy and Paste of the native menu and of the system mean claims while the map has the focus. */
export function listenToClipboard(app: App): () => void {
  const listen = (event: ClipboardEvent): void => {
    const { screen, dialog } = sceneOf(app).view;
    if (event.defaultPrevented || screen !== 'map' || dialog !== null || !isMapMeant(document.activeElement)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    runCommand(app, commandOf[event.type as keyof typeof commandOf]);
  };
  const types = ['cut', 'copy', 'paste'] as const;
  for (const type of types) document.addEventListener(type, listen);
  return () => {
    for (const type of types) document.removeEventListener(type, listen);
  };
}
