import { type ArgumentMap, tableOf } from './argument-map';
import type { ClaimId, InferenceId, RecordId } from './ids';
import { isSameJson, type Json } from './json';
import { indexOf } from './map-index';
import { itemKinds, type ItemKind, type MapItem, type RecordKind } from './records';
import { isStanding } from './standing-boxes';

export type Mark = 'added' | 'changed' | 'removed';

/** One record that is not the same in two maps; null where it is not to be seen. */
export interface Difference {
  readonly mark: Mark;
  readonly kind: RecordKind;
  readonly record: RecordId;
  readonly before: MapItem | null;
  readonly after: MapItem | null;
  /** The fields that differ in a changed record, tags and premises as one field each. */
  readonly fields: readonly string[];
}

/** What a record holds about itself rather than about the argument. */
const unseen: ReadonlySet<string> = new Set(['kind', 'id', 'createdAt', 'author', 'deletedAt']);

function isShownId(map: ArgumentMap, id: RecordId): boolean {
  const { liveClaims, liveInferences } = indexOf(map);
  return map.map.id === id || liveClaims.has(id as ClaimId) || liveInferences.has(id as InferenceId);
}

/** Whether a map shows the record: what hangs on something deleted is not to be seen either. */
function isShown(map: ArgumentMap, item: MapItem): boolean {
  if (item.kind === 'map') return true;
  if (item.deletedAt !== null) return false;
  const { liveClaims, liveInferences } = indexOf(map);
  if (item.kind === 'inference') return liveInferences.has(item.id);
  if (item.kind === 'pin') return liveClaims.has(item.claimId);
  if (item.kind === 'note' || item.kind === 'frame') return isStanding(item, liveClaims);
  if (item.kind === 'dismissal') return isShownId(map, item.aboutId);
  if (item.kind !== 'citation') return true;
  return liveClaims.has(item.claimId) && map.sources.get(item.sourceId)?.deletedAt === null;
}

function changedFields(before: MapItem, after: MapItem): readonly string[] {
  const old = before as unknown as Readonly<Record<string, Json>>;
  const fields = Object.entries(after as unknown as Readonly<Record<string, Json>>);
  return fields
    .filter(([name, value]) => !unseen.has(name) && !isSameJson(old[name] ?? null, value))
    .map(([name]) => name);
}

function differenceOf(before: MapItem | null, after: MapItem | null): Difference | null {
  const item = after ?? before;
  if (item === null) return null;
  const { kind, id: record } = item;
  if (before === null) return { mark: 'added', kind, record, before, after, fields: [] };
  if (after === null) return { mark: 'removed', kind, record, before, after, fields: [] };
  const fields = before === after ? [] : changedFields(before, after);
  return fields.length === 0 ? null : { mark: 'changed', kind, record, before, after, fields };
}

function itemsOf(map: ArgumentMap, kind: ItemKind): ReadonlyMap<RecordId, MapItem> {
  return map[tableOf[kind]];
}

/** What became of a map, live records only: the map itself first, then kind by kind, in the order of the records. */
export function differencesOf(before: ArgumentMap, after: ArgumentMap): readonly Difference[] {
  const shownIn = (map: ArgumentMap, item: MapItem | undefined): MapItem | null =>
    item !== undefined && isShown(map, item) ? item : null;
  const pairs = itemKinds.flatMap(kind => {
    const [old, current] = [itemsOf(before, kind), itemsOf(after, kind)];
    const ids = new Set([...old.keys(), ...current.keys()]);
    return [...ids].map(id => [shownIn(before, old.get(id)), shownIn(after, current.get(id))] as const);
  });
  const differences = [[before.map, after.map] as const, ...pairs]
    .map(([old, current]) => differenceOf(old, current))
    .filter(difference => difference !== null);
  const marks = new Map(differences.map(({ record, mark }) => [record, mark]));
  return differences
    .map(difference => ({ ...difference, fields: ownFields(difference, marks) }))
    .filter(({ mark, fields }) => mark !== 'changed' || fields.length > 0);
}

/** A premise that was itself added or removed is told by its claim. */
function ownFields({ before, after, fields }: Difference, marks: ReadonlyMap<RecordId, Mark>): readonly string[] {
  if (before?.kind !== 'inference' || after?.kind !== 'inference') return fields;
  const ids = new Set([...Object.keys(before.premises), ...Object.keys(after.premises)] as ClaimId[]);
  const isMoved = [...ids].some(
    id => before.premises[id] !== after.premises[id] && (marks.get(id) ?? 'changed') === 'changed',
  );
  return isMoved ? fields : fields.filter(field => field !== 'premises');
}

const shownKinds: ReadonlySet<RecordKind> = new Set(['claim', 'inference', 'question', 'note', 'frame']);

/** How each record of the picture is marked; a claim whose citations differ has changed as well. */
export function marksOf(differences: readonly Difference[]): ReadonlyMap<RecordId, Mark> {
  const marks = new Map<RecordId, Mark>();
  for (const { kind, record, mark } of differences) {
    if (shownKinds.has(kind)) marks.set(record, mark);
  }
  // A reason that came or went with its claims is marked on their cards.
  for (const { record, mark, before, after } of differences) {
    const item = after ?? before;
    if (item?.kind !== 'inference' || mark === 'changed') continue;
    if (Object.keys(item.premises).some(id => marks.get(id as ClaimId) === mark)) marks.delete(record);
  }
  for (const { before, after } of differences) {
    const item = after ?? before;
    if (item?.kind !== 'citation') continue;
    const claimId: ClaimId = item.claimId;
    if (!marks.has(claimId)) marks.set(claimId, 'changed');
  }
  return marks;
}
