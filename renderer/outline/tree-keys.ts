import type { OutlineRow } from '../../model/outline';

type TreeMove = { readonly kind: 'go'; readonly to: number } | { readonly kind: 'fold' | 'unfold' | 'unfold-siblings' };

interface TreeKeyPress {
  readonly key: string;
  /** Rows that are seen at once. */
  readonly pageRows: number;
  readonly isRightToLeft: boolean;
}

/** What a key does in a tree, as the ARIA authoring practices have it; null for any other key. */
export function treeMoveFor(
  rows: readonly OutlineRow[],
  at: number,
  { key, pageRows, isRightToLeft }: TreeKeyPress,
): TreeMove | null {
  const row = rows[at];
  const go = (to: number): TreeMove => ({ kind: 'go', to: Math.min(Math.max(to, 0), rows.length - 1) });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + pageRows);
    case 'PageUp':
      return go(at - pageRows);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case '*':
      return { kind: 'unfold-siblings' };
    case 'ArrowRight':
    case 'ArrowLeft': {
      if (row === undefined) return go(0);
      const isInward = (key === 'ArrowRight') !== isRightToLeft;
      if (isInward) {
        if (row.isFolded) return { kind: 'unfold' };
        return go(rows[at + 1]?.parent === at ? at + 1 : at);
      }
      if (row.isFoldable && !row.isFolded) return { kind: 'fold' };
      return go(row.parent < 0 ? at : row.parent);
    }
    default:
      return null;
  }
}

/** The next row whose words begin with what was typed: one letter goes on from here, more stay where they fit. */
export function findTyped(texts: (place: number) => string, count: number, at: number, typed: string): number | null {
  const wanted = typed.toLocaleLowerCase();
  const first = [...wanted].length > 1 ? 0 : 1;
  for (let step = first; step < count + first; step += 1) {
    const place = (Math.max(at, 0) + step) % count;
    if (texts(place).trimStart().toLocaleLowerCase().startsWith(wanted)) return place;
  }
  return null;
}
