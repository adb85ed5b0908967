import { currentLanguage, type MessageKey, onLanguageChange } from '../messages/current-language';
import { english } from '../messages/english';

/** What a line says it is, by its first words. */
export type Relation = 'support' | 'oppose' | 'backing' | 'undercut' | 'source' | 'question';

/** Crux's own words first: its outlines are read as they were written. */
const wordsOf: readonly (readonly [Relation, readonly MessageKey[], MessageKey])[] = [
  ['undercut', ['files.outline.undercut'], 'paste.words.undercut'],
  ['backing', ['files.outline.backed'], 'paste.words.backing'],
  ['support', ['files.outline.because'], 'paste.words.support'],
  ['oppose', ['files.outline.but'], 'paste.words.oppose'],
  ['source', ['files.outline.source'], 'paste.words.source'],
  ['question', ['files.outline.asks', 'files.outline.answered'], 'paste.words.question'],
];

let table: readonly (readonly [Relation, string])[] | null = null;
onLanguageChange(() => {
  table = null;
});

/** In the user's language and in English, which outlines from elsewhere are in most often. */
function wordTable(): readonly (readonly [Relation, string])[] {
  table ??= [currentLanguage().catalogue, english].flatMap(catalogue =>
    wordsOf.flatMap(([relation, own, others]) => {
      const words = [...own.map(key => catalogue[key].toLowerCase()), ...catalogue[others].split('|')];
      return words.map(word => [relation, word] as const);
    }),
  );
  return table;
}

/** "because it floats" → support, "it floats". Null where the line begins with its own words. */
export function readWord(text: string): { readonly relation: Relation; readonly text: string } | null {
  for (const [relation, word] of wordTable()) {
    if (text.slice(0, word.length).toLowerCase() !== word) continue;
    const rest = text.slice(word.length);
    if (word.endsWith(':') || /^(?:[:,]|\s|$)/u.test(rest)) {
      return { relation, text: rest.replace(/^[:,]?\s*/u, '') };
    }
  }
  return null;
}
