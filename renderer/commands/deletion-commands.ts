import { claimsOfBranch, deleteBranch, deleteClaims, deleteInferences, moveUp } from '../../model/edits/deletion';
import { deleteBox, findBox } from '../../model/edits/free-boxes';
import { deleteQuestion } from '../../model/edits/questions';
import { kindOf } from '../../model/facts';
import { homesOf } from '../../model/homes';
import type { ClaimId, InferenceId, RecordId } from '../../model/ids';
import { indexOf, premisesOf } from '../../model/map-index';
import { message } from '../../model/messages/message';
import { wordsOfBox } from '../../model/written-words';
import { apply } from '../../model/patch';
import { nameOf } from './argument-commands';
import { type Command, type Edit, editCommand, type MapScene } from './command';
import { type Target, targetOf } from './scene';

/** Where the focus goes when a record is gone: the next one beside it, the previous one, else what it hung on. */
function neighbourOf({ map }: MapScene, target: Target): RecordId | null {
  if (target.kind === 'question') {
    const about = map.questions.get(target.id)?.aboutId ?? null;
    return about === map.map.id ? map.map.mainClaimId : about;
  }
  if (target.kind === 'note' || target.kind === 'frame') {
    return findBox(map, target.id)?.besideId ?? map.map.mainClaimId;
  }
  const stepId = target.kind === 'inference' ? target.id : homesOf(map).homeOf.get(target.id);
  const step = map.inferences.get(stepId as InferenceId);
  if (step === undefined) {
    return homesOf(map).roots.find(root => root !== target.id) ?? null;
  }
  if (target.kind === 'claim') {
    const premises = premisesOf(map, step).map(({ id }) => id);
    const place = premises.indexOf(target.id);
    const beside = premises[place + 1] ?? premises[place - 1];
    if (beside !== undefined) return beside;
  }
  const siblings = indexOf(map).inferencesAt.get(step.targetId) ?? [];
  const place = siblings.findIndex(({ id }) => id === step.id);
  const beside = siblings[place + 1] ?? siblings[place - 1];
  return (beside === undefined ? undefined : premisesOf(map, beside)[0]?.id) ?? step.targetId;
}

/** Takes one use of a claim away; the inference goes when it was the only premise. */
function removeUse(scene: MapScene, use: InferenceId, claimId: ClaimId): Edit | null {
  const inference = scene.map.inferences.get(use);
  if (inference === undefined) return null;
  const label = message('command.removeUse');
  const notice = message('editor.useRemoved', { name: nameOf(scene, { kind: 'claim', id: claimId }) });
  if (premisesOf(scene.map, inference).length <= 1) {
    return {
      patch: deleteInferences(scene.map, [use], scene.context.at).patch,
      label,
      notice,
      select: inference.targetId,
    };
  }
  const before = inference.premises[claimId] ?? null;
  const change = { kind: 'inference', record: use, field: `premises/${claimId}`, before, after: null } as const;
  return { patch: [change], label, notice, select: use };
}

function selectedClaims({ view, map }: MapScene): readonly ClaimId[] {
  return view.selection.filter((id): id is ClaimId => targetOf(map, id)?.kind === 'claim');
}

/** A place that is still there after the edit. */
function survivor(scene: MapScene, edit: Edit, wanted: RecordId | null): RecordId | null {
  const { map } = apply(scene.map, edit.patch);
  return targetOf(map, wanted)?.id ?? homesOf(map).roots[0] ?? null;
}

/** Selected records of several kinds go in one step: what they share is set once. */
function deleteMixed(scene: MapScene, targets: readonly Target[]): Edit {
  const { map, context } = scene;
  const claims = targets.flatMap(target => (target.kind === 'claim' ? [target.id] : []));
  const claimsGone = deleteClaims(map, claims, context.at).patch;
  const left = apply(map, claimsGone).map;
  // A step may have gone with its premises.
  const { liveInferences } = indexOf(left);
  const steps = targets.flatMap(target =>
    target.kind === 'inference' && liveInferences.has(target.id) ? [target.id] : [],
  );
  const patch = [
    ...claimsGone,
    ...deleteInferences(left, steps, context.at).patch,
    ...targets.flatMap(target => {
      if (target.kind === 'question') return deleteQuestion(map, target.id, context.at);
      const box = findBox(map, target.id);
      return box === null ? [] : deleteBox(box, context.at);
    }),
  ];
  const after = apply(map, patch).map;
  const before = new Set(homesOf(map).roots);
  const loose = homesOf(after).roots.filter(root => !before.has(root)).length;
  const notice = message('editor.deletedMixed', { count: targets.length, loose });
  // The one selected last is the one that the user stands at.
  const last = [...targets].reverse().find(target => targetOf(after, neighbourOf(scene, target)) !== null);
  const next = last === undefined ? null : neighbourOf(scene, last);
  return { patch, notice, select: targetOf(after, next)?.id ?? homesOf(after).roots[0] ?? null };
}

