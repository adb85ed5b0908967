import type { ArgumentMap } from '../argument-map';
import { branchOf } from '../facts';
import { homesOf } from '../homes';
import { type ClaimId, type InferenceId, newId } from '../ids';
import { indexOf } from '../map-index';
import { firstKeys, hasRoom, keyAt, keyBetween } from '../order';
import { createRecord, type FieldChange, type Patch, setField } from '../patch';
import type { Inference, OrderKey, Pin, Polarity } from '../records';
import type { EditContext } from './context';
import { deleteInference } from './deletion';
import { newInference, premiseKeyAfter, premiseKeys, siblingKeys } from './inferences';

/** False where the claim would end up below itself, or hang on a step that goes when the claim leaves its place. */
function canAttach(map: ArgumentMap, claimId: ClaimId, targetId: ClaimId | InferenceId): boolean {
  if (!indexOf(map).liveClaims.has(claimId)) return false;
  const home = map.inferences.get(homesOf(map).homeOf.get(claimId) as InferenceId);
  const movesAlong = home !== undefined && livePremises(map, home).length === 1 ? home.id : null;
  let bearer = targetId;
  for (let step = map.inferences.get(bearer as InferenceId); step !== undefined;) {
    if (step.id === movesAlong) return false;
    bearer = step.targetId;
    step = map.inferences.get(bearer as InferenceId);
  }
  return !branchOf(map, claimId).has(bearer as ClaimId);
}

function membership(inference: Inference, claimId: ClaimId, after: string | null): FieldChange {
  const before = inference.premises[claimId] ?? null;
  return { kind: 'inference', record: inference.id, field: `premises/${claimId}`, before, after };
}

function livePremises(map: ArgumentMap, inference: Inference): readonly ClaimId[] {
  const { liveClaims } = indexOf(map);
  return (Object.keys(inference.premises) as ClaimId[]).filter(id => liveClaims.has(id));
}

/** The claim leaves the inference at its home, which goes when nothing is left in it. */
function leaveHome(map: ArgumentMap, claimId: ClaimId, at: number): Patch {
  const home = map.inferences.get(homesOf(map).homeOf.get(claimId) as InferenceId);
  if (home === undefined) return [];
  if (livePremises(map, home).length === 1) return deleteInference(map, home.id, at).patch;
  return [membership(home, claimId, null)];
}

/** A claim that is used elsewhere too would be laid out there, where it was used before, and not where it is put. */
function settleAt(map: ArgumentMap, claimId: ClaimId, inferenceId: InferenceId): Patch {
  const home = homesOf(map).homeOf.get(claimId);
  const isUsedElsewhere = (indexOf(map).usesOf.get(claimId) ?? []).some(({ id }) => id !== home);
  return isUsedElsewhere ? makeHome(map, claimId, inferenceId) : [];
}

/** A further use of the claim. It keeps its home, so the new use shows as a reference card. */
export function useClaim(
  map: ArgumentMap,
  claimId: ClaimId,
  targetId: ClaimId | InferenceId,
  polarity: Polarity,
  context: EditContext,
): { readonly patch: Patch; readonly inferenceId: InferenceId } {
  const keys = siblingKeys(map, targetId);
  const inference = newInference(targetId, polarity, [claimId], keyAt(keys, keys.length), context.at);
  return { patch: [createRecord(inference)], inferenceId: inference.id };
}

/**
 * Moves a claim with its branch under another target. An inference of its own moves along, with its undercuts; a pin does not,
 * since it says how far the claim lies from its old place. Null where it would hang below itself.
 */
export function attachClaim(
  map: ArgumentMap,
  claimId: ClaimId,
  targetId: ClaimId | InferenceId,
  polarity: Polarity,
  context: EditContext,
): Patch | null {
  if (!canAttach(map, claimId, targetId)) return null;
  const home = map.inferences.get(homesOf(map).homeOf.get(claimId) as InferenceId);
  if (home === undefined || livePremises(map, home).length > 1) {
    const { patch, inferenceId } = useClaim(map, claimId, targetId, polarity, context);
    const left = [...leaveHome(map, claimId, context.at), ...unpinClaim(map, claimId, context.at)];
    return [...left, ...patch, ...settleAt(map, claimId, inferenceId)];
  }
  const keys = siblingKeys(map, targetId);
  const order = home.targetId === targetId ? home.order : keyAt(keys, keys.length);
  return [
    ...setField(home, 'targetId', targetId),
    ...setField(home, 'polarity', polarity),
    ...setField(home, 'order', order),
    ...(home.targetId === targetId ? [] : unpinClaim(map, claimId, context.at)),
  ];
}

/** Makes the claim one more premise of an inference, leaving the place where it stood. Null where it would hang below itself. */
export function joinPremises(
  map: ArgumentMap,
  claimId: ClaimId,
  inferenceId: InferenceId,
  context: EditContext,
): Patch | null {
  const inference = map.inferences.get(inferenceId);
  const isMember = inference !== undefined && Object.hasOwn(inference.premises, claimId);
  if (inference === undefined || isMember || !canAttach(map, claimId, inferenceId)) return null;
  const joined = membership(inference, claimId, premiseKeyAfter(inference, null));
  const left = [...leaveHome(map, claimId, context.at), ...unpinClaim(map, claimId, context.at)];
  return [...left, joined, ...settleAt(map, claimId, inferenceId)];
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
