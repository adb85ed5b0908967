import type { ArgumentMap } from './argument-map';
import { homesOf } from './homes';
import type { CitationId, ClaimId, InferenceId, PinId, QuestionId, RecordId } from './ids';
import type { FieldChange, Patch } from './patch';
import type { Claim } from './records';

const locked = new WeakMap<ArgumentMap['claims'], boolean>();

function hasLocks({ claims }: ArgumentMap): boolean {
  let has = locked.get(claims);
  if (has === undefined) {
    has = false;
    for (const claim of claims.values()) has ||= claim.isLocked && claim.deletedAt === null;
    locked.set(claims, has);
  }
  return has;
}

/** The claim whose lock covers a claim or a step: itself, or the nearest one above it. Null where nothing is locked. */
export function lockOver(map: ArgumentMap, id: RecordId): Claim | null {
  return hasLocks(map) ? findLock(map, id, new Set()) : null;
}

/** `visited`: no lock was found from there on up. */
function findLock(map: ArgumentMap, id: RecordId, visited: Set<RecordId>): Claim | null {
  const { homeOf } = homesOf(map);
  let at: RecordId | undefined = id;
  while (at !== undefined && !visited.has(at)) {
    visited.add(at);
    const claim = map.claims.get(at as ClaimId);
    if (claim?.isLocked === true) return claim;
    at = claim === undefined ? map.inferences.get(at as InferenceId)?.targetId : homeOf.get(claim.id);
  }
  return null;
}

/** The claims and steps of which the change alters something, or where it puts something. */
function placesOf(map: ArgumentMap, change: FieldChange): readonly RecordId[] {
  const { kind, record, field, after } = change;
  const made = field === '*' ? after : null;
  const place = (item: unknown, key: string): readonly RecordId[] => {
    const held = (made ?? item ?? null) as Readonly<Record<string, RecordId>> | null;
    const ids = [held?.[key], field === key ? (after as RecordId) : undefined];
    return ids.filter(id => id !== undefined);
  };
  switch (kind) {
    case 'claim':
      // A lock is put on and taken off from outside.
      return made !== null || field === 'isLocked' ? [] : [record];
    case 'inference':
      return place(map.inferences.get(record as InferenceId), 'targetId');
    case 'question':
      return place(map.questions.get(record as QuestionId), 'aboutId');
    case 'citation':
      return place(map.citations.get(record as CitationId), 'claimId');
    case 'pin':
      return place(map.pins.get(record as PinId), 'claimId');
    default:
      return [];
  }
}

/** The locked claim in whose branch the patch would change something; null where it may be done. */
export function lockAgainst(map: ArgumentMap, patch: Patch): Claim | null {
  if (!hasLocks(map)) return null;
  const visited = new Set<RecordId>();
  for (const change of patch) {
    for (const place of placesOf(map, change)) {
      const claim = findLock(map, place, visited);
      if (claim !== null) return claim;
    }
  }
  return null;
}
