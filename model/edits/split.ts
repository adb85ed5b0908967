import type { ArgumentMap } from '../argument-map';
import { homeInference } from '../facts';
import type { ClaimId } from '../ids';
import { currentLanguage, type MessageKey } from '../messages/current-language';
import { english } from '../messages/english';
import { createRecord, type Patch, setField } from '../patch';
import { newClaim } from './claims';
import type { EditContext } from './context';
import { addInference, premiseKeyAfter } from './inferences';

type Connection = 'because' | 'therefore' | 'but' | 'and';

/** A claim that says two things, taken apart. */
interface SplitText {
  readonly connection: Connection;
  /** What the claim keeps. */
  readonly kept: string;
  /** What becomes a claim of its own. */
  readonly taken: string;
}

// The stronger the link, the earlier it is looked for: in "a and b because c" the reason is c.
const words: readonly (readonly [Connection, MessageKey])[] = [
  ['because', 'split.words.because'],
  ['therefore', 'split.words.therefore'],
  ['but', 'split.words.but'],
  ['and', 'split.words.and'],
];

/** In the user's language and in English: maps are written in both. */
function wordsOf(key: MessageKey): ReadonlySet<string> {
  return new Set([currentLanguage().catalogue, english].flatMap(catalogue => catalogue[key].split('|')));
}

function asSentence(part: string, like: string): string {
  const text = part.trim().replace(/^[,;:–—-]+\s*|[\s,;:–—-]+$/gu, '');
  const [first = '', ...rest] = text;
  const isCapital = /^\p{Lu}/u.test(like.trim());
  return isCapital ? first.toLocaleUpperCase() + rest.join('') : text;
}

/** Null where the text says one thing only. */
export function splitText(text: string): SplitText | null {
  for (const [connection, key] of words) {
    for (const word of wordsOf(key)) {
      // Not in the text made lower case, which can be longer: "İ" becomes two characters.
      const found = new RegExp(` ${word} `, 'iu').exec(text);
      if (found === null) continue;
      const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
      if (before.trim() === '' || after.trim() === '') continue;
      const left = asSentence(before, text);
      const right = asSentence(after, text);
      if (left === '' || right === '') continue;
      return connection === 'therefore'
        ? { connection, kept: right, taken: left }
        : { connection, kept: left, taken: right };
    }
  }
  return null;
}

/** Whether there is a place for what would be taken from the claim: two linked claims need an inference to stand in. */
export function canSplit(map: ArgumentMap, claimId: ClaimId): boolean {
  const parts = splitText(map.claims.get(claimId)?.text ?? '');
  return parts !== null && (parts.connection !== 'and' || homeInference(map, claimId) !== undefined);
}

/** "A because B" becomes A with the reason B; "A but B" A with an objection; "A and B" two premises of one step. */
export function splitClaim(
  map: ArgumentMap,
  claimId: ClaimId,
  context: EditContext,
): { readonly patch: Patch; readonly claimId: ClaimId } | null {
  const claim = map.claims.get(claimId);
  const parts = claim === undefined ? null : splitText(claim.text);
  if (claim === undefined || parts === null) return null;
  const kept = setField(claim, 'text', parts.kept);
  if (parts.connection !== 'and') {
    const polarity = parts.connection === 'but' ? 'oppose' : 'support';
    const added = addInference(map, claimId, polarity, parts.taken, context);
    return { patch: [...kept, ...added.patch], claimId: added.claimId };
  }
  const home = homeInference(map, claimId);
  if (home === undefined) return null;
  const second = newClaim(parts.taken, context);
  // In every use of the claim both halves are needed.
  const uses = [...map.inferences.values()].filter(
    use => use.deletedAt === null && Object.hasOwn(use.premises, claimId),
  );
  const memberships = uses.map(use => ({
    kind: 'inference' as const,
    record: use.id,
    field: `premises/${second.id}`,
    before: null,
    after: premiseKeyAfter(use, claimId),
  }));
  return { patch: [...kept, createRecord({ ...second, homeId: home.id }), ...memberships], claimId: second.id };
}
