import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { compareBytes } from './map-index';
import type { OrderKey } from './records';

/** A key between two neighbours; null is the end. Equal or reversed neighbours (after a merge) get a key behind the first. */
export function keyBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  if (before !== null && after !== null && compareBytes(before, after) >= 0) return generateKeyBetween(before, null);
  return generateKeyBetween(before, after);
}

/** The key that puts something at `position` among the sorted keys of its siblings (0 is first). */
export function keyAt(sortedKeys: readonly OrderKey[], position: number): OrderKey {
  return keyBetween(sortedKeys[position - 1] ?? null, sortedKeys[position] ?? null);
}

export function firstKeys(count: number): OrderKey[] {
  return generateNKeysBetween(null, null, count);
}

/** Keys for `count` more behind the last of the sorted keys. */
export function keysAfter(sortedKeys: readonly OrderKey[], count: number): OrderKey[] {
  return generateNKeysBetween(sortedKeys.at(-1) ?? null, null, count);
}
