import { type KeyboardEvent, useRef } from 'react';

/**
 * Answers whether a key was pressed here. The one that opened the field may still be held down: it would write its letter again and
 * again, or close what it has just opened.
 */
export function useFreshKeys(): (event: KeyboardEvent) => boolean {
  const hasFresh = useRef(false);
  return event => {
    hasFresh.current ||= !event.nativeEvent.repeat;
    return hasFresh.current;
  };
}
