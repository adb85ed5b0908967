import type { ClaimId } from '../../model/ids';
import { homesOf } from '../../model/homes';
import { placesOf } from '../../model/outline';
import { unfoldAbove } from '../state/show-record';
import type { Command } from './command';
import { leftPanelCommand } from './left-panel-command';
import { referenceOf, type Scene } from './scene';

function isShared({ map }: Scene, claim: ClaimId): boolean {
  return map !== null && placesOf(map, claim).length > 1;
}

export const showOutline = leftPanelCommand({
  id: 'view.outline',
  labelKey: 'outline.command',
  keys: ['Ctrl+Shift+O'],
  panel: 'outline',
  first: '[role="tree"]',
});

export const goToOtherPlace: Command = {
  id: 'walk.otherPlace',
  labelKey: 'outline.otherPlace',
  keys: ['Shift+L'],
  context: 'canvas',
  isEnabled: scene => scene.target?.kind === 'claim' && isShared(scene, scene.target.id),
  run: ({ app, map, target, use, view }) => {
    if (map === null || target?.kind !== 'claim') return;
    const places = placesOf(map, target.id);
    const isAtUse = referenceOf(view.focused)?.claimId === target.id;
    const here = places.findIndex(({ inference, key }) => (isAtUse ? inference === use : key === target.id));
    const next = places[(here + 1) % places.length];
    if (next === undefined) return;
    unfoldAbove(app, [next.key === target.id ? target.id : (next.inference ?? target.id)]);
    app.view.setState({ focused: next.key, selection: [target.id], isFocusVisible: true });
    app.camera.reveal([next.key]);
  },
};

const selectStep: Command = {
  id: 'walk.step',
  labelKey: 'outline.selectStep',
  keys: ['Shift+P'],
  context: 'canvas',
  isEnabled: ({ map, target, use }) =>
    map !== null && target?.kind === 'claim' && (use !== null || homesOf(map).homeOf.has(target.id)),
  run: ({ app, map, target, use }) => {
    if (map === null || target?.kind !== 'claim') return;
    const step = use ?? homesOf(map).homeOf.get(target.id);
    if (step === undefined) return;
    app.view.setState({ focused: step, selection: [step], isFocusVisible: true });
    app.camera.reveal([step]);
  },
};

export const outlineWalkCommands: readonly Command[] = [goToOtherPlace, selectStep];
