import type { ClaimId, FrameId, NoteId, QuestionId, SourceId } from './ids';
import type { Credibility, Polarity, Reliability } from './records';
import type { MatchOptions } from './text-match';

/** A letter asks for the source, a digit for the passage, 'none' for a source that nobody graded. */
export type GradeFilter = Reliability | `${Credibility}` | 'none';

/** Null and false: no matter. */
export interface FindFilters {
  /** Whether the claim stands as a reason or as an objection at its place. */
  readonly side: Polarity | null;
  readonly tag: string | null;
  readonly source: SourceId | null;
  readonly grade: GradeFilter | null;
  /** Premises of objections that nobody answered, unless that was dismissed. */
  readonly isUnanswered: boolean;
  /** Claims without source and reasons, unless that was dismissed. */
  readonly isUnsourced: boolean;
}

export interface FindQuery extends MatchOptions {
  readonly filters: FindFilters;
}

export type FoundId = ClaimId | QuestionId | NoteId | FrameId;

export const noFilters: FindFilters = {
  side: null,
  tag: null,
  source: null,
  grade: null,
  isUnanswered: false,
  isUnsourced: false,
};
export const emptyQuery: FindQuery = { text: '', isExact: false, isWholeWord: false, filters: noFilters };

export function hasFilters({ side, tag, source, grade, isUnanswered, isUnsourced }: FindFilters): boolean {
  return side !== null || tag !== null || source !== null || grade !== null || isUnanswered || isUnsourced;
}

/** Whether anything is looked for at all. */
export function isAsking({ text, filters }: FindQuery): boolean {
  return text !== '' || hasFilters(filters);
}
