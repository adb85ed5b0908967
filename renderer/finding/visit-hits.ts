import { replaceText } from '../../model/edits/replace-text';
import type { FoundId } from '../../model/find-query';
import { message } from '../../model/messages/message';
import { nextInReading } from '../../model/reading-order';
import { shorten } from '../../model/shorten';
import { writtenWords } from '../../model/written-words';
import { type MapScene, performEdit } from '../commands/command';
import { tellLocked } from '../commands/lock-commands';
import { visitRecord } from '../state/show-record';
import { showProblem } from '../status-bar/notice-store';
import { hitsOf } from './emphasis';

const longestInName = 40;

/** Goes to the next hit in reading order and says which one it is. */
export function visitHit(scene: MapScene, by: -1 | 1): void {
  const { app, map, view } = scene;
  const hits = hitsOf(map, view.findQuery);
  if (view.findBar === null) app.view.setState({ findBar: 'find' });
  const next = nextInReading(map, hits, view.selection.at(-1) ?? null, by);
  if (next === null) {
    app.announce(message('finding.none'));
    return;
  }
  visitRecord(app, next);
  const place = hits.indexOf(next) + 1;
  app.announce(message('finding.visited', { place, count: hits.length, text: writtenWords(map, next) }));
}

function replaceIn(scene: MapScene, records: readonly FoundId[], isSaid: boolean): boolean {
  const { app, map, view } = scene;
  const { findQuery, replacement } = view;
  const { patch, count, tooLong, locks } = replaceText(map, records, findQuery, replacement);
  if (tooLong.length > 0) {
    showProblem(
      message('finding.tooLong', { count: tooLong.length, text: writtenWords(map, tooLong[0] ?? map.map.id) }),
    );
    return false;
  }
  const [lock] = locks;
  if (patch.length === 0 && lock !== undefined) {
    tellLocked(app, lock);
    return false;
  }
  if (patch.length === 0) {
    app.announce(message('finding.nothingReplaced'));
    return false;
  }
  const [from, to] = [shorten(findQuery.text, longestInName), shorten(replacement, longestInName)];
  const label = message('finding.replaceStep', { from, to });
  const changed = new Set(patch.map(({ record }) => record)).size;
  const notice = message('finding.replaced', { count, claims: changed, locked: locks.length });
  performEdit(scene, label, isSaid ? { patch, notice } : { patch });
  return true;
}

/** Replaces in the selected hit and goes on to the next one; with no hit selected it only goes to the first. */
export function replaceHere(scene: MapScene): void {
  const { map, view } = scene;
  const [selected] = view.selection;
  const hit = hitsOf(map, view.findQuery).find(id => id === selected);
  if (hit === undefined) visitHit(scene, 1);
  else if (replaceIn(scene, [hit], false)) {
    const after = scene.open?.mapStore.store.getState().map ?? map;
    if (hitsOf(after, view.findQuery).length > 0) visitHit({ ...scene, map: after }, 1);
  }
}

/** One step for all of them, so that one undo takes it back. */
export function replaceEverywhere(scene: MapScene): void {
  replaceIn(scene, hitsOf(scene.map, scene.view.findQuery), true);
}
