import { useMemo } from 'react';
import type { Passage } from '../../model/text-match';
import { useView } from '../state/app-context';
import { linePassages } from './line-passages';

/** Where the words that are looked for stand on a card; null where none are to be marked. */
export function useFoundPassages(lines: readonly string[], isHit: boolean): readonly (readonly Passage[])[] | null {
  // A card that is no hit has nothing to follow.
  const query = useView(view => (isHit ? view.findQuery : null));
  return useMemo(() => (query === null || query.text === '' ? null : linePassages(lines, query)), [lines, query]);
}
