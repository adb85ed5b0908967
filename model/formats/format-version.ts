import type { MapContents } from '../argument-map';

/** Both map files, text and SQLite, have the same versions. Version 2 added notes, frames, dismissals and locks. */
const formatVersions = [1, 2] as const;
export type FormatVersion = (typeof formatVersions)[number];
export const newestVersion: FormatVersion = 2;

/** The oldest version that can hold the map: an older Crux reads whatever it could have written itself. */
export function formatVersionOf({ claims, notes, frames, dismissals }: MapContents): FormatVersion {
  const hasNew = notes.length > 0 || frames.length > 0 || dismissals.length > 0;
  return hasNew || claims.some(({ isLocked }) => isLocked) ? 2 : 1;
}

export function isFormatVersion(version: number): version is FormatVersion {
  return (formatVersions as readonly number[]).includes(version);
}
