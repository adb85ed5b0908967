import type { Reply } from '../../model/borders/reply';
import type { ClaimId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { showProblem } from '../status-bar/notice-store';
import type { App, OpenMap } from './app';
import { isSameKeptView, keptViewOf } from './kept-view';

const delayMs = 400;
/** A library that does not answer must not keep a window from closing: only how the map was seen would be lost. */
const patienceMs = 2000;

/** Writes down how the open map is seen, a moment after that changed. */
interface ViewKeeper {
  /** A map was opened; null: the library has no folds of it. */
  begin(folded: ReadonlySet<ClaimId> | null): void;
  /** Writes at once what waits to be written, and waits until the library has it. */
  write(): Promise<void>;
  /** Writes nothing of the open map any more. */
  letGo(): void;
}

/** True where asking again changes nothing. Other failures pass, and the next change of the view tries again. */
function isSettled(reply: Reply<unknown>): boolean {
  if (reply.ok) return true;
  if (reply.code !== 'bad-request') return false;
  showProblem(message('finding.viewNotKept', { reason: reply.message }));
  return true;
}

export function createViewKeeper(
  { view, library }: Pick<App, 'view' | 'library'>,
  openNow: () => OpenMap | null,
): ViewKeeper {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  /** What the library has of the open map's folds; null when it has none. */
  let keptFolded: ReadonlySet<ClaimId> | null = null;

  const letGo = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const saveFolded = async (open: OpenMap): Promise<void> => {
    const { folded } = view.getState();
    if (folded === keptFolded) return;
    keptFolded = folded;
    const reply = await library.api.saveFolded(open.mapStore.id, [...folded]);
    if (!isSettled(reply) && keptFolded === folded) keptFolded = null;
  };

  const save = (): void => {
    letGo();
    const open = openNow();
    if (open === null) return;
    const seen = library.api.saveView(open.mapStore.id, keptViewOf(view.getState(), open.layouts)).then(isSettled);
    writing = Promise.all([saveFolded(open), seen]);
  };

  const saveSoon = (): void => {
    timer ??= setTimeout(save, delayMs);
  };

  view.subscribe((now, before) => {
    if (now.mapId === null || now.mapId !== before.mapId) return;
    if (now.folded !== before.folded || !isSameKeptView(now, before)) saveSoon();
  });

  return {
    begin: folded => {
      keptFolded = folded;
      // Each edit may arrange the map in another way.
      openNow()?.mapStore.store.subscribe((now, before) => {
        if (now.map !== before.map) saveSoon();
      });
    },
    write: async () => {
      if (timer !== null) save();
      await Promise.race([writing, new Promise(resolve => setTimeout(resolve, patienceMs))]);
    },
    letGo,
  };
}
