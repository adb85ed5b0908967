import { newMap } from '../commands/file-commands';
import { find } from '../commands/find-commands';
import { shownKeys } from '../commands/menu';
import { sceneOf } from '../commands/scene';
import type { App } from '../state/app';

/** The library's first picture is there before its commands; their keys are told to it, and again when the user changes them. */
export function keepLibraryKeys(app: App): void {
  const tell = (): void => {
    const scene = sceneOf(app);
    app.view.setState({ libraryKeys: { search: shownKeys(find, scene), newMap: shownKeys(newMap, scene) } });
  };
  app.view.subscribe((now, before) => {
    if (now.preferences !== before.preferences || now.platform !== before.platform) tell();
  });
  tell();
}
