import type { Claim } from '../../model/records';
import { lockOver } from '../../model/locks';
import { message } from '../../model/messages/message';
import { setField } from '../../model/patch';
import type { App } from '../state/app';
import { endNotice, showProblem } from '../status-bar/notice-store';
import { nameOf } from './argument-commands';
import { type Command, editCommand, type MapScene } from './command';
import { selectedClaims } from './selection';
import { sceneOf } from './scene';

/** Each selected claim that no lock covers yet. */
function openClaims(scene: MapScene): readonly Claim[] {
  return selectedClaims(scene).filter(({ id }) => lockOver(scene.map, id) === null);
}

/** The claims whose locks cover what is selected. */
function locksOver(scene: MapScene): readonly Claim[] {
  const locks = scene.view.selection.map(id => lockOver(scene.map, id)).filter(claim => claim !== null);
  return [...new Set(locks)];
}

const lock = editCommand({
  id: 'arrange.lock',
  labelKey: 'arranging.lock',
  keys: [],
  isEnabled: (_target, scene) => scene.use === null && openClaims(scene).length > 0,
  edit: (_target, scene) => {
    const claims = openClaims(scene);
    const [first] = claims;
    if (first === undefined) return null;
    const values = { count: claims.length, name: nameOf(scene, { kind: 'claim', id: first.id }) };
    return {
      patch: claims.flatMap(claim => setField(claim, 'isLocked', true)),
      notice: message('arranging.lockedNow', values),
    };
  },
});

const unlock = editCommand({
  id: 'arrange.unlock',
  labelKey: 'arranging.unlock',
  keys: [],
  isEnabled: (_target, scene) => locksOver(scene).length > 0,
  edit: (_target, scene) => {
    const claims = locksOver(scene);
    const [first] = claims;
    if (first === undefined) return null;
    const values = { count: claims.length, name: nameOf(scene, { kind: 'claim', id: first.id }) };
    return {
      patch: claims.flatMap(claim => setField(claim, 'isLocked', false)),
      notice: message('arranging.unlockedNow', values),
    };
  },
});

/** Said in place of an edit inside a locked branch, with the way out. */
export function tellLocked(app: App, claim: Claim): void {
  const scene = sceneOf(app);
  if (scene.map === null) return;
  const name = nameOf(scene as MapScene, { kind: 'claim', id: claim.id });
  const text = message('arranging.isLocked', { name });
  const notice = showProblem(text, {
    label: message('arranging.unlock'),
    isEdit: true,
    run: () => {
      const { open } = sceneOf(app);
      open?.mapStore.commit(message('arranging.unlock'), setField(claim, 'isLocked', false));
      app.announce(message('arranging.unlockedNow', { count: 1, name }));
    },
  });
  app.announce(text);
  // Once something was changed after all, it is no longer true.
  const stop = scene.open?.mapStore.store.subscribe((now, before) => {
    if (now.map === before.map) return;
    stop?.();
    endNotice(notice);
  });
}

export const lockCommands: readonly Command[] = [lock, unlock];
