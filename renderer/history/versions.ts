import type { NamedVersion } from '../../model/borders/library-api';
import { cleanText } from '../../model/clean-text';
import type { StepId } from '../../model/ids';
import { message } from '../../model/messages/message';
import type { App } from '../state/app';
import { showNotice, showProblem } from '../status-bar/notice-store';
import { openPast } from './past-moment';
import { isSameCut, pastOf } from './time-travel';
import { versionsChanged } from './history-list';

/** The longest name that the library takes. */
const versionNameLength = 300;

function nameFrom(typed: string): string {
  return cleanText(typed.trim().slice(0, versionNameLength)).trim();
}

/** Names the moment after a step, or what is on the screen now; all of it is made safe first. */
export async function keepVersion(app: App, typed: string, step: StepId | null): Promise<boolean> {
  const { current } = app.open.getState();
  const name = nameFrom(typed);
  if (current === null || name === '') return false;
  if (!(await app.flush())) {
    showProblem(message('editor.cannotClose'));
    return false;
  }
  const reply = await app.library.api.saveVersion(current.mapStore.id, name, step);
  versionsChanged();
  if (reply.ok) showNotice(message('history.versionKept', { name }));
  else showProblem(reply.message);
  return reply.ok;
}

export async function renameVersion(app: App, version: NamedVersion, typed: string): Promise<void> {
  const { current } = app.open.getState();
  const name = nameFrom(typed);
  if (current === null || name === '' || name === version.name) return;
  const reply = await app.library.api.renameVersion(current.mapStore.id, version.id, name);
  versionsChanged();
  if (!reply.ok) {
    showProblem(reply.message);
    return;
  }
  showNotice(message('history.versionRenamed', { name }));
  const shown = app.open.getState().current;
  const past = pastOf(app);
  if (shown === null || past === null || !isSameCut(past.cut, { version: version.id })) return;
  app.showInPlace(openPast(app.view, shown, { ...past, title: name }));
}

export async function deleteVersion(app: App, version: NamedVersion): Promise<void> {
  const { current } = app.open.getState();
  if (current === null) return;
  const reply = await app.library.api.deleteVersion(current.mapStore.id, version.id);
  versionsChanged();
  if (reply.ok) showNotice(message('history.versionDeleted', { name: version.name }));
  else showProblem(reply.message);
}
