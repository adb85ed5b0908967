import type { ArgumentMap } from '../argument-map';
import { homesOf } from '../homes';
import { type ClaimId, type InferenceId, newId, type RecordId } from '../ids';
import { indexOf } from '../map-index';
import { firstKeys, hasRoom, keyBetween } from '../order';
import { createRecord, type FieldChange, type Patch, setField } from '../patch';
import type { Inference, OrderKey, Pin, Polarity } from '../records';
import type { EditContext } from './context';
import { deleteInferences } from './deletion';
import { newInference, premiseKeys, siblingKeys } from './inferences';

/** The target, what it hangs on up to a claim, and every claim in whose branch that one is laid out. */
function pathUp(map: ArgumentMap, targetId: ClaimId | InferenceId): ReadonlySet<ClaimId | InferenceId> {
  const { homeOf } = homesOf(map);
  const path = new Set<ClaimId | InferenceId>();
  for (let at: ClaimId | InferenceId | undefined = targetId; at !== undefined && !path.has(at);) {
    path.add(at);
    at = map.inferences.get(at as InferenceId)?.targetId ?? homeOf.get(at as ClaimId);
  }
  return path;
}

function membership(inference: Inference, claimId: ClaimId, after: string | null): FieldChange {
  const before = inference.premises[claimId] ?? null;
  return { kind: 'inference', record: inference.id, field: `premises/${claimId}`, before, after };
}

function livePremises(map: ArgumentMap, inference: Inference): readonly ClaimId[] {
  const { liveClaims } = indexOf(map);
  return (Object.keys(inference.premises) as ClaimId[]).filter(id => liveClaims.has(id));
}

/** Claims that leave their homes one after the other: each finds what those before it left. */
class Departures {
  readonly #map: ArgumentMap;
  readonly #at: number;
  readonly #left = new Map<InferenceId, number>();
  readonly #gone = new Set<RecordId>();

  constructor(map: ArgumentMap, at: number) {
    this.#map = map;
    this.#at = at;
  }

  homeOf(claimId: ClaimId): Inference | undefined {
    const home = this.#map.inferences.get(homesOf(this.#map).homeOf.get(claimId) as InferenceId);
    return home === undefined || this.#gone.has(home.id) ? undefined : home;
  }

  /** How many premises the inference still has. */
  left(inference: Inference): number {
    const left = this.#left.get(inference.id) ?? livePremises(this.#map, inference).length;
    this.#left.set(inference.id, left);
    return left;
  }

