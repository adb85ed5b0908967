import type { RecordId } from '../ids';

/** The checks of the structure by the numbers they have in the theory. */
export type CheckId = 'R1' | 'R5';

/** Something that a check asks the reader to look at. */
export interface Finding {
  readonly check: CheckId;
  readonly about: RecordId;
}
