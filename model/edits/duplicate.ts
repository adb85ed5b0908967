import type { ArgumentMap } from '../argument-map';
import { homeInference } from '../facts';
import { copyBranches } from '../formats/branch-copy';
import type { ClaimId, InferenceId } from '../ids';
import { indexOf } from '../map-index';
import { apply, type FieldChange } from '../patch';
import type { EditContext } from './context';
import { insertContents } from './insert-contents';
import type { InsertedBranch } from './insert-drafts';

/** A copy of each branch right behind it; premises of one step stay together in the copy. */
export function duplicateBranches(map: ArgumentMap, roots: readonly ClaimId[], context: EditContext): InsertedBranch {
  const groups = new Map<InferenceId | ClaimId, ClaimId[]>();
  for (const id of roots) {
    const group = homeInference(map, id)?.id ?? id;
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  let current = map;
  const patch: FieldChange[] = [];
  const copies: ClaimId[] = [];
  let claimCount = 0;
  for (const [id, claims] of groups) {
    const home = map.inferences.get(id as InferenceId);
    const siblings = home === undefined ? [] : (indexOf(current).inferencesAt.get(home.targetId) ?? []);
    const place = siblings.findIndex(step => step.id === id) + 1;
    const added = insertContents(current, copyBranches(current, claims), home?.targetId ?? null, context, place);
    current = apply(current, added.patch).map;
    patch.push(...added.patch);
    copies.push(...added.roots);
    claimCount += added.claimCount;
  }
  return { patch, roots: copies, claimCount };
}
