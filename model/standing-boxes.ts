import type { ArgumentMap } from './argument-map';
import { compareBytes, indexOf } from './map-index';
import type { Frame, Note } from './records';

type Box = Note | Frame;

function byAge(a: Box, b: Box): number {
  return a.createdAt - b.createdAt || compareBytes(a.id, b.id);
}

/** Frames, then notes, the oldest first: those that stand at nothing, or at a claim that is there. */
export function standingBoxes(map: ArgumentMap): readonly Box[] {
  if (map.frames.size === 0 && map.notes.size === 0) return [];
  const { liveClaims } = indexOf(map);
  const stands = ({ deletedAt, besideId }: Box): boolean =>
    deletedAt === null && (besideId === null || liveClaims.has(besideId));
  return [map.frames, map.notes].flatMap(boxes => [...boxes.values()].filter(stands).sort(byAge));
}
