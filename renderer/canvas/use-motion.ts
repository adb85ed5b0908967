import { useLayoutEffect, useRef, useState } from 'react';
import type { Layout } from '../../model/layout/layout';
import { useShownMap } from '../state/app-context';

/** Above this many visible cards they jump. */
const mostMoving = 300;
/** Cards that change at once when a whole stretch of work is undone; those jump too. */
const mostChanged = 30;
const moveMs = 240;

function countChanged(before: Layout, after: Layout): number {
  const known = new Set(before.cards.map(({ key }) => key));
  const gone = after.cards.filter(({ key }) => !known.has(key)).length;
  return gone + Math.max(before.cards.length - after.cards.length + gone, 0);
}

/** True for the moment in which cards glide to their new places: after an edit, never while typing or at first. */
export function useMotion(layout: Layout, shownCount: number): boolean {
  const { mapStore } = useShownMap();
  const last = useRef<Layout | null>(null);
  const [moving, setMoving] = useState<Layout | null>(null);
  const drafts = mapStore.store.getState().drafts;
  const lastDrafts = useRef(drafts);
  useLayoutEffect(() => {
    const before = last.current;
    const isTyping = lastDrafts.current !== drafts && drafts.size > 0 && lastDrafts.current.size > 0;
    last.current = layout;
    lastDrafts.current = drafts;
    if (before === null || before === layout || isTyping || shownCount > mostMoving) return undefined;
    if (countChanged(before, layout) > mostChanged) return undefined;
    setMoving(layout);
    const timer = setTimeout(() => setMoving(null), moveMs);
    return () => clearTimeout(timer);
  }, [layout, drafts, shownCount]);
  return moving === layout;
}
