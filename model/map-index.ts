import type { ArgumentMap } from './argument-map';
import type { ClaimId, InferenceId, MapId } from './ids';
import type { Citation, Claim, Inference, Pin, Question } from './records';
import { onceForEach } from './once-for-each';

/** What hangs where, live records only. */
interface MapIndex {
  /** In the order in which they were made. */
  readonly claims: readonly Claim[];
  readonly inferences: readonly Inference[];
  /** Live inferences at a live target, in the user's order. */
  readonly inferencesAt: ReadonlyMap<ClaimId | InferenceId, readonly Inference[]>;
  /** The inferences that have the claim as a premise, oldest first. */
  readonly usesOf: ReadonlyMap<ClaimId, readonly Inference[]>;
  readonly citationsOf: ReadonlyMap<ClaimId, readonly Citation[]>;
  readonly questionsAbout: ReadonlyMap<ClaimId | MapId, readonly Question[]>;
  readonly pinOf: ReadonlyMap<ClaimId, Pin>;
  readonly liveInferences: ReadonlySet<InferenceId>;
  readonly liveClaims: ReadonlySet<ClaimId>;
}

export function compareBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byAge(a: { createdAt: number; id: string }, b: { createdAt: number; id: string }): number {
  return a.createdAt - b.createdAt || compareBytes(a.id, b.id);
}

function byOrder(a: Inference, b: Inference): number {
  return compareBytes(a.order, b.order) || compareBytes(a.id, b.id);
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Inferences that are not deleted and whose target, followed through the inferences it attacks, ends at a live claim. */
function findLiveInferences(map: ArgumentMap, liveClaims: ReadonlySet<ClaimId>): Set<InferenceId> {
  const verdicts = new Map<InferenceId, boolean>();
  for (const [start, { deletedAt, targetId }] of map.inferences) {
    if (deletedAt === null && liveClaims.has(targetId as ClaimId)) {
      verdicts.set(start, true);
      continue;
    }
    const chain = new Set<InferenceId>();
    let verdict: boolean | undefined;
    for (let id = start; verdict === undefined;) {
      const inference = map.inferences.get(id);
      if (inference === undefined || inference.deletedAt !== null || chain.has(id)) verdict = false;
      else if (verdicts.has(id)) verdict = verdicts.get(id) ?? false;
      else {
        chain.add(id);
        if (liveClaims.has(inference.targetId as ClaimId)) verdict = true;
        id = inference.targetId as InferenceId;
      }
    }
    for (const id of chain) verdicts.set(id, verdict);
    if (!verdicts.has(start)) verdicts.set(start, verdict);
  }
  return new Set([...verdicts].filter(([, isLive]) => isLive).map(([id]) => id));
}

function buildIndex(map: ArgumentMap): MapIndex {
  const isLive = (item: { deletedAt: number | null }): boolean => item.deletedAt === null;
  const claims = [...map.claims.values()].filter(isLive).sort(byAge);
  const liveClaims = new Set(claims.map(({ id }) => id));
  const liveInferences = findLiveInferences(map, liveClaims);
  const inferences = [...map.inferences.values()].filter(({ id }) => liveInferences.has(id)).sort(byAge);
  const inferencesAt = new Map<ClaimId | InferenceId, Inference[]>();
  const usesOf = new Map<ClaimId, Inference[]>();
  for (const inference of inferences) {
    push(inferencesAt, inference.targetId, inference);
    for (const premise of Object.keys(inference.premises) as ClaimId[]) {
      if (liveClaims.has(premise)) push(usesOf, premise, inference);
    }
  }
  for (const list of inferencesAt.values()) list.sort(byOrder);
  const citationsOf = new Map<ClaimId, Citation[]>();
  for (const citation of [...map.citations.values()].filter(isLive).sort(byAge)) {
    const source = map.sources.get(citation.sourceId);
    if (source !== undefined && isLive(source)) push(citationsOf, citation.claimId, citation);
  }
  const questionsAbout = new Map<ClaimId | MapId, Question[]>();
  for (const question of [...map.questions.values()].filter(isLive).sort(byAge)) {
    const isAboutSomething = question.aboutId === map.map.id || liveClaims.has(question.aboutId as ClaimId);
    push(questionsAbout, isAboutSomething ? question.aboutId : map.map.id, question);
  }
  const pinOf = new Map<ClaimId, Pin>();
  for (const pin of map.pins.values()) if (isLive(pin)) pinOf.set(pin.claimId, pin);
  return { claims, inferences, inferencesAt, usesOf, citationsOf, questionsAbout, pinOf, liveInferences, liveClaims };
}

/** Built once for each map. */
export const indexOf = onceForEach(buildIndex);

const premiseOrders = new WeakMap<Inference, readonly ClaimId[]>();

/** Sorted once for each state of the inference. */
function premiseOrder(map: ArgumentMap, inference: Inference): readonly ClaimId[] {
  let order = premiseOrders.get(inference);
  if (order === undefined) {
    // The claim's own string for its id: maps then find it by identity, without comparing characters.
    order = (Object.entries(inference.premises) as [ClaimId, string][])
      .sort(([idA, keyA], [idB, keyB]) => compareBytes(keyA, keyB) || compareBytes(idA, idB))
      .map(([id]) => map.claims.get(id)?.id ?? id);
    premiseOrders.set(inference, order);
  }
  return order;
}

/** The inference's live premises in their order. */
export function premisesOf(map: ArgumentMap, inference: Inference): readonly Claim[] {
  const premises: Claim[] = [];
  for (const id of premiseOrder(map, inference)) {
    const claim = map.claims.get(id);
    if (claim?.deletedAt === null) premises.push(claim);
  }
  return premises;
}
