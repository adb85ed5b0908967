import { type ArgumentMap, type MapContents, mapFromContents } from '../argument-map';
import { copiedRoots } from '../formats/branch-copy';
import { withFreshIds } from '../fresh-ids';
import type { ClaimId, InferenceId, RecordId, SourceId } from '../ids';
import { compareBytes, indexOf } from '../map-index';
import { firstKeys, keysAfter } from '../order';
import { createRecord, type FieldChange, setField } from '../patch';
import type { Inference, OrderKey } from '../records';
import type { EditContext } from './context';
import { checkRoom, type InsertedBranch } from './insert-drafts';
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

/**
 * Adds branches that were copied from this or another map, under fresh ids, below a claim or a step; with a null target as loose
 * branches. Sources that the map knows already are used again.
 */
export function insertContents(
  map: ArgumentMap,
  copied: MapContents,
  targetId: ClaimId | InferenceId | null,
  context: EditContext,
): InsertedBranch {
  checkRoom(map, copied.claims.length);
  const fresh = withFreshIds(renewed(withDistinctKeys(copied), context));
  const place = fresh.map.mainClaimId;
  const contents = withoutUsesOf(fresh, place);
  const roots = copiedRoots(contents);
  const { inferencesAt, usesOf } = indexOf(mapFromContents(contents));
  const atPlace = [...((place === null ? undefined : inferencesAt.get(place)) ?? [])].sort(byOrder);
  const loose = roots.filter(id => !usesOf.has(id));
  const keys = targetId === null ? [] : keysAfter(siblingKeys(map, targetId), atPlace.length + loose.length);
  const placed = new Map<InferenceId, Inference>();
  const changes: FieldChange[] = [];
  if (targetId !== null) {
    atPlace.forEach((step, position) => {
      placed.set(step.id, { ...step, targetId, order: keys[position] as OrderKey });
    });
    loose.forEach((id, position) => {
      const order = keys[atPlace.length + position] as OrderKey;
      changes.push(createRecord(newInference(targetId, 'support', [id], order, context.at)));
    });
  } else if (indexOf(map).claims.length === 0 && roots[0] !== undefined) {
    changes.push(...setField(map.map, 'mainClaimId', roots[0]));
  }
  const dropped = new Set<ClaimId | InferenceId>(targetId === null ? atPlace.map(({ id }) => id) : []);
  for (const id of dropped) for (const about of inferencesAt.get(id) ?? []) dropped.add(about.id);
  const known = knownSources(map, contents);
  const claims = contents.claims.filter(({ id }) => id !== place);
  const patch = [
    ...claims.map(claim =>
      createRecord({ ...claim, homeId: claim.homeId !== null && dropped.has(claim.homeId) ? null : claim.homeId }),
    ),
    ...contents.inferences.filter(({ id }) => !dropped.has(id)).map(item => createRecord(placed.get(item.id) ?? item)),
    ...contents.questions.map(item =>
      createRecord(item.aboutId === contents.map.id ? { ...item, aboutId: map.map.id } : item),
    ),
    ...contents.sources.filter(({ id }) => !known.has(id)).map(source => createRecord(source)),
    ...contents.citations.map(item => createRecord({ ...item, sourceId: known.get(item.sourceId) ?? item.sourceId })),
    ...changes,
  ];
  return { patch, roots, claimCount: claims.length };
}
