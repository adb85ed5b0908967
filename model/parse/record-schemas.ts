import { generateKeyBetween } from 'fractional-indexing';
import { z } from 'zod';
import type { MapContents } from '../argument-map';
import { type Id, isUuid } from '../ids';
import {
  type Citation,
  type Claim,
  type Dismissal,
  type Frame,
  type Inference,
  type MapRecord,
  type Note,
  type Pin,
  type Question,
  type RecordKind,
  type RecordsByKind,
  type Source,
  tints,
} from '../records';
import { caps } from './caps';

/** An id of any one kind; the brand says which once the record's place is known. */
export function idSchema<AnyId extends Id<string>>(): z.ZodType<AnyId, string> {
  return z.custom<AnyId>(value => typeof value === 'string' && isUuid(value), {
    error: 'must be an id: a UUID in lower case',
  });
}

/** Well-formed text without NUL: what other programs and every file format can carry. */
export const textSchema = z
  .string()
  .max(caps.textLength, { error: `must not be longer than ${String(caps.textLength)} characters` })
  .refine(text => text.isWellFormed(), { error: 'must not contain half a character (a lone surrogate)' })
  .refine(text => !text.includes('\0'), { error: 'must not contain the character NUL' });

/** Latest and earliest time a JavaScript date can hold. */
const timeLimit = 8_640_000_000_000_000;
const timeSchema = z.number().int().min(-timeLimit).max(timeLimit);
const deletedAtSchema = timeSchema.nullable();

function isOrderKey(key: unknown): key is string {
  if (typeof key !== 'string' || key.length > caps.orderKeyLength) return false;
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
}
export const orderKeySchema = z.custom<string>(isOrderKey, { error: 'must be an order key' });

/** Short, and without the separator that keeps tags apart in the library. */
export const tagSchema = textSchema
  .min(1)
  .max(caps.tagLength)
  .refine(tag => !tag.includes('\u001f'));
const tagsSchema = z.array(tagSchema).transform(tags => [...new Set(tags)].sort());
// Not z.record: it drops an own key "__proto__" in silence.
const premisesSchema = z
  .custom<Inference['premises']>(value => typeof value === 'object' && value !== null && !Array.isArray(value), {
    error: 'must hold claim ids with order keys',
  })
  .superRefine((premises, context) => {
    for (const [claimId, key] of Object.entries(premises)) {
      if (!isUuid(claimId)) context.addIssue({ code: 'custom', path: [claimId], message: 'must be the id of a claim' });
      if (!isOrderKey(key)) context.addIssue({ code: 'custom', path: [claimId], message: 'must be an order key' });
    }
  });

export const directionSchema = z.enum(['down', 'up', 'left', 'right']);

const mapShape = {
  kind: z.literal('map'),
  id: idSchema<MapRecord['id']>(),
  title: textSchema,
  question: textSchema,
  mainClaimId: idSchema<Claim['id']>().nullable(),
  direction: directionSchema,
  marking: textSchema,
  createdAt: timeSchema,
};

const claimShape = {
  kind: z.literal('claim'),
  id: idSchema<Claim['id']>(),
  text: textSchema,
  note: textSchema,
  tags: tagsSchema,
  isAssumption: z.boolean(),
  isImplicit: z.boolean(),
  likelihood: z
    .enum([
      'almost-no-chance',
      'very-unlikely',
      'unlikely',
      'roughly-even-chance',
      'likely',
      'very-likely',
      'almost-certain',
    ])
    .nullable(),
  confidence: z.enum(['low', 'moderate', 'high']).nullable(),
  startingScore: z.number().min(0).max(100).nullable(),
  marking: textSchema,
  homeId: idSchema<Inference['id']>().nullable(),
  isLocked: z.boolean(),
  createdAt: timeSchema,
  author: textSchema,
  deletedAt: deletedAtSchema,
};

const inferenceShape = {
  kind: z.literal('inference'),
  id: idSchema<Inference['id']>(),
  polarity: z.enum(['support', 'oppose']),
  premises: premisesSchema,
  targetId: idSchema<Inference['targetId']>(),
  order: orderKeySchema,
  scheme: textSchema.nullable(),
  note: textSchema,
  createdAt: timeSchema,
  deletedAt: deletedAtSchema,
};

const questionShape = {
  kind: z.literal('question'),
  id: idSchema<Question['id']>(),
  text: textSchema,
  aboutId: idSchema<Question['aboutId']>(),
  answeredById: idSchema<Claim['id']>().nullable(),
  createdAt: timeSchema,
  deletedAt: deletedAtSchema,
};

const sourceShape = {
  kind: z.literal('source'),
  id: idSchema<Source['id']>(),
  title: textSchema,
  author: textSchema,
  publisher: textSchema,
  publishedOn: textSchema,
  url: textSchema,
  type: textSchema,
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable(),
  originId: idSchema<Source['id']>().nullable(),
  document: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  createdAt: timeSchema,
  deletedAt: deletedAtSchema,
};

