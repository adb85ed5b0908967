import fc from 'fast-check';
import { type ArgumentMap, mapFromContents } from '../argument-map';
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
} from '../ids';
import { firstKeys } from '../order';
import {
  type Citation,
  type Claim,
  type Dismissal,
  type Frame,
  type Inference,
  type Note,
  type Pin,
  type Question,
  type Source,
  tints,
} from '../records';

interface RandomMapOptions {
  readonly maxClaims?: number;
  /** Some records are soft-deleted, so that live ones hang on deleted ones. */
  readonly withDeleted?: boolean;
}

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '"', '<', '語', '👩‍🚀'), maxLength: 12 }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', "'; DROP TABLE claim;--", '</text><script>', '\u202eevil', '__proto__', '\ufeff'),
  },
);
const at = fc.integer({ min: 1_500_000_000_000, max: 1_500_000_000_020 });
const pick = fc.nat({ max: 1_000_000 });
const rarely = fc.integer({ min: 0, max: 9 }).map(die => die === 0);

const claimParts = fc.record({
  text,
  note: text,
  tags: fc.uniqueArray(fc.constantFrom('port', 'law', 'Italy', '語', 'a/b'), { maxLength: 3 }),
  isAssumption: rarely,
  isImplicit: rarely,
  likelihood: fc.constantFrom(null, 'unlikely' as const, 'almost-certain' as const),
  confidence: fc.constantFrom(null, 'low' as const, 'high' as const),
  startingScore: fc.constantFrom(null, 0, 37.5, 100),
  marking: fc.constantFrom('', 'OFFICIAL'),
  author: fc.constantFrom('', 'M. Rossi'),
  isLocked: rarely,
  hasHome: rarely,
  isDeleted: rarely,
  at,
});
const inferenceParts = fc.record({
  polarity: fc.constantFrom('support' as const, 'oppose' as const),
  premises: fc.array(pick, { minLength: 0, maxLength: 3 }),
  target: pick,
  aimsAtInference: rarely,
  scheme: fc.constantFrom(null, 'expert opinion'),
  note: text,
  isDeleted: rarely,
  at,
});
const questionParts = fc.record({ text, about: pick, answer: fc.option(pick), isDeleted: rarely, at });
const sourceParts = fc.record({
  title: text,
  author: text,
  publishedOn: fc.constantFrom('', '2019', '2019-05', '2019-05-03'),
  reliability: fc.constantFrom(null, 'A' as const, 'F' as const),
  origin: fc.option(pick),
  hasDocument: rarely,
  isDeleted: rarely,
  at,
});
const citationParts = fc.record({
  claim: pick,
  source: pick,
  quote: text,
  hasSelector: rarely,
  credibility: fc.constantFrom(null, 1 as const, 6 as const),
  isDeleted: rarely,
  at,
});
const pinParts = fc.record({
  along: fc.integer({ min: -900, max: 900 }),
  across: fc.constantFrom(0, -12.25),
  isDeleted: rarely,
});

const boxParts = fc.record({
  text,
  beside: fc.option(pick),
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.constantFrom(0, -12.25, 400),
  width: fc.constantFrom(24, 160.5),
  height: fc.constantFrom(24, 1000),
  colour: fc.constantFrom(...tints),
  around: fc.option(fc.array(fc.tuple(pick, fc.constantFrom('card' as const, 'branch' as const)), { maxLength: 3 })),
  isDeleted: rarely,
  at,
});
const dismissalParts = fc.record({
  about: pick,
  check: fc.constantFrom('R1', 'R8'),
  reason: text,
  isDeleted: rarely,
  at,
});

/** A stable UUID whose order has nothing to do with the order of creation. */
function idFor(salt: number, kind: number, position: number): string {
  const scrambled = Math.imul(salt + position * 16 + kind + 1, 0x9e3779b1) >>> 0;
  const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');
  return `${hex(scrambled, 8)}-${hex(kind, 4)}-4000-8000-${hex(position, 12)}`;
}

/**
 * Well-formed maps with everything that makes maps awkward: claims used twice, undercuts of undercuts, cycles and self-loops,
 * loose claims, inferences without premises, sources, citations, questions, pins, notes, frames and dismissals.
 */
