import type { ArgumentMap } from '../argument-map';
import type { FindQuery, FoundId } from '../find-query';
import type { ClaimId, QuestionId } from '../ids';
import { lockAgainst } from '../locks';
import { caps } from '../parse/caps';
import type { Patch } from '../patch';
import type { Claim } from '../records';
import { passagesIn } from '../text-match';
import { findBox } from './free-boxes';
import { setText } from './wording';

interface Replacing {
  readonly patch: Patch;
  /** Passages that get other words. */
  readonly count: number;
  /** Records whose text would be longer than the library takes; they are left out of the patch. */
  readonly tooLong: readonly FoundId[];
  /** For each record that a lock covers, the locked claim; such records are left out of the patch too. */
  readonly locks: readonly Claim[];
}

interface Replaced {
  /** Null where it would be longer than the library takes. */
  readonly text: string | null;
  readonly count: number;
}

function replaceIn(text: string, query: FindQuery, replacement: string): Replaced {
  const passages = passagesIn(text, query);
  const count = passages.length;
  const taken = passages.reduce((sum, [start, end]) => sum + end - start, 0);
  // Reckoned first: written out it might be longer than any text can be.
  if (text.length - taken + count * replacement.length > caps.textLength) return { text: null, count };
  let replaced = '';
  let from = 0;
  for (const [start, end] of passages) {
    replaced += text.slice(from, start) + replacement;
    from = end;
  }
  return { text: replaced + text.slice(from), count };
}

/** Other words for the passages that a query finds in these claims and questions, as one patch. */
export function replaceText(
  map: ArgumentMap,
  records: readonly FoundId[],
  query: FindQuery,
  replacement: string,
): Replacing {
  const patches: Patch[] = [];
  const tooLong: FoundId[] = [];
  const locks: Claim[] = [];
  let count = 0;
  for (const id of records) {
    const item = map.claims.get(id as ClaimId) ?? map.questions.get(id as QuestionId) ?? findBox(map, id);
    if (item === null) continue;
    const fields: readonly (readonly [string, string])[] =
      item.kind === 'frame'
        ? [['title', item.title]]
        : [['text', item.text], ...(item.kind === 'claim' ? [['note', item.note] as const] : [])];
    const changes = fields
      .map(([field, text]) => ({ field, ...replaceIn(text, query, replacement) }))
      .filter(change => change.count > 0);
    const edits = changes.flatMap(({ field, text }) => setText(map, item.kind, id, field, text ?? ''));
    const lock = lockAgainst(map, edits);
    if (lock !== null) {
      locks.push(lock);
      continue;
    }
    if (changes.some(({ text }) => text === null)) {
      tooLong.push(id);
      continue;
    }
    patches.push(edits);
    for (const change of changes) count += change.count;
  }
  return { patch: patches.flat(), count, tooLong, locks };
}
