import { canJoinNotes, mergeClaims } from '../../model/edits/merge';
import { canSplit, splitClaim, splitText } from '../../model/edits/split';
import type { ClaimId } from '../../model/ids';
import { message } from '../../model/messages/message';
import { caps } from '../../model/parse/caps';
import { shorten } from '../../model/shorten';
import { showProblem } from '../status-bar/notice-store';
import { nameOf } from './argument-commands';
import { type Command, editCommand, isEditable, type MapScene, performEdit, withTypedText } from './command';
import { targetOf } from './scene';

const split = editCommand({
  id: 'argument.split',
  labelKey: 'command.split',
  keys: ['T'],
  isEnabled: (target, { map }) => target?.kind === 'claim' && canSplit(map, target.id),
  edit: (target, scene) => {
    const done = target?.kind === 'claim' ? splitClaim(scene.map, target.id, scene.context) : null;
    return done === null ? null : { patch: done.patch, select: done.claimId };
  },
});

const longestPart = 40;

/** Its name shows what the claim would become, before it is done. */
const splitHere: Command = {
  ...split,
  label: ({ map, target }) => {
    const text = target?.kind === 'claim' ? (map?.claims.get(target.id)?.text ?? '') : '';
    const parts = splitText(text);
    if (parts === null) return message('command.split');
    const { connection, kept, taken } = parts;
    return message('typing.splitInto', {
      connection,
      kept: shorten(kept, longestPart),
      taken: shorten(taken, longestPart),
    });
  },
};

function selectedClaims({ view, map }: MapScene): readonly ClaimId[] {
  return view.selection.filter((id): id is ClaimId => targetOf(map, id)?.kind === 'claim');
}

/** Joins the others to the kept claim, or says why that cannot be. */
export function mergeInto(scene: MapScene, kept: ClaimId, others: readonly ClaimId[]): void {
  const patch = mergeClaims(scene.map, kept, others, scene.context.at);
  if (patch === null) {
    const areNotesTooLong = !canJoinNotes(scene.map, kept, others);
    showProblem(message(areNotesTooLong ? 'typing.notesTooLong' : 'typing.cannotMerge', { limit: caps.textLength }));
    return;
  }
  const notice = message('typing.merged', {
    name: nameOf(scene, { kind: 'claim', id: kept }),
    count: others.length + 1,
  });
  performEdit(scene, message('command.merge'), { patch, notice, select: kept });
}

/** The claim that was selected first keeps its words. */
const merge: Command = {
  id: 'arrange.merge',
  labelKey: 'command.merge',
  keys: ['Shift+M'],
  context: 'canvas',
  isEnabled: scene => isEditable(scene) && selectedClaims(scene).length > 1,
  run: before => {
    const scene = withTypedText(before);
    if (!isEditable(scene)) return;
    const [kept, ...others] = selectedClaims(scene);
    if (kept !== undefined) mergeInto(scene, kept, others);
  },
};

/** Asks which claim this one repeats; the popover does the rest. */
const sameAs: Command = {
  id: 'arrange.sameAs',
  labelKey: 'command.sameAs',
  keys: ['='],
  context: 'canvas',
  isEnabled: scene =>
    isEditable(scene) && scene.use === null && scene.target?.kind === 'claim' && scene.map.claims.size > 1,
  run: ({ app }) => app.view.setState({ dialog: 'same-as' }),
};

export const rewordingCommands: readonly Command[] = [splitHere, merge, sameAs];
