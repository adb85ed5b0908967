import { z } from 'zod';
import { isUuid, type RecordId } from '../ids';
import type { Json } from '../json';
import type { FieldChange, Patch } from '../patch';
import { itemKinds, type RecordKind } from '../records';
import { fieldSchemas, idSchema, orderKeySchema, recordSchemas, tagSchema } from './record-schemas';

const membershipSchema = z.literal(true).nullable();
const premiseSchema = orderKeySchema.nullable();

/** Which values a field may hold, by kind and field name; null for a field that cannot be changed on its own. */
function fieldValueSchema(kind: RecordKind, field: string): z.ZodType | null {
  if (field === '*') return kind === 'map' ? null : recordSchemas[kind].nullable();
  const slash = field.indexOf('/');
  if (slash >= 0) {
    const [set, member] = [field.slice(0, slash), field.slice(slash + 1)];
    if (kind === 'claim' && set === 'tags' && tagSchema.safeParse(member).success) return membershipSchema;
    if (kind === 'inference' && set === 'premises' && isUuid(member)) return premiseSchema;
    return null;
  }
  // Sets change by member, and what a record is never changes.
  if (['kind', 'id', 'tags', 'premises'].includes(field)) return null;
  const schemas: Readonly<Record<string, z.ZodType>> = fieldSchemas[kind];
  return Object.hasOwn(schemas, field) ? (schemas[field] ?? null) : null;
}

const changeShape = z.strictObject({
  kind: z.enum(['map', ...itemKinds]),
  record: idSchema<RecordId>(),
  field: z.string().max(1_000),
  before: z.custom<Json>(value => value !== undefined),
  after: z.custom<Json>(value => value !== undefined),
});

/** One field's change, both of whose values the field may hold. */
export const fieldChangeSchema: z.ZodType<FieldChange> = changeShape.transform((change, context): FieldChange => {
  const schema = fieldValueSchema(change.kind, change.field);
  if (schema === null) {
    context.addIssue({ code: 'custom', path: ['field'], message: `a ${change.kind} has no field "${change.field}"` });
    return z.NEVER;
  }
  for (const side of ['before', 'after'] as const) {
    const parsed = schema.safeParse(change[side]);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        context.addIssue({ code: 'custom', path: [side, ...issue.path], message: issue.message });
      }
      continue;
    }
    const whole = parsed.data as { readonly id?: unknown } | null;
    if (change.field === '*' && whole !== null && whole.id !== change.record) {
      context.addIssue({ code: 'custom', path: [side, 'id'], message: 'must be the id of the changed record' });
    }
  }
  return change;
});

export const patchSchema: z.ZodType<Patch> = z.array(fieldChangeSchema);
