import type { Face } from '../picture/display-list';

/** Length of one line in map units at the given size, kerning included. */
export type Measure = (text: string, face: Face, size: number) => number;