  /** The claim leaves the inference at its home, which goes when nothing is left in it. */
  leave(claimId: ClaimId): Patch {
    const unpinned = unpinClaim(this.#map, claimId, this.#at);
    const home = this.homeOf(claimId);
    if (home === undefined) return unpinned;
    const left = this.left(home) - 1;
    this.#left.set(home.id, left);
    if (left > 0) return [membership(home, claimId, null), ...unpinned];
    const { patch } = deleteInferences(this.#map, [home.id], this.#at);
    const fresh = patch.filter(({ record }) => !this.#gone.has(record));
    for (const { record } of fresh) this.#gone.add(record);
    return [...fresh, ...unpinned];
  }
}

/** False where the claim would end up below itself, or hang on a step that goes when the claim leaves its place. */
function canAttach(
  map: ArgumentMap,
  claimId: ClaimId,
  path: ReadonlySet<ClaimId | InferenceId>,
  departures: Departures,
): boolean {
  if (!indexOf(map).liveClaims.has(claimId) || path.has(claimId)) return false;
  const home = departures.homeOf(claimId);
  return home === undefined || departures.left(home) > 1 || !path.has(home.id);
}

/** A claim that is used elsewhere too would be laid out there, where it was used before, and not where it is put. */
function settleAt(map: ArgumentMap, claimId: ClaimId, inferenceId: InferenceId): Patch {
  const home = homesOf(map).homeOf.get(claimId);
  const isUsedElsewhere = (indexOf(map).usesOf.get(claimId) ?? []).some(({ id }) => id !== home);
  return isUsedElsewhere ? makeHome(map, claimId, inferenceId) : [];
}

/** Each key comes after all the ones before it. */
function keysAfter(keys: readonly OrderKey[]): () => OrderKey {
  let last = keys.at(-1) ?? null;
  return () => {
    last = keyBetween(last, null);
    return last;
  };
}

/** A further use of the claim. It keeps its home, so the new use shows as a reference card. */
export function useClaim(
  map: ArgumentMap,
  claimId: ClaimId,
  targetId: ClaimId | InferenceId,
  polarity: Polarity,
  context: EditContext,
): { readonly patch: Patch; readonly inferenceId: InferenceId } {
  const nextKey = keysAfter(siblingKeys(map, targetId));
  const inference = newInference(targetId, polarity, [claimId], nextKey(), context.at);
  return { patch: [createRecord(inference)], inferenceId: inference.id };
}

/**
 * Moves claims with their branches under another target. An inference of their own moves along, with its undercuts; a pin does not,
 * since it says how far the claim lies from its old place. Null where one of them would hang below itself.
 */
export function attachClaims(
  map: ArgumentMap,
  claimIds: Iterable<ClaimId>,
  targetId: ClaimId | InferenceId,
  polarity: Polarity,
  context: EditContext,
): Patch | null {
  const path = pathUp(map, targetId);
  const nextKey = keysAfter(siblingKeys(map, targetId));
  const departures = new Departures(map, context.at);
  const patch: FieldChange[] = [];
  for (const id of new Set(claimIds)) {
    if (!canAttach(map, id, path, departures)) return null;
    const home = departures.homeOf(id);
    if (home === undefined || departures.left(home) > 1) {
      const use = newInference(targetId, polarity, [id], nextKey(), context.at);
      patch.push(...departures.leave(id), createRecord(use), ...settleAt(map, id, use.id));
    } else {
      const isThere = home.targetId === targetId;
      patch.push(
        ...setField(home, 'targetId', targetId),
        ...setField(home, 'polarity', polarity),
        ...setField(home, 'order', isThere ? home.order : nextKey()),
        ...(isThere ? [] : unpinClaim(map, id, context.at)),
      );
    }
  }
  return patch;
}

/** Makes the claims further premises of an inference, leaving the places where they stood. Null where one would hang below itself. */
export function joinPremises(
  map: ArgumentMap,
  claimIds: Iterable<ClaimId>,
  inferenceId: InferenceId,
  context: EditContext,
): Patch | null {
  const inference = map.inferences.get(inferenceId);
  if (inference === undefined) return null;
  const path = pathUp(map, inferenceId);
  const nextKey = keysAfter(premiseKeys(inference).map(([, key]) => key));
  const departures = new Departures(map, context.at);
  const patch: FieldChange[] = [];
  for (const id of new Set(claimIds)) {
    const isMember = Object.hasOwn(inference.premises, id);
    if (isMember || !canAttach(map, id, path, departures)) return null;
    const joined = membership(inference, id, nextKey());
    patch.push(...departures.leave(id), joined, ...settleAt(map, id, inferenceId));
  }
  return patch;
}

/** The keys of a list after one of its members has changed places with its neighbour; as they were where it has none. */
function keysOfMoved(keys: readonly OrderKey[], place: number, by: -1 | 1): readonly OrderKey[] {
  const neighbour = keys[place + by];
  if (place < 0 || neighbour === undefined) return keys;
  const beyond = keys[place + 2 * by] ?? null;
  const [before, after] = by < 0 ? [beyond, neighbour] : [neighbour, beyond];
  if (hasRoom(before, after)) return keys.with(place, keyBetween(before, after));
  const fresh = firstKeys(keys.length);
  return fresh.with(place, fresh[place + by] ?? '').with(place + by, fresh[place] ?? '');
}

/** One place towards the first (-1) or the last (1) among the inferences at the same target; empty at the end. */
export function moveInference(map: ArgumentMap, inferenceId: InferenceId, by: -1 | 1): Patch {
  const inference = map.inferences.get(inferenceId);
  if (inference === undefined) return [];
  const siblings = indexOf(map).inferencesAt.get(inference.targetId) ?? [];
  const place = siblings.findIndex(({ id }) => id === inferenceId);
  const keys = keysOfMoved(
    siblings.map(({ order }) => order),
    place,
    by,
  );
  return siblings.flatMap((sibling, position) => setField(sibling, 'order', keys[position] ?? sibling.order));
}

/** Among linked premises while there is room, else with the whole inference among its siblings. */
export function moveAmongSiblings(map: ArgumentMap, claimId: ClaimId, by: -1 | 1): Patch {
  const home = map.inferences.get(homesOf(map).homeOf.get(claimId) as InferenceId);
  if (home === undefined) return [];
  const premises = premiseKeys(home);
  const place = premises.findIndex(([id]) => id === claimId);
  if (premises[place + by] === undefined) return moveInference(map, home.id, by);
  const keys = keysOfMoved(
    premises.map(([, key]) => key),
    place,
    by,
  );
  return premises.flatMap(([id], position) => setField(home, `premises/${id}`, keys[position] ?? null));
}

/** "Make this its place": the claim is laid out at this use, its other uses show as reference cards. */
export function makeHome(map: ArgumentMap, claimId: ClaimId, inferenceId: InferenceId): Patch {
  const claim = map.claims.get(claimId);
  return claim === undefined ? [] : setField(claim, 'homeId', inferenceId);
}

/** Offset in map units from the place that layout gives. */
export function pinClaim(map: ArgumentMap, claimId: ClaimId, along: number, across: number): Patch {
  const existing = [...map.pins.values()].find(pin => pin.claimId === claimId);
  if (existing === undefined) {
    const pin: Pin = { kind: 'pin', id: newId('pin'), claimId, along, across, deletedAt: null };
    return [createRecord(pin)];
  }
  return [
    ...setField(existing, 'along', along),
    ...setField(existing, 'across', across),
    ...setField(existing, 'deletedAt', null),
  ];
}

export function unpinClaim(map: ArgumentMap, claimId: ClaimId, at: number): Patch {
  const pin = indexOf(map).pinOf.get(claimId);
  return pin === undefined ? [] : setField(pin, 'deletedAt', at);
}
