import {
  attachClaims,
  joinPremises,
  makeHome,
  moveAmongSiblings,
  moveInference,
  useClaim as addUse,
} from '../../model/edits/arrange';
import { branchRoots } from '../../model/formats/branch-copy';
import { homesOf } from '../../model/homes';
import type { ClaimId } from '../../model/ids';
import { seenDirection } from '../../model/layout/turned';
import { isMirrored } from '../../model/messages/current-language';
import { indexOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { type Patch, setField } from '../../model/patch';
import type { Direction, Polarity } from '../../model/records';
import type { App } from '../state/app';
import { showNotice, showProblem } from '../status-bar/notice-store';
import { nameOf } from './argument-commands';
import { type Command, type Edit, editCommand, isEditable, type MapScene, performEdit } from './command';
import type { Scene, Target } from './scene';

function moveBy(by: -1 | 1) {
  return (target: Target | null, { map }: MapScene): Edit | null => {
    if (target?.kind === 'claim') return { patch: moveAmongSiblings(map, target.id, by) };
    return target?.kind === 'inference' ? { patch: moveInference(map, target.id, by) } : null;
  };
}

function isMovable(target: Target | null, { map, use }: MapScene): boolean {
  if (target?.kind === 'inference') return true;
  return target?.kind === 'claim' && use === null && homesOf(map).homeOf.has(target.id);
}

const moveEarlier = editCommand({
  id: 'arrange.moveEarlier',
  labelKey: 'command.moveEarlier',
  keys: ['Alt+ArrowUp'],
  repeats: true,
  isEnabled: isMovable,
  edit: moveBy(-1),
});

const moveLater = editCommand({
  id: 'arrange.moveLater',
  labelKey: 'command.moveLater',
  keys: ['Alt+ArrowDown'],
  repeats: true,
  isEnabled: isMovable,
  edit: moveBy(1),
});

const makeThisItsPlace = editCommand({
  id: 'arrange.makeHome',
  labelKey: 'command.makeHome',
  keys: [],
  isEnabled: (target, { use }) => target?.kind === 'claim' && use !== null,
  edit: (target, { map, use }) =>
    target?.kind === 'claim' && use !== null ? { patch: makeHome(map, target.id, use), select: target.id } : null,
});

const makeContention = editCommand({
  id: 'arrange.makeContention',
  labelKey: 'command.makeContention',
  keys: [],
  isEnabled: (target, { map }) =>
    target?.kind === 'claim' && map.map.mainClaimId !== target.id && !homesOf(map).homeOf.has(target.id),
  edit: (target, { map }) =>
    target?.kind === 'claim' ? { patch: setField(map.map, 'mainClaimId', target.id), select: target.id } : null,
});

/** The selected claims that take the other selected ones along; not the contention, which hangs on nothing. */
export function movableRoots({ map, view, use, target }: MapScene): readonly ClaimId[] {
  if (view.selection.length < 2) return target?.kind === 'claim' && use === null ? [target.id] : [];
  return branchRoots(
    map,
    view.selection.filter(id => map.claims.has(id as ClaimId) && id !== map.map.mainClaimId),
  );
}

function pickUp(purpose: 'move' | 'use') {
  return (scene: Scene): void => {
    const { app, map, target } = scene;
    if (map === null || target?.kind !== 'claim') return;
    const claimIds = purpose === 'move' ? movableRoots(scene as MapScene) : [target.id];
    app.view.setState({ carried: { purpose, claimIds } });
    const text =
      claimIds.length > 1
        ? message('arranging.carryAll', { count: claimIds.length })
        : message(purpose === 'move' ? 'editor.carryMove' : 'editor.carryUse');
    showNotice(text);
    app.announce(text);
  };
}

type BoxTarget = Target & { readonly kind: 'note' | 'frame' };

function isBoxTarget(target: Target | null): target is BoxTarget {
  return target?.kind === 'note' || target?.kind === 'frame';
}

/** A note or a frame goes where the arrows take it. */
function beginPlacing(app: App, record: BoxTarget['id']): void {
  app.view.setState({ placing: { record, dx: 0, dy: 0, dWidth: 0, dHeight: 0, isByKeys: true } });
  showNotice(message('arranging.placing'));
  app.announce(message('arranging.placing'));
}

/** Moving without dragging: pick the claim up, walk to its new place, put it down. */
const pickUpToMove: Command = {
  id: 'arrange.move',
  labelKey: 'command.move',
  keys: ['M'],
  context: 'canvas',
  isEnabled: scene =>
    isEditable(scene) && (isBoxTarget(scene.target) || (scene.target?.kind === 'claim' && scene.use === null)),
  run: scene => {
    if (isBoxTarget(scene.target)) beginPlacing(scene.app, scene.target.id);
    else pickUp('move')(scene);
  },
};

const pickUpToUse: Command = {
  id: 'arrange.useElsewhere',
  labelKey: 'command.useElsewhere',
  keys: ['L'],
  context: 'canvas',
  isEnabled: scene => isEditable(scene) && scene.target?.kind === 'claim',
  run: pickUp('use'),
};

/** Null where one of the claims cannot go there. */
function placing(
  { map, context }: MapScene,
  claimIds: readonly ClaimId[],
  target: Target,
  polarity: Polarity,
): Patch | null {
  if (target.kind === 'inference') return joinPremises(map, claimIds, target.id, context);
  return target.kind === 'claim' ? attachClaims(map, claimIds, target.id, polarity, context) : null;
}

/** What dropping a claim on another record would do; null where it cannot go. The drag and the keyboard share it. */
export function placementOf(
  scene: MapScene,
  claimId: ClaimId,
  target: Target | null,
  polarity: Polarity,
  purpose: 'move' | 'use' = 'move',
): Edit | null {
  const { map, context } = scene;
  if ((target?.kind !== 'claim' && target?.kind !== 'inference') || target.id === claimId) return null;
  const values = { name: nameOf(scene, { kind: 'claim', id: claimId }), target: nameOf(scene, target) };
  if (purpose === 'use') {
    if (!indexOf(map).liveClaims.has(claimId)) return null;
    const { patch } = addUse(map, claimId, target.id, polarity, context);
    return { patch, label: message('command.useElsewhere'), notice: message('editor.usedElsewhere', values) };
  }
  const patch = placing(scene, [claimId], target, polarity);
  if (patch === null || patch.length === 0) return null;
  if (target.kind === 'inference')
    return { patch, label: message('step.join'), notice: message('editor.joined', values), select: claimId };
  const notice = message(polarity === 'support' ? 'editor.attachedAsReason' : 'editor.attachedAsObjection', values);
  return { patch, label: message('step.attach'), notice, select: claimId };
}

/** Several claims go to one place in one step; null where one of them cannot go. */
export function placementOfAll(
  scene: MapScene,
  claimIds: readonly ClaimId[],
  target: Target | null,
  polarity: Polarity,
  purpose: 'move' | 'use' = 'move',
): Edit | null {
  const [first, ...others] = claimIds;
  if (first === undefined || target === null) return null;
  if (others.length === 0) return placementOf(scene, first, target, polarity, purpose);
  const patch = placing(scene, claimIds, target, polarity);
  if (patch === null || patch.length === 0) return null;
  const values = { count: claimIds.length, target: nameOf(scene, target) };
  return { patch, label: message('step.attach'), notice: message('arranging.movedAll', values) };
}

/** Puts down what is carried. */
export function putDown(scene: MapScene, polarity: Polarity): void {
  const { carried } = scene.view;
  if (carried === null) return;
  const edit = placementOfAll(scene, carried.claimIds, scene.target, polarity, carried.purpose);
  if (edit === null) {
    showProblem(message('editor.cannotAttach'));
    return;
  }
  scene.app.view.setState({ carried: null });
  performEdit(scene, edit.label ?? '', edit);
}

function directionCommand(direction: Direction): Command {
  return {
    id: `view.direction.${direction}`,
    labelKey: `command.direction.${direction}`,
    groupKey: 'menu.direction',
    keys: [],
    context: 'map',
    isEnabled: isEditable,
    isChecked: ({ map }) => map !== null && seenDirection(map.map.direction, isMirrored()) === direction,
    run: scene => {
      const { map, open, app } = scene;
      if (map === null || open === null) return;
      const own = seenDirection(direction, isMirrored());
      open.mapStore.commit(message(`command.direction.${direction}`), setField(map.map, 'direction', own));
      requestAnimationFrame(() => app.camera.fit());
    },
  };
}

export const directionCommands: readonly Command[] = (['down', 'up', 'right', 'left'] as const).map(directionCommand);

export const arrangeCommands: readonly Command[] = [
  moveEarlier,
  moveLater,
  pickUpToMove,
  pickUpToUse,
  makeThisItsPlace,
  makeContention,
];
