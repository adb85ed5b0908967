import type { Credibility, Polarity, Reliability } from '../records';

/** A source as a line of text tells it. */
export interface CitationDraft {
  readonly title: string;
  readonly reliability: Reliability | null;
  readonly credibility: Credibility | null;
  readonly quote: string;
}

/** A claim read from text, with what hangs on it: no ids, no dates. */
export interface ClaimDraft {
  readonly text: string;
  readonly isAssumption: boolean;
  readonly isImplicit: boolean;
  /** Argued in another place of the same text, where the same words stand. */
  readonly isElsewhere: boolean;
  readonly questions: readonly string[];
  readonly citations: readonly CitationDraft[];
  readonly steps: readonly StepDraft[];
}

/** A reason or an objection; at another step a backing or an undercut. */
export interface StepDraft {
  /** Null where the text does not say: a first line, a line of an ordinary list. */
  readonly polarity: Polarity | null;
  readonly premises: readonly ClaimDraft[];
  readonly steps: readonly StepDraft[];
}
