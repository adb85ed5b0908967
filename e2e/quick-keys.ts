import type { CruxApp } from './crux-app';

type Modifiers = NonNullable<Electron.InputEvent['modifiers']>;

/**
 * Presses keys as a quick hand does on a busy machine: all of them wait in the window before it has answered the first. Keys are
 * named as in a menu; an entry that begins with a quote is typed letter by letter.
 */
export function pressAtOnce(crux: CruxApp, ...entries: readonly string[]): Promise<void> {
  return crux.electron.evaluate(
    ({ BrowserWindow }, presses) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const press = (keyCode: string, modifiers: Modifiers, letter: string | null): void => {
        contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
        if (letter !== null) contents?.sendInputEvent({ type: 'char', keyCode: letter, modifiers });
        contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
      };
      for (const entry of presses) {
        if (entry.startsWith('"')) for (const letter of entry.slice(1)) press(letter, [], letter);
        else {
          const [key = '', ...modifiers] = entry.split('+').reverse();
          const isLetter = key.length === 1 && !modifiers.includes('Control');
          press(
            key,
            modifiers.map(name => name.toLowerCase()) as Modifiers,
            isLetter ? key : key === 'Enter' ? '\r' : null,
          );
        }
      }
    },
    [...entries],
  );
}
