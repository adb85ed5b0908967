import type { ArgumentMap } from '../argument-map';
import type { Json } from '../json';
import { apply, type FieldChange, type Patch, withField } from '../patch';
import type { MapItem } from '../records';
import { isSameJson } from '../json';

function placeOf({ record, field }: FieldChange): string {
  return `${record} ${field}`;
}

function isNothing({ before, after }: FieldChange): boolean {
  return isSameJson(before, after);
}

/** Two patches that were made one after the other as one: each field goes from what it held first to what it holds last. */
export function joinPatches(first: Patch, second: Patch): Patch {
  const joined = new Map<string, FieldChange>(first.map(change => [placeOf(change), change]));
  for (const change of second) {
    const place = placeOf(change);
    const earlier = joined.get(place);
    const creation = joined.get(`${change.record} *`);
    if (earlier !== undefined) joined.set(place, { ...earlier, after: change.after });
    else if (creation !== undefined && creation.after !== null) {
      // What was made a moment ago is made with its last words.
      const made = withField(creation.after as unknown as MapItem, change.field, change.after);
      joined.set(placeOf(creation), { ...creation, after: made as unknown as Json });
    } else joined.set(place, change);
  }
  return [...joined.values()].filter(change => !isNothing(change));
}

/** Several edits as one step; each sees what those before it did. Null as soon as one of them cannot be done. */
export function editInTurn<Item>(
  map: ArgumentMap,
  items: Iterable<Item>,
  edit: (map: ArgumentMap, item: Item) => Patch | null,
): Patch | null {
  let at = map;
  let patch: Patch = [];
  for (const item of items) {
    const next = edit(at, item);
    if (next === null) return null;
    at = apply(at, next).map;
    patch = joinPatches(patch, next);
  }
  return patch;
}
