import type { WebContents } from 'electron';
import { type LibraryApi, libraryMethods } from '../../model/borders/library-api';
import { type Client, connectClient } from '../../model/borders/rpc';
import { libraryLostChannel, libraryPortChannel } from '../ipc/channels';
import type { Child } from './child';

export interface LibraryHost {
  /** Main's own connection, made anew after each restart. */
  api(): Client<LibraryApi>;
  /** Gives the page a port now, and another one whenever the process has to be started again. */
  connectPage(contents: WebContents): void;
  /** The process that has the library open, for tests that end it. */
  child(): Child;
  stop(): Promise<void>;
}

/** A process that dies at once would otherwise be started again in a loop without rest. */
const firstPauseMs = 50;
const longestPauseMs = 5000;
const healthyMs = 10_000;

export function startLibraryHost(start: () => Child): LibraryHost {
  const pages = new Set<WebContents>();
  let pauseMs = firstPauseMs;
  let isStopping = false;
  let current = launch();

  function launch(): { readonly child: Child; readonly api: Client<LibraryApi> } {
    const child = start();
    const startedAt = Date.now();
    child.onExit(() => {
      if (isStopping) return;
      pauseMs = Date.now() - startedAt > healthyMs ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      for (const page of livePages()) page.send(libraryLostChannel);
      setTimeout(restart, pauseMs);
    });
    return { child, api: connectClient<LibraryApi>(child.connect(), libraryMethods) };
  }

  function restart(): void {
    if (isStopping) return;
    current = launch();
    for (const page of livePages()) current.child.connectPage(page, libraryPortChannel);
  }

  function livePages(): WebContents[] {
    return [...pages].filter(page => !page.isDestroyed() && !page.isCrashed());
  }

  return {
    api: () => current.api,
    connectPage: contents => {
      if (!pages.has(contents)) {
        pages.add(contents);
        contents.once('destroyed', () => pages.delete(contents));
      }
      current.child.connectPage(contents, libraryPortChannel);
    },
    child: () => current.child,
    stop: () => {
      isStopping = true;
      return current.child.stop();
    },
  };
}
