import { useEffect } from 'react';
import { goBack, goForward } from '../commands/place-commands';
import { runCommand } from '../commands/key-handling';
import { useApp } from '../state/app-context';

const [backButton, forwardButton] = [3, 4];

/** The fourth and fifth button of a mouse go back and forward, as in a browser. */
export function useMouseButtons(): void {
  const app = useApp();
  useEffect(() => {
    const onMouseUp = (event: MouseEvent): void => {
      const command = event.button === backButton ? goBack : event.button === forwardButton ? goForward : null;
      const { dialog, presenting } = app.view.getState();
      if (command === null || dialog !== null || presenting !== null) return;
      event.preventDefault();
      runCommand(app, command.id);
    };
    document.addEventListener('mouseup', onMouseUp);
    return () => document.removeEventListener('mouseup', onMouseUp);
  }, [app]);
}
