import type {
  CitationId,
  ClaimId,
  DismissalId,
  FrameId,
  InferenceId,
  MapId,
  NoteId,
  PinId,
  QuestionId,
  SourceId,
} from './ids';

/** A fractional index; keys are compared bytewise, ties by id. */
export type OrderKey = string;
export type Polarity = 'support' | 'oppose';
/** Which way the argument grows from its contention. */
export type Direction = 'down' | 'up' | 'left' | 'right';
/** Admiralty grade of a source: A completely reliable … E unreliable, F cannot be judged. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
/** Admiralty grade of one citation: 1 confirmed … 5 improbable, 6 cannot be judged. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;
/** ICD 203 words of likelihood, rising. */
export type Likelihood =
  | 'almost-no-chance'
  | 'very-unlikely'
  | 'unlikely'
  | 'roughly-even-chance'
  | 'likely'
  | 'very-likely'
  | 'almost-certain';
/** ICD 203 analytic confidence; never merged with likelihood. */
export type Confidence = 'low' | 'moderate' | 'high';

/** Soft deletion: the record stays, so that an undo and another laptop's edit still find it. Milliseconds since 1970, or null. */
interface Deletable {
  readonly deletedAt: number | null;
}

export interface MapRecord {
  readonly kind: 'map';
  readonly id: MapId;
  readonly title: string;
  /** The question the debate is about; may be empty. */
  readonly question: string;
  /** The contention. */
  readonly mainClaimId: ClaimId | null;
  readonly direction: Direction;
  /** Handling marking of the whole map, for instance "OFFICIAL"; empty when none. */
  readonly marking: string;
  readonly createdAt: number;
}

export interface Claim extends Deletable {
  readonly kind: 'claim';
  readonly id: ClaimId;
  readonly text: string;
  readonly note: string;
  /** Sorted, without repeats. */
  readonly tags: readonly string[];
  readonly isAssumption: boolean;
  /** A premise nobody stated; drawn dashed. */
  readonly isImplicit: boolean;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence | null;
  /** What the user believes before arguments, 0 to 100. */
  readonly startingScore: number | null;
  readonly marking: string;
  /** The inference whose use is this claim's home, when the user chose one. */
  readonly homeId: InferenceId | null;
  /** The claim and its branch are not to be edited until somebody unlocks them. */
  readonly isLocked: boolean;
  readonly createdAt: number;
  /** The author's name as it travels with the map; empty when unknown. */
  readonly author: string;
}

/** A step from premises to a target. Premises in one inference are linked: they only work together. */
export interface Inference extends Deletable {
  readonly kind: 'inference';
  readonly id: InferenceId;
  readonly polarity: Polarity;
  /** Each premise with its place among the others. Empty after a merge: an "incomplete reason". */
  readonly premises: Readonly<Record<ClaimId, OrderKey>>;
  /** The conclusion, or the inference that this one backs or undercuts. */
  readonly targetId: ClaimId | InferenceId;
  /** Place among the inferences at the same target. */
  readonly order: OrderKey;
  readonly scheme: string | null;
  readonly note: string;
  readonly createdAt: number;
}

export interface Question extends Deletable {
  readonly kind: 'question';
  readonly id: QuestionId;
  readonly text: string;
  /** What it asks about: a claim, or the map itself. */
  readonly aboutId: ClaimId | MapId;
  readonly answeredById: ClaimId | null;
  readonly createdAt: number;
}

export interface Source extends Deletable {
  readonly kind: 'source';
  readonly id: SourceId;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  /** As precise as known: 2019, 2019-05 or 2019-05-03; empty when unknown. */
  readonly publishedOn: string;
  readonly url: string;
  /** Free word: press, official statement, filing, interview … */
  readonly type: string;
  readonly reliability: Reliability | null;
  /** The source this one repeats. */
  readonly originId: SourceId | null;
  /** sha256 of an attached document, hex. */
  readonly document: string | null;
  readonly createdAt: number;
}

/** W3C Web Annotation selectors of a quote in the source's document. */
interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** One claim's use of one source. */
export interface Citation extends Deletable {
  readonly kind: 'citation';
  readonly id: CitationId;
  readonly claimId: ClaimId;
  readonly sourceId: SourceId;
  readonly quote: string;
  readonly selector: QuoteSelector | null;
  /** Where in the source, in words: "paragraph 7", "p. 12". */
  readonly locator: string;
  readonly credibility: Credibility | null;
  readonly createdAt: number;
}

/** An offset from the place that layout gives a claim, in map units, along and across the direction of the map. */
export interface Pin extends Deletable {
  readonly kind: 'pin';
  readonly id: PinId;
  readonly claimId: ClaimId;
  readonly along: number;
  readonly across: number;
}

/** What colour a note or a frame has; each theme has its own shade of it. */
export const tints = ['yellow', 'green', 'blue', 'violet', 'grey'] as const;
export type Tint = (typeof tints)[number];

/** A box that stands free on the canvas, in map units. */
interface FreeBox extends Deletable {
  /** The claim whose card it stands at and moves with; null: at the contention's card, or the map's first one. */
  readonly besideId: ClaimId | null;
  /** Its upper left corner, measured from the upper left corner of that card. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Tint;
  readonly createdAt: number;
}

/** A slip of paper on the canvas; no part of the argument. */
export interface Note extends FreeBox {
  readonly kind: 'note';
  readonly id: NoteId;
  readonly text: string;
}

/**
 * A coloured field behind cards that belong together in somebody's eyes. Around claims, its place is measured from the upper left
 * corner of what it is around, and its size is how much larger it is than that.
 */
export interface Frame extends FreeBox {
  readonly kind: 'frame';
  readonly id: FrameId;
  readonly title: string;
  /** The claims that it is drawn around, each alone or with its whole branch; null: it stays as large as it was made. */
  readonly around: Readonly<Record<ClaimId, 'card' | 'branch'>> | null;
}

/** Somebody's word that a check's finding at a record is all right as it is. */
export interface Dismissal extends Deletable {
  readonly kind: 'dismissal';
  readonly id: DismissalId;
  readonly aboutId: ClaimId | InferenceId | MapId;
  /** The name of the check, for instance "R1". */
  readonly check: string;
  readonly reason: string;
  readonly createdAt: number;
}

export interface RecordsByKind {
  readonly map: MapRecord;
  readonly claim: Claim;
  readonly inference: Inference;
  readonly question: Question;
  readonly source: Source;
  readonly citation: Citation;
  readonly pin: Pin;
  readonly note: Note;
  readonly frame: Frame;
  readonly dismissal: Dismissal;
}
export type RecordKind = keyof RecordsByKind;
export type MapItem = RecordsByKind[RecordKind];
/** Every kind but the map itself, in the order in which they are written to files. */
export const itemKinds = [
  'claim',
  'inference',
  'question',
  'source',
  'citation',
  'pin',
  'note',
  'frame',
  'dismissal',
] as const;
export type ItemKind = (typeof itemKinds)[number];
