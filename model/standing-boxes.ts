import type { ArgumentMap } from './argument-map';
import type { ClaimId, FrameId, NoteId } from './ids';
import { compareBytes, indexOf } from './map-index';
import type { Frame, Note } from './records';

type Box = Note | Frame;
/** Those of some claims, by their ids. */
type Claims = Pick<ReadonlySet<ClaimId>, 'has'>;

function byAge(a: Box, b: Box): number {
  return a.createdAt - b.createdAt || compareBytes(a.id, b.id);
}

/** The claims that a frame is drawn around, and whether the branch of each goes with it. */
export function heldClaims(box: Box): readonly (readonly [ClaimId, 'card' | 'branch'])[] {
  const around = box.kind === 'frame' ? box.around : null;
  return around === null ? [] : (Object.entries(around) as [ClaimId, 'card' | 'branch'][]);
}

/** Whether a box that is not deleted stands where these claims are: at nothing, at one of them, or around one. */
export function isStanding(box: Box, claims: Claims): boolean {
  const { besideId } = box;
  return besideId === null || claims.has(besideId) || heldClaims(box).some(([id]) => claims.has(id));
}

/** Frames, then notes, the oldest first. */
export function standingBoxes(map: ArgumentMap): readonly Box[] {
  if (map.frames.size === 0 && map.notes.size === 0) return [];
  const { liveClaims } = indexOf(map);
  const stands = (box: Box): boolean => box.deletedAt === null && isStanding(box, liveClaims);
  return [map.frames, map.notes].flatMap(boxes => [...boxes.values()].filter(stands).sort(byAge));
}

/** The notes and frames that go out of sight with what they stood at, though nobody deleted them. */
export function boxesGoneAlong(before: ArgumentMap, after: ArgumentMap): readonly Box[] {
  const { liveClaims } = indexOf(after);
  return standingBoxes(before).filter(({ id }) => {
    const box = after.notes.get(id as NoteId) ?? after.frames.get(id as FrameId);
    return box?.deletedAt === null && !isStanding(box, liveClaims);
  });
}

/** The frame as it is where only some claims are: no word of others. */
export function frameAmong(frame: Frame, claims: Claims): Frame {
  const held = heldClaims(frame);
  const kept = held.filter(([id]) => claims.has(id));
  const [first] = kept;
  const { besideId } = frame;
  const beside = besideId === null || claims.has(besideId) ? besideId : (first?.[0] ?? besideId);
  if (kept.length === held.length && beside === besideId) return frame;
  return { ...frame, besideId: beside, around: Object.fromEntries(kept) };
}