export function deleteSelected(target: Target | null, scene: MapScene): Edit | null {
  if (target === null) return null;
  const { map, context } = scene;
  const next = neighbourOf(scene, target);
  const isUse = target.kind === 'claim' && scene.use !== null;
  const targets = scene.view.selection.map(id => targetOf(map, id)).filter(one => one !== null);
  if (!isUse && targets.length > 1 && targets.some(({ kind }) => kind !== 'claim')) return deleteMixed(scene, targets);
  if (target.kind === 'claim') {
    if (scene.use !== null) return removeUse(scene, scene.use, target.id);
    const claims = selectedClaims(scene);
    const { patch, looseCount } = deleteClaims(map, claims, context.at);
    const values = { name: nameOf(scene, target), count: claims.length, loose: looseCount };
    const edit = { patch, notice: message('editor.deletedClaims', values) };
    return { ...edit, select: survivor(scene, edit, next) };
  }
  if (target.kind === 'question') {
    const edit = { patch: deleteQuestion(map, target.id, context.at) };
    return { ...edit, notice: message('editor.deletedQuestion'), select: survivor(scene, edit, next) };
  }
  if (target.kind === 'note' || target.kind === 'frame') {
    const box = findBox(map, target.id);
    if (box === null) return null;
    const edit = { patch: deleteBox(box, context.at) };
    const hasWords = wordsOfBox(box).trim() !== '';
    const values = { kind: box.kind, name: nameOf(scene, target) };
    const notice = message(hasWords ? 'arranging.deleted' : 'arranging.deletedPlain', values);
    return { ...edit, notice, select: survivor(scene, edit, next) };
  }
  const { patch, looseCount } = deleteInferences(map, [target.id], context.at);
  const notice = message('editor.deletedInference', { name: nameOf(scene, target), loose: looseCount });
  return { patch, notice, select: survivor(scene, { patch }, next) };
}

export const deleteRecord = editCommand({
  id: 'argument.delete',
  labelKey: 'command.delete',
  keys: ['Delete', 'Backspace'],
  isEnabled: target => target !== null,
  edit: deleteSelected,
});

const deleteWithBranch = editCommand({
  id: 'argument.deleteBranch',
  labelKey: 'command.deleteBranch',
  keys: ['Shift+Delete', 'Shift+Backspace'],
  isEnabled: (target, { use }) => target?.kind === 'claim' && use === null,
  edit: (target, scene) => {
    if (target?.kind !== 'claim') return null;
    const claims = selectedClaims(scene);
    if (claims.length > 1) {
      const gone = new Set(claims.flatMap(id => [...claimsOfBranch(scene.map, id)]));
      const { patch } = deleteClaims(scene.map, [...gone], scene.context.at);
      const edit = { patch, notice: message('arranging.deletedBranches', { count: gone.size }) };
      return { ...edit, select: survivor(scene, edit, neighbourOf(scene, target)) };
    }
    const { patch, deletedCount } = deleteBranch(scene.map, target.id, scene.context.at);
    const notice = message('editor.deletedBranch', { name: nameOf(scene, target), count: deletedCount });
    return { patch, notice, select: survivor(scene, { patch }, neighbourOf(scene, target)) };
  },
});

const removeAndMoveUp = editCommand({
  id: 'argument.moveUp',
  labelKey: 'command.moveUp',
  keys: ['R'],
  isEnabled: (target, scene) =>
    target?.kind === 'claim' && scene.use === null && homesOf(scene.map).homeOf.has(target.id),
  edit: (target, scene) => {
    if (target?.kind !== 'claim') return null;
    const moved = moveUp(scene.map, target.id, scene.context.at);
    if (moved === null) return null;
    const { map } = apply(scene.map, moved.patch);
    const named = moved.changes.map(({ inferenceId, before, after }) => {
      const inference = map.inferences.get(inferenceId);
      const kind = inference === undefined ? '' : message(`editor.kind.${kindOf(map, inference)}`);
      const premise = inference === undefined ? undefined : premisesOf(map, inference)[0];
      const name = premise === undefined ? kind : nameOf({ ...scene, map }, { kind: 'claim', id: premise.id });
      return message(before === after ? 'editor.movedUpSame' : 'editor.movedUpTurned', { name, kind });
    });
    const first = map.inferences.get(moved.changes[0]?.inferenceId as InferenceId);
    const premise = first === undefined ? undefined : premisesOf(map, first)[0]?.id;
    return {
      patch: moved.patch,
      notice: [message('editor.movedUp', { name: nameOf(scene, target), count: moved.changes.length }), ...named].join(
        ' ',
      ),
      select: survivor(scene, { patch: moved.patch }, premise ?? neighbourOf(scene, target)),
    };
  },
});

export const deletionCommands: readonly Command[] = [deleteRecord, deleteWithBranch, removeAndMoveUp];
