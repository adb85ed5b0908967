import { type ArgumentMap, type MapContents, mapFromContents } from '../argument-map';
import { copiedRoots } from '../formats/branch-copy';
import type { ClaimId, InferenceId, SourceId } from '../ids';
import { compareBytes, indexOf } from '../map-index';
import { keysAt } from '../order';
import { createRecord, type Patch, setField } from '../patch';
import type { Claim, Inference, OrderKey } from '../records';
import type { EditContext } from './context';
import { checkRoom, type InsertedBranch, isUnwritten } from './insert-drafts';
import { newInference, siblingKeys } from './inferences';
import { asClaim, renewCopy } from './renew-copy';
import { findSameSource } from './sources';

function byOrder(a: Inference, b: Inference): number {
  return compareBytes(a.order, b.order) || compareBytes(a.id, b.id);
}

/** The sources that this map has already, by what they say of themselves. */
function knownSources(map: ArgumentMap, { sources }: MapContents): ReadonlyMap<SourceId, SourceId> {
  const known = new Map<SourceId, SourceId>();
  for (const { id, title, author, publisher, publishedOn, url, type, reliability, document } of sources) {
    const same = findSameSource(map, { title, author, publisher, publishedOn, url, type, reliability, document });
    if (same !== null) known.set(id, same);
  }
  return known;
}

const writtenFields = [
  'text',
  'note',
  'isAssumption',
  'isImplicit',
  'likelihood',
  'confidence',
  'startingScore',
  'marking',
] as const;

function writeInto(target: Claim, written: Claim): Patch {
  return [
    ...writtenFields.flatMap(field => setField(target, field, written[field])),
    ...written.tags.flatMap(tag => setField(target, `tags/${tag}`, true)),
  ];
}

/** The steps that stood at the old place, put at the new one; null where the branches become loose. */
function placeSteps(
  map: ArgumentMap,
  steps: readonly Inference[],
  loose: readonly ClaimId[],
  targetId: ClaimId | InferenceId,
  position: number | undefined,
  at: number,
): readonly Inference[] {
  const keys = keysAt(siblingKeys(map, targetId), steps.length + loose.length, position);
  return [
    ...steps.map((step, place) => ({ ...step, targetId, order: keys[place] as OrderKey })),
    ...loose.map((id, place) => newInference(targetId, 'support', [id], keys[steps.length + place] as OrderKey, at)),
  ];
}

/**
 * Adds branches that were copied from this or another map, under fresh ids, below a claim or a step (`position` among what is
 * there, last by default); with a null target as loose branches. Sources that the map knows already are used again.
 */
export function insertContents(
  map: ArgumentMap,
  copied: MapContents,
  targetId: ClaimId | InferenceId | null,
  context: EditContext,
  position?: number,
): InsertedBranch {
  checkRoom(map, copied.claims.length);
  const usable = renewCopy(copied, context);
  const place = usable.map.mainClaimId;
  const roots = copiedRoots(usable);
  const [root] = roots;
  const isFilling = roots.length === 1 && targetId !== null && isUnwritten(map, targetId);
  const filled = isFilling ? map.claims.get(targetId as ClaimId) : undefined;
  const contents = filled === undefined || root === undefined ? usable : asClaim(usable, root, filled.id);
  const { inferencesAt, usesOf } = indexOf(mapFromContents(usable));
  const atPlace = [...((place === null ? undefined : inferencesAt.get(place)) ?? [])].sort(byOrder);
  const loose = roots.filter(id => !usesOf.has(id));
  const isPlaced = targetId !== null && filled === undefined;
  const steps = isPlaced ? placeSteps(map, atPlace, loose, targetId, position, context.at) : [];
  const replaced = new Set<ClaimId | InferenceId>(atPlace.map(({ id }) => id));
  // Without a target, what attacked the step has nothing left to attack.
  if (!isPlaced) for (const id of replaced) for (const about of inferencesAt.get(id) ?? []) replaced.add(about.id);
  const kept = new Set<InferenceId>(
    [...contents.inferences, ...steps].map(({ id }) => id).filter(id => isPlaced || !replaced.has(id)),
  );
  const known = knownSources(map, contents);
  const claims = contents.claims.filter(({ id }) => id !== place);
  const written = filled === undefined ? undefined : claims.find(({ id }) => id === root);
  const isFirst = targetId === null && indexOf(map).claims.length === 0 && root !== undefined;
  const patch = [
    ...claims
      .filter(claim => claim !== written)
      .map(claim =>
        createRecord({ ...claim, homeId: claim.homeId !== null && kept.has(claim.homeId) ? claim.homeId : null }),
      ),
    ...(filled === undefined || written === undefined ? [] : writeInto(filled, written)),
    ...contents.inferences.filter(({ id }) => !replaced.has(id)).map(createRecord),
    ...steps.map(createRecord),
    ...contents.questions.map(item =>
      createRecord(item.aboutId === contents.map.id ? { ...item, aboutId: map.map.id } : item),
    ),
    ...contents.sources.filter(({ id }) => !known.has(id)).map(createRecord),
    ...contents.citations.map(item => createRecord({ ...item, sourceId: known.get(item.sourceId) ?? item.sourceId })),
    ...contents.notes.map(createRecord),
    ...contents.frames.map(createRecord),
    ...(isFirst ? setField(map.map, 'mainClaimId', root) : []),
  ];
  return { patch, roots: filled === undefined ? roots : [filled.id], claimCount: claims.length };
}
