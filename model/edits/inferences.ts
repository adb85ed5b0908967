import type { ArgumentMap } from '../argument-map';
import { opposite } from '../facts';
import { homesOf } from '../homes';
import { type ClaimId, type InferenceId, newId } from '../ids';
import { compareBytes, indexOf } from '../map-index';
import { firstKeys, keyAt } from '../order';
import { createRecord, type Patch, setField } from '../patch';
import type { Inference, OrderKey, Polarity } from '../records';
import { newClaim } from './claims';
import type { EditContext } from './context';

interface AddedClaim {
  readonly patch: Patch;
  readonly claimId: ClaimId;
}
interface AddedInference extends AddedClaim {
  readonly inferenceId: InferenceId;
}

export function newInference(
  targetId: ClaimId | InferenceId,
  polarity: Polarity,
  premises: readonly ClaimId[],
  order: OrderKey,
  at: number,
): Inference {
  const keys = firstKeys(premises.length);
  return {
    kind: 'inference',
    id: newId('inference'),
    polarity,
    premises: Object.fromEntries(premises.map((id, place) => [id, keys[place] as OrderKey])),
    targetId,
    order,
    scheme: null,
    note: '',
    createdAt: at,
    deletedAt: null,
  };
}

export function siblingKeys(map: ArgumentMap, targetId: ClaimId | InferenceId): readonly OrderKey[] {
  return (indexOf(map).inferencesAt.get(targetId) ?? []).map(({ order }) => order);
}

/**
 * A reason or an objection at a claim; a backing or an undercut at an inference. `position` among the target's inferences; last
 * by default.
 */
export function addInference(
  map: ArgumentMap,
  targetId: ClaimId | InferenceId,
  polarity: Polarity,
  text: string,
  context: EditContext,
  position = Infinity,
): AddedInference {
  const claim = newClaim(text, context);
  const keys = siblingKeys(map, targetId);
  const order = keyAt(keys, Math.min(position, keys.length));
  const inference = newInference(targetId, polarity, [claim.id], order, context.at);
  return {
    patch: [createRecord(claim), createRecord(inference)],
    claimId: claim.id,
    inferenceId: inference.id,
  };
}

export function premiseKeys(inference: Inference): readonly (readonly [ClaimId, OrderKey])[] {
  return (Object.entries(inference.premises) as [ClaimId, OrderKey][]).sort(
    ([idA, a], [idB, b]) => compareBytes(a, b) || compareBytes(idA, idB),
  );
}

/** A key for one more premise, behind `after` or at the end. */
export function premiseKeyAfter(inference: Inference, after: ClaimId | null): OrderKey {
  const premises = premiseKeys(inference);
  const found = premises.findIndex(([id]) => id === after);
  return keyAt(
    premises.map(([, key]) => key),
    found < 0 ? premises.length : found + 1,
  );
}

/** One more claim that the inference needs; behind `after`, or last. */
export function addPremise(
  map: ArgumentMap,
  inferenceId: InferenceId,
  text: string,
  context: EditContext,
  after: ClaimId | null = null,
): AddedClaim | null {
  const inference = map.inferences.get(inferenceId);
  if (inference === undefined) return null;
  const claim = newClaim(text, context);
  const field = `premises/${claim.id}`;
  const change = { kind: 'inference' as const, record: inferenceId, field, before: null };
  return {
    patch: [createRecord(claim), { ...change, after: premiseKeyAfter(inference, after) }],
    claimId: claim.id,
  };
}

/** An inference of the same polarity at the same target, before or behind the one this claim stands in. Null for roots. */
export function addSibling(
  map: ArgumentMap,
  claimId: ClaimId,
  side: 'before' | 'after',
  context: EditContext,
): AddedInference | null {
  const home = map.inferences.get(homesOf(map).homeOf.get(claimId) as InferenceId);
  if (home === undefined) return null;
  const place = (indexOf(map).inferencesAt.get(home.targetId) ?? []).findIndex(({ id }) => id === home.id);
  const position = side === 'before' ? place : place + 1;
  return addInference(map, home.targetId, home.polarity, '', context, position);
}

/** A reason becomes an objection and the other way round. */
export function flipPolarity(map: ArgumentMap, inferenceId: InferenceId): Patch {
  const inference = map.inferences.get(inferenceId);
  return inference === undefined ? [] : setField(inference, 'polarity', opposite(inference.polarity));
}