export function randomMaps({ maxClaims = 12, withDeleted = false }: RandomMapOptions = {}): fc.Arbitrary<ArgumentMap> {
  return fc
    .record({
      salt: fc.nat({ max: 0xffff }),
      title: text,
      question: text,
      direction: fc.constantFrom('down' as const, 'up' as const, 'left' as const, 'right' as const),
      hasContention: rarely.map(isRare => !isRare),
      claims: fc.array(claimParts, { maxLength: maxClaims }),
      inferences: fc.array(inferenceParts, { maxLength: maxClaims + 4 }),
      questions: fc.array(questionParts, { maxLength: 3 }),
      sources: fc.array(sourceParts, { maxLength: 4 }),
      citations: fc.array(citationParts, { maxLength: 6 }),
      pins: fc.array(pinParts, { maxLength: 3 }),
      notes: fc.array(boxParts, { maxLength: 2 }),
      frames: fc.array(boxParts, { maxLength: 2 }),
      dismissals: fc.array(dismissalParts, { maxLength: 2 }),
    })
    .map(parts => {
      const mapId = idFor(parts.salt, 0, 0) as MapId;
      const claimIds = parts.claims.map((_claim, position) => idFor(parts.salt, 1, position) as ClaimId);
      const inferenceCount = claimIds.length === 0 ? 0 : parts.inferences.length;
      const inferenceIds = Array.from(
        { length: inferenceCount },
        (_, position) => idFor(parts.salt, 2, position) as InferenceId,
      );
      const sourceIds = parts.sources.map((_source, position) => idFor(parts.salt, 4, position) as SourceId);
      const one = <AnyId extends string>(ids: readonly AnyId[], choice: number): AnyId =>
        ids[choice % ids.length] as AnyId;
      const deletedAt = (isDeleted: boolean): number | null => (withDeleted && isDeleted ? 1_600_000_000_000 : null);
      const orders = firstKeys(inferenceCount);

      const claims = parts.claims.map(({ hasHome, isDeleted, at: createdAt, tags, ...fields }, position): Claim => ({
        ...fields,
        kind: 'claim',
        id: claimIds[position] as ClaimId,
        tags: [...tags].sort(),
        homeId: hasHome && inferenceCount > 0 ? one(inferenceIds, position) : null,
        createdAt,
        deletedAt: deletedAt(isDeleted),
      }));
      const inferences = parts.inferences.slice(0, inferenceCount).map((made, position): Inference => {
        const premises = [...new Set(made.premises.map(choice => one(claimIds, choice)))];
        const keys = firstKeys(premises.length);
        return {
          kind: 'inference',
          id: inferenceIds[position] as InferenceId,
          polarity: made.polarity,
          premises: Object.fromEntries(premises.map((id, place) => [id, keys[place] as string])),
          // Only older inferences, so that none aims at itself on a detour.
          targetId:
            made.aimsAtInference && position > 0
              ? one(inferenceIds.slice(0, position), made.target)
              : one(claimIds, made.target),
          order: orders[(position * 7) % inferenceCount] as string,
          scheme: made.scheme,
          note: made.note,
          createdAt: made.at,
          deletedAt: deletedAt(made.isDeleted),
        };
      });
      const questions = parts.questions.map((made, position): Question => ({
        kind: 'question',
        id: idFor(parts.salt, 3, position) as QuestionId,
        text: made.text,
        aboutId: one([mapId, ...claimIds], made.about),
        answeredById: made.answer === null || claimIds.length === 0 ? null : one(claimIds, made.answer),
        createdAt: made.at,
        deletedAt: deletedAt(made.isDeleted),
      }));
      const sources = parts.sources.map((made, position): Source => ({
        kind: 'source',
        id: sourceIds[position] as SourceId,
        title: made.title,
        author: made.author,
        publisher: '',
        publishedOn: made.publishedOn,
        url: made.hasDocument ? 'https://example.invalid/a?b=c&d' : '',
        type: 'press',
        reliability: made.reliability,
        originId: made.origin === null || position === 0 ? null : one(sourceIds.slice(0, position), made.origin),
        document: made.hasDocument ? 'ab'.repeat(32) : null,
        createdAt: made.at,
        deletedAt: deletedAt(made.isDeleted),
      }));
      const canCite = claimIds.length > 0 && sourceIds.length > 0;
      const citations = parts.citations.slice(0, canCite ? undefined : 0).map((made, position): Citation => ({
        kind: 'citation',
        id: idFor(parts.salt, 5, position) as CitationId,
        claimId: one(claimIds, made.claim),
        sourceId: one(sourceIds, made.source),
        quote: made.quote,
        selector: made.hasSelector ? { exact: made.quote, prefix: '', suffix: '…', start: 3, end: 9 } : null,
        locator: 'paragraph 7',
        credibility: made.credibility,
        createdAt: made.at,
        deletedAt: deletedAt(made.isDeleted),
      }));
      const pins = parts.pins.slice(0, claimIds.length).map((made, position): Pin => ({
        kind: 'pin',
        id: idFor(parts.salt, 6, position) as PinId,
        claimId: claimIds[position] as ClaimId,
        along: made.along,
        across: made.across,
        deletedAt: deletedAt(made.isDeleted),
      }));
      type BoxParts = (typeof parts.notes)[number];
      const boxOf = ({ beside, x, y, width, height, colour, at: createdAt, isDeleted }: BoxParts) => ({
        besideId: beside === null || claimIds.length === 0 ? null : one(claimIds, beside),
        x,
        y,
        width,
        height,
        colour,
        createdAt,
        deletedAt: deletedAt(isDeleted),
      });
      const notes = parts.notes.map((made, position): Note => {
        return { kind: 'note', id: idFor(parts.salt, 7, position) as NoteId, text: made.text, ...boxOf(made) };
      });
      const frames = parts.frames.map((made, position): Frame => {
        const around =
          made.around === null || claimIds.length === 0
            ? null
            : Object.fromEntries(made.around.map(([which, how]) => [one(claimIds, which), how]));
        return {
          kind: 'frame',
          id: idFor(parts.salt, 8, position) as FrameId,
          title: made.text,
          ...boxOf(made),
          around,
        };
      });
      const dismissals = parts.dismissals.map((made, position): Dismissal => ({
        kind: 'dismissal',
        id: idFor(parts.salt, 9, position) as DismissalId,
        aboutId: one([mapId, ...claimIds, ...inferenceIds], made.about),
        check: made.check,
        reason: made.reason,
        createdAt: made.at,
        deletedAt: deletedAt(made.isDeleted),
      }));
      return mapFromContents({
        map: {
          kind: 'map',
          id: mapId,
          title: parts.title,
          question: parts.question,
          mainClaimId: parts.hasContention ? (claimIds[0] ?? null) : null,
          direction: parts.direction,
          marking: '',
          createdAt: 1_500_000_000_000,
        },
        claims,
        inferences,
        questions,
        sources,
        citations,
        pins,
        notes,
        frames,
        dismissals,
      });
    });
}
