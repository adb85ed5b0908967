import { useEffect, useRef } from 'react';

/**
 * Props for a panel whose parts come and go: when what had the focus is taken away, the panel has it, and the next Tab goes on
 * from there. A blur event would say that the focus went elsewhere by itself; an element that is taken away sends none, or one
 * to nowhere.
 */
export function useKeptFocus<Element extends HTMLElement>() {
  const panel = useRef<Element>(null);
  const hasFocus = useRef(false);
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  });
  return {
    ref: panel,
    tabIndex: -1,
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: (event: { readonly relatedTarget: EventTarget | null }) => {
      if (event.relatedTarget !== null) hasFocus.current = false;
    },
  };
}
