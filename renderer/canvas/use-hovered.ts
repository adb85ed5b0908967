import { type RefObject, useEffect, useState } from 'react';

const patienceMs = 300;

/** The layout key of the card on which the pointer has rested for a moment. */
export function useHovered(pane: RefObject<HTMLDivElement | null>): string | null {
  const [hovered, setHovered] = useState<string | null>(null);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let last: string | null = null;
    const onOver = (event: PointerEvent): void => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>('.card[data-key]') : null;
      const key = card?.dataset['key'] ?? null;
      if (key === last) return;
      last = key;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => setHovered(key), key === null ? 0 : patienceMs);
    };
    element.addEventListener('pointerover', onOver);
    return () => {
      if (timer !== null) clearTimeout(timer);
      element.removeEventListener('pointerover', onOver);
    };
  }, [pane]);
  return hovered;
}
