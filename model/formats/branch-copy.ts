import { type ArgumentMap, type MapContents, mapFromContents } from '../argument-map';
import { newClaim } from '../edits/claims';
import { homeInference } from '../facts';
import { homesOf } from '../homes';
import { type ClaimId, type InferenceId, newId, type RecordId } from '../ids';
import { indexOf, premisesOf } from '../map-index';
import { firstKeys } from '../order';
import type { Claim, Frame, Inference, Note, OrderKey } from '../records';
import { frameAmong, isStanding } from '../standing-boxes';

interface Parts {
  readonly claims: Map<ClaimId, Claim>;
  readonly inferences: Map<InferenceId, Inference>;
}

/** Everything below the targets. Premises that are argued outside come along as claims alone. */
function gather(map: ArgumentMap, targets: readonly (ClaimId | InferenceId)[], parts: Parts): void {
  const { inferencesAt } = indexOf(map);
  const { homeOf } = homesOf(map);
  const waiting = [...targets];
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    for (const inference of inferencesAt.get(target) ?? []) {
      if (parts.inferences.has(inference.id)) continue;
      parts.inferences.set(inference.id, inference);
      waiting.push(inference.id);
      for (const premise of premisesOf(map, inference)) {
        if (!parts.claims.has(premise.id)) parts.claims.set(premise.id, premise);
        if (homeOf.get(premise.id) === inference.id) waiting.push(premise.id);
      }
    }
  }
}

/** Looked for upwards: commands ask after each change of the view, and what lies below a contention is the whole map. */
function isBelowAny(map: ArgumentMap, id: ClaimId, others: ReadonlySet<ClaimId>): boolean {
  const { homeOf } = homesOf(map);
  let step = homeOf.get(id);
  for (
    let at = map.inferences.get(step as InferenceId);
    at !== undefined;
    at = map.inferences.get(step as InferenceId)
  ) {
    if (others.has(at.targetId as ClaimId)) return true;
    step = map.inferences.has(at.targetId as InferenceId)
      ? (at.targetId as InferenceId)
      : homeOf.get(at.targetId as ClaimId);
  }
  return false;
}

/** The selected claims, chips read as their premises, without those that lie below another one. */
export function branchRoots(map: ArgumentMap, selection: readonly RecordId[]): readonly ClaimId[] {
  const { liveClaims, liveInferences } = indexOf(map);
  const chosen = new Set<ClaimId>();
  for (const id of selection) {
    if (liveClaims.has(id as ClaimId)) chosen.add(id as ClaimId);
    const step = liveInferences.has(id as InferenceId) ? map.inferences.get(id as InferenceId) : undefined;
    for (const premise of step === undefined ? [] : premisesOf(map, step)) chosen.add(premise.id);
  }
  return chosen.size < 2 ? [...chosen] : [...chosen].filter(id => !isBelowAny(map, id, chosen));
}

/**
 * The branches below the claims as a map of their own, with notes, questions, sources and citations. Its contention is an
 * unwritten claim that stands for whatever the branches will be pasted onto: reasons stay reasons, premises stay together.
 */
export function copyBranches(map: ArgumentMap, roots: readonly ClaimId[]): MapContents {
  const { questionsAbout, citationsOf, liveClaims } = indexOf(map);
  const parts: Parts = { claims: new Map(), inferences: new Map() };
  const place = newClaim('', { at: 0, author: '' });
  const groups = new Map<Inference, ClaimId[]>();
  for (const id of roots) {
    const claim = map.claims.get(id);
    if (claim === undefined || !liveClaims.has(id)) continue;
    // The dates of copies only say their order: branches stay in the order in which they were given.
    parts.claims.set(id, { ...claim, createdAt: parts.claims.size });
    const home = homeInference(map, id);
    if (home !== undefined) groups.set(home, [...(groups.get(home) ?? []), id]);
  }
  const keys = firstKeys(groups.size);
  const steps = [...groups].map(([home, ids], position): Inference => {
    const premises = Object.fromEntries(ids.map(id => [id, home.premises[id] as OrderKey]));
    return { ...home, premises, targetId: place.id, order: keys[position] as OrderKey };
  });
  const whole = steps.filter(
    step => premisesOf(map, map.inferences.get(step.id) as Inference).length === Object.keys(step.premises).length,
  );
  gather(map, [...parts.claims.keys(), ...whole.map(({ id }) => id)], parts);
  for (const step of steps) parts.inferences.set(step.id, step);
  const claims = [...parts.claims.values()];
  const citations = claims.flatMap(({ id }) => citationsOf.get(id) ?? []);
  const goesAlong = (box: Note | Frame): boolean =>
    box.deletedAt === null && box.besideId !== null && isStanding(box, parts.claims);
  const sources = new Map(citations.map(({ sourceId }) => [sourceId, map.sources.get(sourceId)]));
  return {
    map: { ...map.map, id: newId('map'), mainClaimId: place.id, question: '' },
    claims: [place, ...claims],
    inferences: [...parts.inferences.values()],
    questions: claims.flatMap(({ id }) => questionsAbout.get(id) ?? []),
    sources: [...sources.values()].filter(source => source !== undefined),
    citations,
    pins: [],
    notes: [...map.notes.values()].filter(goesAlong),
    frames: [...map.frames.values()].filter(goesAlong).map(frame => frameAmong(frame, parts.claims)),
    dismissals: [],
  };
}

/** The claims that are at the top of what `copyBranches` made. */
export function copiedRoots(contents: MapContents): readonly ClaimId[] {
  const copy = mapFromContents(contents);
  const place = contents.map.mainClaimId;
  const { claims, usesOf, inferencesAt } = indexOf(copy);
  const atPlace = place === null ? [] : (inferencesAt.get(place) ?? []);
  const premises = atPlace.flatMap(step => premisesOf(copy, step).map(({ id }) => id));
  const loose = claims.filter(({ id }) => id !== place && !usesOf.has(id)).map(({ id }) => id);
  return [...new Set([...premises, ...loose])];
}
