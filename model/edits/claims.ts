import type { ArgumentMap } from '../argument-map';
import { cleanText } from '../clean-text';
import { type ClaimId, newId } from '../ids';
import { createRecord, type Patch, setField } from '../patch';
import type { Claim } from '../records';
import type { EditContext } from './context';

export function newClaim(text: string, { at, author }: EditContext): Claim {
  return {
    kind: 'claim',
    id: newId('claim'),
    text: cleanText(text),
    note: '',
    tags: [],
    isAssumption: false,
    isImplicit: false,
    likelihood: null,
    confidence: null,
    startingScore: null,
    marking: '',
    homeId: null,
    isLocked: false,
    createdAt: at,
    author,
    deletedAt: null,
  };
}

/** A claim without any use, laid out beside the map. */
export function addLooseClaim(
  _map: ArgumentMap,
  text: string,
  context: EditContext,
): { readonly patch: Patch; readonly claimId: ClaimId } {
  const claim = newClaim(text, context);
  return { patch: [createRecord(claim)], claimId: claim.id };
}

/** The claim that the map is about; one that was the contention before stays as a loose claim. */
export function addContention(
  map: ArgumentMap,
  text: string,
  context: EditContext,
): { readonly patch: Patch; readonly claimId: ClaimId } {
  const claim = newClaim(text, context);
  return { patch: [createRecord(claim), ...setField(map.map, 'mainClaimId', claim.id)], claimId: claim.id };
}