const positionSchema = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const selectorSchema = z.strictObject({
  exact: textSchema,
  prefix: textSchema,
  suffix: textSchema,
  start: positionSchema,
  end: positionSchema,
});

const citationShape = {
  kind: z.literal('citation'),
  id: idSchema<Citation['id']>(),
  claimId: idSchema<Claim['id']>(),
  sourceId: idSchema<Source['id']>(),
  quote: textSchema,
  selector: selectorSchema.nullable(),
  locator: textSchema,
  credibility: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]).nullable(),
  createdAt: timeSchema,
  deletedAt: deletedAtSchema,
};

const offsetSchema = z.number().min(-10_000_000).max(10_000_000);
const pinShape = {
  kind: z.literal('pin'),
  id: idSchema<Pin['id']>(),
  claimId: idSchema<Claim['id']>(),
  along: offsetSchema,
  across: offsetSchema,
  deletedAt: deletedAtSchema,
};

const sizeSchema = z.number().min(1).max(1_000_000);
const freeBoxShape = {
  besideId: idSchema<Claim['id']>().nullable(),
  x: offsetSchema,
  y: offsetSchema,
  width: sizeSchema,
  height: sizeSchema,
  colour: z.enum(tints),
  createdAt: timeSchema,
  deletedAt: deletedAtSchema,
};
const noteShape = { kind: z.literal('note'), id: idSchema<Note['id']>(), text: textSchema, ...freeBoxShape };
const aroundSchema = z
  .custom<NonNullable<Frame['around']>>(value => typeof value === 'object' && value !== null && !Array.isArray(value), {
    error: 'must hold claim ids with "card" or "branch"',
  })
  .superRefine((around, context) => {
    for (const [claimId, how] of Object.entries(around)) {
      if (!isUuid(claimId)) context.addIssue({ code: 'custom', path: [claimId], message: 'must be the id of a claim' });
      if (!['card', 'branch'].includes(how)) {
        context.addIssue({ code: 'custom', path: [claimId], message: 'must be "card" or "branch"' });
      }
    }
  });
const frameShape = {
  kind: z.literal('frame'),
  id: idSchema<Frame['id']>(),
  title: textSchema,
  ...freeBoxShape,
  around: aroundSchema.nullable(),
};

const dismissalShape = {
  kind: z.literal('dismissal'),
  id: idSchema<Dismissal['id']>(),
  aboutId: idSchema<Dismissal['aboutId']>(),
  check: textSchema.min(1).max(caps.checkLength),
  reason: textSchema,
  createdAt: timeSchema,
  deletedAt: deletedAtSchema,
};

/** The schema of each field, so that one field's change is held to the same rules as the whole record. */
export const fieldSchemas = {
  map: mapShape,
  claim: claimShape,
  inference: inferenceShape,
  question: questionShape,
  source: sourceShape,
  citation: citationShape,
  pin: pinShape,
  note: noteShape,
  frame: frameShape,
  dismissal: dismissalShape,
} as const satisfies {
  readonly [Kind in RecordKind]: {
    readonly [Field in keyof RecordsByKind[Kind]]: z.ZodType<RecordsByKind[Kind][Field]>;
  };
};

/** A record with exactly its own fields. Unknown fields are refused: dropping them would lose what a newer version wrote. */
export const recordSchemas: { readonly [Kind in RecordKind]: z.ZodType<RecordsByKind[Kind]> } = {
  map: z.strictObject(mapShape),
  claim: z.strictObject(claimShape),
  inference: z.strictObject(inferenceShape),
  question: z.strictObject(questionShape),
  source: z.strictObject(sourceShape),
  citation: z.strictObject(citationShape),
  pin: z.strictObject(pinShape),
  note: z.strictObject(noteShape),
  frame: z.strictObject(frameShape),
  dismissal: z.strictObject(dismissalShape),
};

export const mapContentsSchema: z.ZodType<MapContents> = z.strictObject({
  map: recordSchemas.map,
  claims: z.array(recordSchemas.claim).max(caps.claims),
  inferences: z.array(recordSchemas.inference).max(caps.inferences),
  questions: z.array(recordSchemas.question).max(caps.otherRecords),
  sources: z.array(recordSchemas.source).max(caps.otherRecords),
  citations: z.array(recordSchemas.citation).max(caps.otherRecords),
  pins: z.array(recordSchemas.pin).max(caps.otherRecords),
  notes: z.array(recordSchemas.note).max(caps.otherRecords),
  frames: z.array(recordSchemas.frame).max(caps.otherRecords),
  dismissals: z.array(recordSchemas.dismissal).max(caps.otherRecords),
});
