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
  /** Closes the library, does the work, and opens it again: windows wait meanwhile as after a crash. */
  whileStopped(work: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

interface Running {
  readonly child: Child;
  readonly api: Client<LibraryApi>;
}

/** A process that dies at once would otherwise be started again in a loop without rest. */
const firstPauseMs = 50;
const longestPauseMs = 5000;
const healthyMs = 10_000;

/** The process starts when it is first asked for. */
export function createLibraryHost(start: () => Child): LibraryHost {
  const pages = new Set<WebContents>();
  let pauseMs = firstPauseMs;
  let isStopping = false;
  let isPaused = false;
  let current: Running | null = null;
  const running = (): Running => (current ??= launch());

  function launch(): Running {
    const child = start();
    const startedAt = Date.now();
    child.onExit(() => {
      if (isStopping) return;
      pauseMs = Date.now() - startedAt > healthyMs ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      for (const page of livePages()) page.send(libraryLostChannel);
      if (!isPaused) setTimeout(restart, pauseMs);
    });
    return { child, api: connectClient<LibraryApi>(child.connect(), libraryMethods) };
  }

  function restart(): void {
    if (isStopping || isPaused) return;
    const { child } = (current = launch());
    for (const page of livePages()) child.connectPage(page, libraryPortChannel);
  }

  function livePages(): WebContents[] {
    return [...pages].filter(page => !page.isDestroyed() && !page.isCrashed());
  }

  return {
    api: () => running().api,
    connectPage: contents => {
      if (!pages.has(contents)) {
        pages.add(contents);
        contents.once('destroyed', () => pages.delete(contents));
      }
      if (!isPaused) running().child.connectPage(contents, libraryPortChannel);
    },
    child: () => running().child,
    whileStopped: async work => {
      isPaused = true;
      await current?.child.stop();
      try {
        await work();
      } finally {
        isPaused = false;
        restart();
      }
    },
    stop: () => {
      isStopping = true;
      return current === null ? Promise.resolve() : current.child.stop();
    },
  };
}
