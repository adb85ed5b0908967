import { type RefObject, useLayoutEffect } from 'react';

const factors = [1, 0.88, 0.78, 0.68, 0.6, 0.52, 0.46];

/** Makes the words smaller, down to half, until they fit; whatever is longer still is scrolled. */
export function useFitting(stage: RefObject<HTMLElement | null>, content: unknown): void {
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const fit = (): void => {
      for (const factor of factors) {
        element.style.setProperty('--fit', String(factor));
        if (element.scrollHeight <= element.clientHeight + 1) return;
      }
    };
    element.scrollTo(0, 0);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage, content]);
}
