import type { InferenceId, QuestionId } from '../ids';
import { fieldsOf, type Json } from '../json';
import type { Room } from './blocks';
import type { CardKey } from './layout';
import type { ColumnsBefore } from './pack-columns';
import type { PackedCard, PackedGroup, Packing } from './packing';

/** A packing as plain values, so that a map opened again looks as it was left. Without the blocks, which belong to one layout. */
export function keptPackingOf({ budget, fill, levels, cards, groups }: Packing): Json {
  return {
    budget,
    fill,
    levels,
    cards: Object.fromEntries(
      [...cards].map(([key, { columns, room }]) => [
        key,
        [room?.budget ?? null, room?.fill ?? null, columns?.map(({ left, records }) => [left, ...records]) ?? null],
      ]),
    ),
    groups: Object.fromEntries(
      [...groups].map(([record, { budget, isSpread, hasPremisesSpread }]) => [
        record,
        [budget, isSpread, hasPremisesSpread],
      ]),
    ),
  };
}

function isSize(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function roomOf(budget: Json | undefined, fill: Json | undefined): Room | null {
  return isSize(budget) && isSize(fill) ? { budget, fill } : null;
}

function columnsOf(value: Json | undefined): ColumnsBefore | null {
  if (!Array.isArray(value)) return null;
  return listOf(value).flatMap(column => {
    const [left, ...records] = listOf(column);
    if (!isSize(left)) return [];
    return [{ left, records: records.filter(record => typeof record === 'string') as (InferenceId | QuestionId)[] }];
  });
}

/** Null for what is no packing; a packing that does not suit the map is only looked at as far as it does. */
export function readPacking(kept: Json | undefined): Packing | null {
  const { budget, fill, levels, ...chosen } = fieldsOf(kept) ?? {};
  const [cards, groups] = [fieldsOf(chosen['cards']), fieldsOf(chosen['groups'])];
  if (!isSize(budget) || !isSize(fill) || !(levels === null || isSize(levels))) return null;
  if (cards === null || groups === null) return null;
  const packedCards = Object.entries(cards).map(([key, card]): [CardKey, PackedCard] => {
    const [height, filled, columns] = listOf(card);
    return [key, { block: null, room: roomOf(height, filled), columns: columnsOf(columns) }];
  });
  const packedGroups = Object.entries(groups).map(([record, group]): [InferenceId | QuestionId, PackedGroup] => {
    const [height, isSpread, hasPremisesSpread] = listOf(group);
    const spreads = { isSpread: isSpread === true, hasPremisesSpread: hasPremisesSpread === true };
    return [record as InferenceId | QuestionId, { block: null, budget: isSize(height) ? height : null, ...spreads }];
  });
  return { budget, fill, levels, isReturn: true, cards: new Map(packedCards), groups: new Map(packedGroups) };
}
