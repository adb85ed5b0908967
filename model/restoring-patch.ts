import { type ArgumentMap, tableOf } from './argument-map';
import type { RecordId } from './ids';
import type { Json } from './json';
import { createRecord, type FieldChange, type Patch, setField } from './patch';
import { itemKinds, type MapItem, type MapRecord } from './records';

type Item = Exclude<MapItem, MapRecord>;

function membersOf(set: Json): readonly string[] {
  return Array.isArray(set) ? (set as readonly string[]) : Object.keys(set as object);
}

/** What the library takes one member at a time only. */
const sets: ReadonlySet<string> = new Set(['tags', 'premises']);

function setMembers(now: MapItem, name: string, wanted: Json): Patch {
  const current = (now as unknown as Readonly<Record<string, Json>>)[name] ?? [];
  const members = new Set([...membersOf(current), ...membersOf(wanted)]);
  return [...members].flatMap(member => {
    const value = Array.isArray(wanted)
      ? wanted.includes(member) || null
      : ((wanted as Readonly<Record<string, Json>>)[member] ?? null);
    return setField(now, `${name}/${member}`, value);
  });
}

function setFields(now: MapItem, wanted: MapItem): Patch {
  return Object.entries(wanted as unknown as Readonly<Record<string, Json>>).flatMap(([name, value]) => {
    if (name === 'kind' || name === 'id') return [];
    return sets.has(name) ? setMembers(now, name, value) : setField(now, name, value);
  });
}

function bringBack(now: Item | undefined, then: Item | undefined, at: number): readonly FieldChange[] {
  if (now === undefined) return then?.deletedAt === null ? [createRecord(then)] : [];
  if (then?.deletedAt === null) return setFields(now, then);
  return now.deletedAt === null ? setField(now, 'deletedAt', then?.deletedAt ?? at) : [];
}

/** Makes the map what it was then, as one patch: what was made since is deleted (softly, at `at`), nothing is forgotten. */
export function restoringPatch(now: ArgumentMap, then: ArgumentMap, at: number): Patch {
  const items = itemKinds.flatMap(kind => {
    const current = now[tableOf[kind]] as ReadonlyMap<RecordId, Item>;
    const wanted = then[tableOf[kind]] as ReadonlyMap<RecordId, Item>;
    const ids = new Set([...current.keys(), ...wanted.keys()]);
    return [...ids].flatMap(id => bringBack(current.get(id), wanted.get(id), at));
  });
  return [...setFields(now.map, then.map), ...items];
}
