import type { ArgumentMap } from '../../model/argument-map';
import { CruxError } from '../../model/borders/reply';
import { claimsOfBranch, deleteClaims } from '../../model/edits/deletion';
import { duplicateBranches } from '../../model/edits/duplicate';
import { insertContents } from '../../model/edits/insert-contents';
import { insertDrafts, type InsertedBranch } from '../../model/edits/insert-drafts';
import { branchRoots, copyBranches } from '../../model/formats/branch-copy';
import type { ClipboardText } from '../../model/formats/clipboard-text';
import { outlineHtml, outlineOfBranches, outlineOfMap } from '../../model/formats/outline';
import { homeInference } from '../../model/facts';
import { homesOf } from '../../model/homes';
import type { Pasted } from '../../model/formats/pasted';
import type { ClaimId, InferenceId } from '../../model/ids';
import { message } from '../../model/messages/message';
import type { App } from '../state/app';
import { showNotice, showProblem } from '../status-bar/notice-store';
import { nameOf } from './argument-commands';
import { type Command, isEditable, type MapScene, performEdit, withTypedText } from './command';
import { type Scene, sceneOf, targetOf } from './scene';

function rootsOf({ map, view }: MapScene): readonly ClaimId[] {
  return branchRoots(map, view.selection);
}

/** Readers of foreign text are loaded with the first use, not with the window. */
export const loadPasted = () => import('../../model/formats/pasted');

/** Outline text, a list for word processors, and the branches themselves for other maps, all at once. How many claims, or null. */
async function copy({ app }: Scene, map: ArgumentMap, roots: readonly ClaimId[]): Promise<number | null> {
  const chosen = roots.length === 0 ? homesOf(map).roots : roots;
  const text = roots.length === 0 ? outlineOfMap(map) : outlineOfBranches(map, roots);
  const { htmlWithBranches } = await loadPasted();
  const contents = copyBranches(map, chosen);
  const html = htmlWithBranches(outlineHtml(map, chosen), contents);
  const copied = await app.shell.api.copyText(text, html);
  // The unwritten claim that stands for the new place is no claim of the user's.
  if (copied.ok) return contents.claims.length - 1;
  showProblem(copied.message);
  return null;
}

export const copyBranch: Command = {
  id: 'edit.copyText',
  labelKey: 'command.copyBranch',
  keys: ['Ctrl+C'],
  context: 'canvas',
  // Notes and frames are copied with the claims they stand beside.
  isEnabled: ({ map, target }) => map !== null && target?.kind !== 'note' && target?.kind !== 'frame',
  run: async before => {
    const scene = withTypedText(before);
    const { map } = scene;
    if (map === null) return;
    const count = await copy(scene, map, branchRoots(map, scene.view.selection));
    if (count !== null) showNotice(message('typing.copied', { count }));
  },
};

export const cutBranch: Command = {
  id: 'edit.cutBranch',
  labelKey: 'command.cutBranch',
  keys: ['Ctrl+X'],
  context: 'canvas',
  isEnabled: scene => isEditable(scene) && scene.use === null && rootsOf(scene).length > 0,
  run: async before => {
    const scene = withTypedText(before);
    if (!isEditable(scene)) return;
    const roots = rootsOf(scene);
    if ((await copy(scene, scene.map, roots)) === null) return;
    const later = sceneOf(scene.app);
    if (!isEditable(later) || later.map !== scene.map) return;
    const gone = new Set(roots.flatMap(root => [...claimsOfBranch(later.map, root)]));
    const { patch } = deleteClaims(later.map, [...gone], later.context.at);
    const above = roots.map(root => homeInference(later.map, root)?.targetId);
    const stays = above.find(id => id !== undefined && targetOf(later.map, id) !== null && !gone.has(id as ClaimId));
    const notice = message('typing.cut', { count: gone.size });
    performEdit(later, message('command.cutBranch'), { patch, notice, select: stays ?? null });
  },
};

/** What is pasted hangs on the selected claim or step; beside the map where nothing is selected. */
function pasteTarget({ map, target }: MapScene): ClaimId | InferenceId | null {
  if (target?.kind === 'claim' || target?.kind === 'inference') return target.id;
  const about = target?.kind === 'question' ? targetOf(map, map.questions.get(target.id)?.aboutId ?? null) : null;
  return about?.kind === 'claim' ? about.id : null;
}

function insert(scene: MapScene, pasted: Pasted): InsertedBranch {
  const target = pasteTarget(scene);
  if (pasted.kind === 'branches') return insertContents(scene.map, pasted.contents, target, scene.context);
  return insertDrafts(scene.map, pasted.drafts, target, scene.context);
}

/** One step, whatever its size; what cannot be read is refused in words and changes nothing. */
export async function pasteText(app: App, clipboard: ClipboardText, isPlain: boolean): Promise<void> {
  const { readPasted } = await loadPasted();
  const scene = withTypedText(sceneOf(app));
  if (!isEditable(scene)) return;
  try {
    const { patch, roots, claimCount } = insert(scene, readPasted(clipboard, isPlain));
    const place = targetOf(scene.map, pasteTarget(scene));
    const name = place === null ? '' : nameOf(scene, place);
    const label = message('typing.pasteStep', { count: claimCount });
    const notice = message(place === null ? 'typing.pastedLoose' : 'typing.pasted', { count: claimCount, name });
    performEdit(scene, label, { patch, label, notice, select: roots[0] ?? null });
  } catch (error) {
    if (!(error instanceof CruxError)) throw error;
    showProblem(error.message);
  }
}

async function paste({ app }: Scene, isPlain: boolean): Promise<void> {
  const read = await app.shell.api.readClipboard();
  if (read.ok) await pasteText(app, read.value, isPlain);
  else showProblem(read.message);
}

export const pasteBranch: Command = {
  id: 'edit.pasteBranch',
  labelKey: 'command.pasteBranch',
  keys: ['Ctrl+V'],
  context: 'canvas',
  isEnabled: isEditable,
  run: scene => paste(scene, false),
};

export const pasteOutline: Command = {
  id: 'edit.pasteOutline',
  labelKey: 'command.pasteOutline',
  keys: ['Ctrl+Shift+V'],
  context: 'canvas',
  isEnabled: isEditable,
  run: scene => paste(scene, true),
};

export const duplicate: Command = {
  id: 'edit.duplicate',
  labelKey: 'command.duplicate',
  keys: ['Ctrl+D'],
  context: 'canvas',
  isEnabled: scene => isEditable(scene) && scene.use === null && rootsOf(scene).length > 0,
  run: before => {
    const scene = withTypedText(before);
    if (!isEditable(scene)) return;
    const { patch, roots } = duplicateBranches(scene.map, rootsOf(scene), scene.context);
    performEdit(scene, message('command.duplicate'), { patch, select: roots[0] ?? null });
  },
};

export const clipboardCommands: readonly Command[] = [cutBranch, copyBranch, pasteBranch, pasteOutline, duplicate];
