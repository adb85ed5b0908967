import type { ArgumentMap } from '../argument-map';
import { cyclesOf } from '../cycles';
import { homesOf } from '../homes';
import type { ClaimId } from '../ids';
import { indexOf } from '../map-index';
import { keysAt } from '../order';
import { caps } from '../parse/caps';
import { apply, type FieldChange, type Patch, setField } from '../patch';
import type { Claim } from '../records';
import { siblingKeys } from './inferences';

function joinedNotes(kept: Claim, other: Claim): string {
  const notes = [kept.note, other.note].filter(note => note.trim() !== '');
  return notes[0] === notes[1] ? (notes[0] ?? '') : notes.join('\n\n');
}

function liveOthers(map: ArgumentMap, keptId: ClaimId, others: readonly ClaimId[]): readonly Claim[] {
  const live = [...new Set(others)].flatMap(id => map.claims.get(id) ?? []);
  return live.filter(({ id, deletedAt }) => id !== keptId && deletedAt === null);
}

/** Whether one note can hold what is noted at all of them. */
export function canJoinNotes(map: ArgumentMap, keptId: ClaimId, others: readonly ClaimId[]): boolean {
  const kept = map.claims.get(keptId);
  if (kept === undefined) return true;
  const joined = liveOthers(map, keptId, others).reduce((all, other) => {
    return { ...all, note: joinedNotes(all, other) };
  }, kept);
  return joined.note.length <= caps.textLength;
}

/** What the kept claim takes over from one that says the same. */
function mergeOne(map: ArgumentMap, kept: Claim, other: Claim, at: number): Patch {
  const { usesOf, inferencesAt, citationsOf, pinOf } = indexOf(map);
  const uses = (usesOf.get(other.id) ?? []).flatMap((use): FieldChange[] => {
    const change = { kind: 'inference' as const, record: use.id };
    const key = use.premises[other.id] ?? null;
    const left = { ...change, field: `premises/${other.id}`, before: key, after: null };
    const isThere = Object.hasOwn(use.premises, kept.id);
    return isThere ? [left] : [left, { ...change, field: `premises/${kept.id}`, before: null, after: key }];
  });
  const steps = inferencesAt.get(other.id) ?? [];
  const keys = keysAt(siblingKeys(map, kept.id), steps.length);
  const moved = steps.flatMap((step, position) => [
    ...setField(step, 'targetId', kept.id),
    ...setField(step, 'order', keys[position] ?? step.order),
  ]);
  const questions = [...map.questions.values()].flatMap(question => [
    ...(question.aboutId === other.id ? setField(question, 'aboutId', kept.id) : []),
    ...(question.answeredById === other.id ? setField(question, 'answeredById', kept.id) : []),
  ]);
  const citations = (citationsOf.get(other.id) ?? []).flatMap(citation => setField(citation, 'claimId', kept.id));
  const boxes = [...map.notes.values(), ...map.frames.values()]
    .filter(({ besideId }) => besideId === other.id)
    .flatMap(box => setField(box, 'besideId', kept.id));
  const frames = [...map.frames.values()].flatMap(frame => {
    const { [other.id]: how, ...around } = frame.around ?? {};
    return how === undefined ? [] : setField(frame, 'around', { [kept.id]: how, ...around });
  });
  const tags = other.tags.flatMap(tag => setField(kept, `tags/${tag}`, true));
  const pin = pinOf.get(other.id);
  // The kept claim stays where it is laid out, however old the other one's uses are.
  const home = homesOf(map).homeOf.get(kept.id);
  return [
    ...uses,
    ...moved,
    ...questions,
    ...citations,
    ...boxes,
    ...frames,
    ...tags,
    ...(home === undefined ? [] : setField(kept, 'homeId', home)),
    ...setField(kept, 'note', joinedNotes(kept, other)),
    ...(map.map.mainClaimId === other.id ? setField(map.map, 'mainClaimId', kept.id) : []),
    ...(pin === undefined ? [] : setField(pin, 'deletedAt', at)),
    ...setField(other, 'deletedAt', at),
  ];
}

/** One change a field: later merges may go on with what earlier ones set. */
function squeezed(patch: Patch): Patch {
  const changes = new Map<string, FieldChange>();
  for (const change of patch) {
    const key = `${change.record} ${change.field}`;
    const earlier = changes.get(key);
    changes.set(key, earlier === undefined ? change : { ...change, before: earlier.before });
  }
  return [...changes.values()].filter(({ before, after }) => before !== after);
}

/**
 * Claims that say the same become one: it stands wherever they stood, with all their reasons, objections, questions,
 * sources and notes on the canvas.
 * Null where it would support or attack itself, or where one note cannot hold the notes of all.
 */
export function mergeClaims(map: ArgumentMap, keptId: ClaimId, others: readonly ClaimId[], at: number): Patch | null {
  if (!canJoinNotes(map, keptId, others)) return null;
  let merged = map;
  const patch: FieldChange[] = [];
  for (const id of others) {
    const kept = merged.claims.get(keptId);
    const other = merged.claims.get(id);
    if (kept === undefined || other === undefined || kept.deletedAt !== null || other.deletedAt !== null) continue;
    if (id === keptId) continue;
    const step = mergeOne(merged, kept, other, at);
    merged = apply(merged, step).map;
    patch.push(...step);
  }
  return cyclesOf(merged).length > cyclesOf(map).length ? null : squeezed(patch);
}
