import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { compareBytes } from './map-index';
import type { OrderKey } from './records';

/** Whether a key fits between two neighbours: equal ones come from files that others wrote, and from merges. */
export function hasRoom(before: OrderKey | null, after: OrderKey | null): boolean {
  return before === null || after === null || compareBytes(before, after) < 0;
}

/** A key between two neighbours; null is the end. Equal or reversed neighbours (after a merge) get a key behind the first. */
export function keyBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  return generateKeyBetween(before, hasRoom(before, after) ? after : null);
}

/** The key that puts something at `position` among the sorted keys of its siblings (0 is first). */
export function keyAt(sortedKeys: readonly OrderKey[], position: number): OrderKey {
  return keyBetween(sortedKeys[position - 1] ?? null, sortedKeys[position] ?? null);
}

export function firstKeys(count: number): OrderKey[] {
  return generateNKeysBetween(null, null, count);
}

/** Keys for `count` more, from `position` among the sorted keys on; behind the last by default. */
export function keysAt(sortedKeys: readonly OrderKey[], count: number, position = sortedKeys.length): OrderKey[] {
  const before = sortedKeys[position - 1] ?? null;
  const after = sortedKeys[position] ?? null;
  return generateNKeysBetween(before, hasRoom(before, after) ? after : null, count);
}
