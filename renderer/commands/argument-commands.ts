import { addContention, addLooseClaim } from '../../model/edits/claims';
import { addInference, addPremise, addSibling, flipPolarity } from '../../model/edits/inferences';
import { addQuestion } from '../../model/edits/questions';
import { kindOf } from '../../model/facts';
import { homesOf } from '../../model/homes';
import type { ClaimId, InferenceId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import type { Polarity } from '../../model/records';
import { shorten } from '../../model/shorten';
import { type Command, type Edit, editCommand, isEditable, type MapScene } from './command';
import { openTextInView } from '../state/open-text';
import { selectedSteps } from './selection';
import { showRecord } from '../state/show-record';
import type { Target } from './scene';

const longestName = 60;

/** How the status bar and a screen reader name a record. */
export function nameOf({ map }: MapScene, target: Target): string {
  switch (target.kind) {
    case 'claim':
      return shorten(map.claims.get(target.id)?.text ?? '', longestName) || message('editor.emptyClaim');
    case 'question':
      return shorten(map.questions.get(target.id)?.text ?? '', longestName) || message('editor.emptyQuestion');
    case 'note':
      return shorten(map.notes.get(target.id)?.text ?? '', longestName) || message('arranging.name.emptyNote');
    case 'frame':
      return shorten(map.frames.get(target.id)?.title ?? '', longestName) || message('arranging.name.emptyFrame');
    case 'inference': {
      const inference = map.inferences.get(target.id);
      return inference === undefined ? '' : message(`editor.kind.${kindOf(map, inference)}`);
    }
  }
}

function isArgument(target: Target | null): target is Target & { readonly kind: 'claim' | 'inference' } {
  return target?.kind === 'claim' || target?.kind === 'inference';
}

function isEmpty({ map }: MapScene): boolean {
  return indexOf(map).claims.length === 0;
}

function opposeOrSupport(target: Target | null, polarity: Polarity, scene: MapScene): Edit | null {
  if (!isArgument(target)) return null;
  const added = addInference(scene.map, target.id, polarity, '', scene.context);
  return { patch: added.patch, select: added.claimId, isEditing: true };
}

/** The inference that P joins and U attacks: the selected one, or the one in which the selected claim stands. */
export function stepOf({ map, use }: MapScene, target: Target | null): InferenceId | null {
  if (target?.kind === 'inference') return target.id;
  if (target?.kind !== 'claim') return null;
  return use ?? homesOf(map).homeOf.get(target.id) ?? null;
}

export const addReason = editCommand({
  id: 'argument.addReason',
  labelKey: 'command.addReason',
  keys: ['S'],
  isEnabled: isArgument,
  edit: (target, scene) => opposeOrSupport(target, 'support', scene),
});

export const addObjection = editCommand({
  id: 'argument.addObjection',
  labelKey: 'command.addObjection',
  keys: ['O'],
  isEnabled: isArgument,
  edit: (target, scene) => opposeOrSupport(target, 'oppose', scene),
});

export const addCoPremise = editCommand({
  id: 'argument.addPremise',
  labelKey: 'command.addPremise',
  keys: ['P'],
  isEnabled: (target, scene) => stepOf(scene, target) !== null,
  edit: (target, scene) => {
    const step = stepOf(scene, target);
    const behind = target?.kind === 'claim' ? target.id : null;
    const added = step === null ? null : addPremise(scene.map, step, '', scene.context, behind);
    return added === null ? null : { patch: added.patch, select: added.claimId, isEditing: true };
  },
});

export const addUndercut = editCommand({
  id: 'argument.addUndercut',
  labelKey: 'command.addUndercut',
  keys: ['U'],
  isEnabled: (target, scene) => stepOf(scene, target) !== null,
  edit: (target, scene) => {
    const step = stepOf(scene, target);
    if (step === null) return null;
    const added = addInference(scene.map, step, 'oppose', '', scene.context);
    return { patch: added.patch, select: added.claimId, isEditing: true };
  },
});

export const addOpenQuestion = editCommand({
  id: 'argument.addQuestion',
  labelKey: 'command.addQuestion',
  keys: ['Q'],
  isEnabled: target => target === null || target.kind === 'claim',
  edit: (target, { map, context }) => {
    const about = target?.kind === 'claim' ? target.id : map.map.id;
    const added = addQuestion(map, about, '', context);
    return { patch: added.patch, select: added.questionId, isEditing: true };
  },
});

function sibling(side: 'before' | 'after') {
  return (target: Target | null, scene: MapScene): Edit | null => {
    if (isEmpty(scene)) {
      const added = addContention(scene.map, '', scene.context);
      return { patch: added.patch, select: added.claimId, isEditing: true };
    }
    if (target?.kind === 'question') {
      const question = scene.map.questions.get(target.id);
      if (question === undefined) return null;
      const added = addQuestion(scene.map, question.aboutId, '', scene.context);
      return { patch: added.patch, select: added.questionId, isEditing: true };
    }
    const step = target?.kind === 'inference' ? target.id : null;
    const claimId = target?.kind === 'claim' ? target.id : firstPremise(scene, step);
    const added = claimId === null ? null : addSibling(scene.map, claimId, side, scene.context);
    return added === null ? null : { patch: added.patch, select: added.claimId, isEditing: true };
  };
}

function firstPremise({ map }: MapScene, id: InferenceId | null): ClaimId | null {
  const { homeOf } = homesOf(map);
  const premises = Object.keys(map.inferences.get(id as InferenceId)?.premises ?? {}) as ClaimId[];
  return premises.find(premise => homeOf.get(premise) === id) ?? null;
}

function canHaveSibling(target: Target | null, scene: MapScene): boolean {
  if (target === null) return isEmpty(scene);
  if (target.kind === 'question') return true;
  if (target.kind === 'inference') return firstPremise(scene, target.id) !== null;
  return target.kind === 'claim' && scene.use === null && homesOf(scene.map).homeOf.has(target.id);
}

export const addSiblingAfter = editCommand({
  id: 'argument.addSiblingAfter',
  labelKey: 'command.addSiblingAfter',
  keys: ['Enter'],
  isEnabled: canHaveSibling,
  edit: sibling('after'),
});

export const addSiblingBefore = editCommand({
  id: 'argument.addSiblingBefore',
  labelKey: 'command.addSiblingBefore',
  keys: ['Shift+Enter'],
  isEnabled: canHaveSibling,
  edit: sibling('before'),
});

/** For a map without claims this is its contention. */
const addLooseClaimHere = editCommand({
  id: 'argument.addLoose',
  labelKey: 'command.addLoose',
  keys: [],
  isEnabled: () => true,
  edit: (_target, scene) => {
    const add = isEmpty(scene) ? addContention : addLooseClaim;
    const { patch, claimId } = add(scene.map, '', scene.context);
    return { patch, select: claimId, isEditing: true };
  },
});

export const addLoose: Command = {
  ...addLooseClaimHere,
  label: ({ map }) =>
    message(map !== null && indexOf(map).claims.length === 0 ? 'command.addContention' : 'command.addLoose'),
};

export const flip = editCommand({
  id: 'argument.flip',
  labelKey: 'command.flip',
  keys: ['X'],
  isEnabled: (target, scene) => stepOf(scene, target) !== null,
  edit: (target, scene) => {
    const steps = selectedSteps(scene);
    if (scene.view.selection.length > 1 && steps.length > 1) {
      const patch = steps.flatMap(id => flipPolarity(scene.map, id));
      return { patch, notice: message('arranging.flipped', { count: steps.length }) };
    }
    const step = stepOf(scene, target);
    const inference = step === null ? undefined : scene.map.inferences.get(step);
    if (step === null || inference === undefined) return null;
    const patch = flipPolarity(scene.map, step);
    const after = inference.polarity === 'support' ? 'oppose' : 'support';
    const kind = kindOf(scene.map, { ...inference, polarity: after });
    return { patch, label: message('command.flipTo', { kind: message(`editor.kind.${kind}`) }) };
  },
});

export const editText: Command = {
  id: 'argument.editText',
  labelKey: 'command.editText',
  keys: ['F2', 'E'],
  context: 'canvas',
  isEnabled: scene => isEditable(scene) && scene.target !== null && scene.target.kind !== 'inference',
  run: ({ app, target }) => {
    if (target === null || target.kind === 'inference') return;
    // A reference card is edited at the claim's own place.
    showRecord(app, target.id);
    openTextInView(app, target.kind, target.id);
  },
};
