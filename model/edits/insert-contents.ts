import { type ArgumentMap, type MapContents, mapFromContents } from '../argument-map';
import { copiedRoots } from '../formats/branch-copy';
import { withFreshIds } from '../fresh-ids';
import type { ClaimId, InferenceId, RecordId, SourceId } from '../ids';
import { compareBytes, indexOf } from '../map-index';
import { firstKeys, keysAt } from '../order';
import { createRecord, type Patch, setField } from '../patch';
import type { Claim, Inference, OrderKey } from '../records';
import type { EditContext } from './context';
import { checkRoom, type InsertedBranch, isUnwritten } from './insert-drafts';
import { newInference, premiseKeys, siblingKeys } from './inferences';
import { findSameSource } from './sources';

/** Dates of now, in the order of the old ones: what is ordered by age keeps its order. */
function renewedDates(contents: MapContents, at: number): ReadonlyMap<RecordId, number> {
  const aged = [...contents.claims, ...contents.inferences, ...contents.questions, ...contents.citations].sort(
    (a, b) => a.createdAt - b.createdAt || compareBytes(a.id, b.id),
  );
  return new Map(aged.map(({ id }, position) => [id, at + position + 1]));
}

function byOrder(a: Inference, b: Inference): number {
  return compareBytes(a.order, b.order) || compareBytes(a.id, b.id);
}

/** The unwritten claim that stands for the new place can only be aimed at; a file from elsewhere may say otherwise. */
function withoutUsesOf(contents: MapContents, place: ClaimId | null): MapContents {
  if (place === null) return contents;
  return {
    ...contents,
    inferences: contents.inferences.map(item => {
      const { [place]: _place, ...premises } = item.premises;
      return { ...item, premises };
    }),
    questions: contents.questions
      .filter(({ aboutId }) => aboutId !== place)
      .map(item => ({ ...item, answeredById: item.answeredById === place ? null : item.answeredById })),
    citations: contents.citations.filter(({ claimId }) => claimId !== place),
  };
}

/** Keys that are equal are told apart by ids, which are about to change: every order gets keys that all differ. */
function withDistinctKeys(contents: MapContents): MapContents {
  const map = mapFromContents(contents);
  const orders = new Map<InferenceId, OrderKey>();
  for (const siblings of indexOf(map).inferencesAt.values()) {
    const keys = firstKeys(siblings.length);
    siblings.forEach(({ id }, position) => orders.set(id, keys[position] as OrderKey));
  }
  const inferences = contents.inferences.map((item): Inference => {
    const premises = premiseKeys(item);
    const keys = firstKeys(premises.length);
    return {
      ...item,
      order: orders.get(item.id) ?? item.order,
      premises: Object.fromEntries(premises.map(([id], position) => [id, keys[position] as OrderKey])),
    };
  });
  return { ...contents, inferences };
}

function renewed(copied: MapContents, { at, author }: EditContext): MapContents {
  const dates = renewedDates(copied, at);
  const dated = <Item extends { readonly id: RecordId; readonly createdAt: number }>(item: Item): Item => ({
    ...item,
    createdAt: dates.get(item.id) ?? at,
  });
  return {
    ...copied,
    claims: copied.claims.map(claim => ({ ...dated(claim), author })),
    inferences: copied.inferences.map(dated),
    questions: copied.questions.map(dated),
    sources: copied.sources.map(source => ({ ...source, createdAt: at })),
    citations: copied.citations.map(dated),
  };
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

/** The lone top claim becomes the unwritten claim that it is pasted onto. */
function asClaim(contents: MapContents, root: ClaimId, target: ClaimId): MapContents {
  const renamed = <AnyId extends string>(id: AnyId): AnyId =>
    (id as string) === root ? (target as string as AnyId) : id;
  return {
    ...contents,
    inferences: contents.inferences.map(item => ({
      ...item,
      targetId: renamed(item.targetId),
      premises: Object.fromEntries(Object.entries(item.premises).map(([id, key]) => [renamed(id), key])),
    })),
    questions: contents.questions.map(item => ({
      ...item,
      aboutId: renamed(item.aboutId),
      answeredById: item.answeredById === null ? null : renamed(item.answeredById),
    })),
    citations: contents.citations.map(item => ({ ...item, claimId: renamed(item.claimId) })),
  };
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
  const fresh = withFreshIds(renewed(withDistinctKeys(copied), context));
  const place = fresh.map.mainClaimId;
  const usable = withoutUsesOf(fresh, place);
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
    ...(isFirst ? setField(map.map, 'mainClaimId', root) : []),
  ];
  return { patch, roots: filled === undefined ? roots : [filled.id], claimCount: claims.length };
}
