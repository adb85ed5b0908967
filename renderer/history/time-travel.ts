import type { Cut } from '../../model/borders/library-api';
import { message } from '../../model/messages/message';
import { restoringPatch } from '../../model/restoring-patch';
import { showUndoable } from '../commands/command';
import { formatMoment } from '../controls/format';
import { type App, openNow } from '../state/app';
import { clearNotice, showNotice, showProblem } from '../status-bar/notice-store';
import { type Moment, openPast, type PastMoment, pastMoment, comparing } from './past-moment';

export function pastOf(app: App): PastMoment | null {
  return app.open.getState().current?.past ?? null;
}

export function isSameCut(a: Cut | null, b: Cut | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** How a moment is named in a sentence: a version by its name, any other by its time. */
export function nameOf(moment: Moment): string {
  if ('version' in moment.cut) return message('history.versionName', { name: moment.title });
  return formatMoment(moment.at);
}

/** Walking quickly through the list asks for many moments: while one is on its way, only the last wanted is kept. */
const wanted = new WeakMap<App, Moment>();

/** Shows the map as it was, read only. What is being typed is kept first. */
export async function showMoment(app: App, moment: Moment): Promise<void> {
  const isUnderWay = wanted.has(app);
  wanted.set(app, moment);
  if (isUnderWay) return;
  try {
    for (let next: Moment | undefined = moment; next !== undefined;) {
      const asked: Moment = next;
      await showOne(app, asked);
      const latest = wanted.get(app);
      next = latest === asked ? undefined : latest;
    }
  } finally {
    wanted.delete(app);
  }
}

async function showOne(app: App, moment: Moment): Promise<void> {
  const now = openNow(app);
  if (now === null) return;
  const { state, reason } = await now.mapStore.flush();
  if (state === 'failed') {
    showProblem(message('editor.notSafe', { reason: reason ?? '' }));
    return;
  }
  const reply = await app.library.api.mapAsOf(now.mapStore.id, moment.cut);
  const shown = app.open.getState().current;
  if (shown === null || openNow(app) !== now) return;
  if (!reply.ok) {
    showProblem(reply.message);
    return;
  }
  // An Undo offered for the map of now must not be pressed while another moment is looked at.
  clearNotice();
  const past = pastMoment(now, moment, reply.value, shown.past?.isComparing ?? false);
  app.showInPlace(openPast(app.view, shown, past));
  app.announce(message('history.shown', { name: nameOf(moment), count: past.differences.length }));
}

export function compareWithNow(app: App, isComparing: boolean): void {
  const { current } = app.open.getState();
  const past = current?.past ?? null;
  if (current === null || past === null) return;
  app.showInPlace(openPast(app.view, current, comparing(past, isComparing)));
}

export function backToNow(app: App): void {
  const past = pastOf(app);
  if (past === null) return;
  app.showInPlace(past.now);
  app.announce(message('history.now'));
}

/** Makes the map what it was, as one step that can be undone. */
export function restoreMoment(app: App): void {
  const past = pastOf(app);
  if (past === null) return;
  backToNow(app);
  const { mapStore } = past.now;
  const patch = restoringPatch(mapStore.store.getState().map, past.then, app.now());
  const name = nameOf(past);
  const step = mapStore.commit(message('history.step.restore', { name }), patch, 'restore');
  if (step === null) showNotice(message('history.nothingToRestore', { name }));
  else showUndoable(app, message('history.restored', { name }), mapStore, step);
}
