import type { MapContents } from './argument-map';
import { isUuid, newId } from './ids';
import type { Json } from './json';

/**
 * Everything in the value that is a known id, replaced. Ids are UUIDs, and text that merely holds one among words is left
 * alone.
 */
function renamed(value: Json, names: ReadonlyMap<string, string>, idFields: ReadonlySet<string>, field: string): Json {
  if (typeof value === 'string') return idFields.has(field) ? (names.get(value) ?? value) : value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Json>>).map(([key, inner]) => [
      keyedById.has(field) ? (names.get(key) ?? key) : key,
      renamed(inner, names, idFields, key),
    ]),
  );
}

/** Fields whose keys are ids. */
const keyedById = new Set(['premises', 'around']);
const idFields = new Set([
  'id',
  'mainClaimId',
  'homeId',
  'targetId',
  'aboutId',
  'answeredById',
  'originId',
  'claimId',
  'sourceId',
  'besideId',
]);

/** An id for each record's copy. */
export function freshIdsFor({ map, ...tables }: MapContents): ReadonlyMap<string, string> {
  const names = new Map<string, string>([[map.id, newId('map')]]);
  for (const records of Object.values(tables)) {
    for (const { id, kind } of records) if (isUuid(id)) names.set(id, newId(kind));
  }
  return names;
}

/** The same map under ids of its own: a copy that can stand beside the original. */
export function withFreshIds(contents: MapContents, names = freshIdsFor(contents)): MapContents {
  const rename = <Item>(item: Item): Item => renamed(item as Json, names, idFields, '') as Item;
  return {
    map: rename(contents.map),
    claims: contents.claims.map(rename),
    inferences: contents.inferences.map(rename),
    questions: contents.questions.map(rename),
    sources: contents.sources.map(rename),
    citations: contents.citations.map(rename),
    pins: contents.pins.map(rename),
    notes: contents.notes.map(rename),
    frames: contents.frames.map(rename),
    dismissals: contents.dismissals.map(rename),
  };
}
