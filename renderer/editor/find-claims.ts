import type { ArgumentMap } from '../../model/argument-map';
import type { ClaimId } from '../../model/ids';
import { indexOf } from '../../model/map-index';
import type { Claim } from '../../model/records';

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

/** Small words stand in every claim and say nothing about likeness. */
const tellingLength = 4;

/**
 * Claims that have every typed word, those first that begin with the text; without a text those first that share words with the
 * claim itself, for a duplicate usually does. Without a claim all are looked through, the oldest first.
 */
export function findClaims(map: ArgumentMap, self: ClaimId | null, typed: string, limit: number): readonly Claim[] {
  const others = indexOf(map).claims.filter(({ id, text }) => id !== self && text.trim() !== '');
  const query = wordsOf(typed);
  if (query.length > 0) {
    const start = typed.trim().toLocaleLowerCase();
    const found = others.filter(({ text }) => {
      const lower = text.toLocaleLowerCase();
      return query.every(word => lower.includes(word));
    });
    const rank = ({ text }: Claim): number => (text.toLocaleLowerCase().startsWith(start) ? 0 : 1);
    return found.sort((a, b) => rank(a) - rank(b)).slice(0, limit);
  }
  const own = new Set(
    wordsOf((self === null ? undefined : map.claims.get(self))?.text ?? '').filter(
      word => word.length >= tellingLength,
    ),
  );
  const shared = new Map(others.map(({ id, text }) => [id, wordsOf(text).filter(word => own.has(word)).length]));
  return others.sort((a, b) => (shared.get(b.id) ?? 0) - (shared.get(a.id) ?? 0)).slice(0, limit);
}
