import { type ArgumentMap, tableOf } from './argument-map';
import { type Fields, isSameJson, type Json } from './json';
import type { RecordId } from './ids';
import { type ItemKind, itemKinds, type MapItem, type MapRecord, type RecordKind } from './records';

/**
 * One field's change. `field` is a field's name; or '*' for the whole record (null = it does not exist, so creation is a change
 * from null); or 'premises/<claim id>' (order key or null); or 'tags/<tag>' (true or null).
 */
export interface FieldChange {
  readonly kind: RecordKind;
  readonly record: RecordId;
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}
/** A set of field changes that the user made at once. No field occurs twice. */
export type Patch = readonly FieldChange[];

export function reverse(patch: Patch): Patch {
  return patch.map(change => ({ ...change, before: change.after, after: change.before })).reverse();
}

function memberOf(field: string): readonly [set: string, member: string] | null {
  const slash = field.indexOf('/');
  return slash < 0 ? null : [field.slice(0, slash), field.slice(slash + 1)];
}

/** The value a field holds now; null for a record or member that does not exist. */
export function fieldValue(item: MapItem | undefined, field: string): Json {
  if (item === undefined) return null;
  const fields = item as unknown as Fields;
  if (field === '*') return fields;
  const member = memberOf(field);
  if (member === null) return Object.hasOwn(fields, field) ? (fields[field] as Json) : null;
  const set = fields[member[0]] ?? null;
  if (Array.isArray(set)) return set.includes(member[1]) ? true : null;
  const members = set as Fields;
  return Object.hasOwn(members, member[1]) ? (members[member[1]] as Json) : null;
}

/** Sets that were copied for one patch: a step given thousands of premises is copied once. */
type OwnSets = WeakSet<object>;

function withMember(set: Json, member: string, value: Json, own: OwnSets): Json {
  if (Array.isArray(set)) {
    const others = (set as string[]).filter(tag => tag !== member);
    return value === null ? others : [...others, member].sort();
  }
  const members = (own.has(set as Fields) ? set : { ...(set as Fields) }) as Record<string, Json>;
  own.add(members);
  // A member that is set again comes last.
  Reflect.deleteProperty(members, member);
  if (value !== null) members[member] = value;
  return members;
}

/** The record with one field set; `field` is not '*'. Sets in `own` are changed in place. */
export function withField<Item extends MapItem>(
  item: Item,
  field: string,
  value: Json,
  own: OwnSets = new WeakSet(),
): Item {
  const member = memberOf(field);
  if (member === null) return { ...item, [field]: value };
  const set = (item as unknown as Fields)[member[0]] as Json;
  return { ...item, [member[0]]: withMember(set, member[1], value, own) };
}

export function findRecord(map: ArgumentMap, kind: RecordKind, id: RecordId): MapItem | undefined {
  if (kind === 'map') return map.map.id === id ? map.map : undefined;
  return (map[tableOf[kind]] as ReadonlyMap<RecordId, MapItem>).get(id);
}

export function findItem(map: ArgumentMap, id: RecordId): MapItem | undefined {
  for (const kind of ['map', ...itemKinds] as const) {
    const item = findRecord(map, kind, id);
    if (item !== undefined) return item;
  }
  return undefined;
}

/** Applies what still finds the value it expects; the rest comes back for the user to see. */
export function apply(map: ArgumentMap, patch: Patch): { readonly map: ArgumentMap; readonly rejected: Patch } {
  let record: MapRecord = map.map;
  const tables = new Map<ItemKind, Map<RecordId, MapItem>>();
  const rejected: FieldChange[] = [];
  const own: OwnSets = new WeakSet();
  for (const change of patch) {
    if (change.kind === 'map') {
      if (
        record.id !== change.record ||
        change.field === '*' ||
        !isSameJson(fieldValue(record, change.field), change.before)
      ) {
        rejected.push(change);
      } else record = withField(record, change.field, change.after);
      continue;
    }
    let table = tables.get(change.kind);
    const current = (table ?? (map[tableOf[change.kind]] as ReadonlyMap<RecordId, MapItem>)).get(change.record);
    const isExpected =
      (current !== undefined || change.field === '*') && isSameJson(fieldValue(current, change.field), change.before);
    if (!isExpected) {
      rejected.push(change);
      continue;
    }
    if (table === undefined) {
      table = new Map(map[tableOf[change.kind]] as ReadonlyMap<RecordId, MapItem>);
      tables.set(change.kind, table);
    }
    if (change.field !== '*') table.set(change.record, withField(current as MapItem, change.field, change.after, own));
    else if (change.after === null) table.delete(change.record);
    else table.set(change.record, change.after as unknown as MapItem);
  }
  const changed = Object.fromEntries([...tables].map(([kind, table]) => [tableOf[kind], table]));
  return { map: { ...map, map: record, ...changed }, rejected };
}

/** A change of one field to a new value; empty when it holds that value already. */
export function setField(item: MapItem, field: string, after: Json): Patch {
  const before = fieldValue(item, field);
  return isSameJson(before, after) ? [] : [{ kind: item.kind, record: item.id, field, before, after }];
}

export function createRecord(item: Exclude<MapItem, MapRecord>): FieldChange {
  return { kind: item.kind, record: item.id, field: '*', before: null, after: item as unknown as Json };
}
