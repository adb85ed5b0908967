import type { RecordId } from '../ids';

/** The checks of the structure by the numbers they have in the theory. */
export type CheckId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R8';

/** Something that a check asks the reader to look at. */
export interface Finding {
  readonly check: CheckId;
  readonly about: RecordId;
}
