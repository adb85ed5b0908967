import { createStore } from 'zustand/vanilla';
import type { ImportedFile } from '../../model/borders/shell-api';

const store = createStore<{ readonly waiting: readonly ImportedFile[] }>(() => ({ waiting: [] }));

/** Files that the system handed over may be read before the library screen is there to tell of them; they wait here. */
export function keepImported(files: readonly ImportedFile[]): void {
  store.setState(({ waiting }) => ({ waiting: [...waiting, ...files] }));
}

/** The listener gets each file once: at once what waits already. Returns how to stop. */
export function onImported(listener: (files: readonly ImportedFile[]) => void): () => void {
  const take = (): void => {
    const { waiting } = store.getState();
    if (waiting.length === 0) return;
    store.setState({ waiting: [] });
    listener(waiting);
  };
  take();
  return store.subscribe(take);
}
