import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { FindQuery } from '../../model/find-query';
import { useApp, useView } from '../state/app-context';

/** How long the hand rests before marks, dimming and the tools follow what is typed; the next key puts them off again. */
const restMs = 120;

export function useTypedQuery(): {
  /** What is asked with the words as they are typed now; the window's own query follows. */
  readonly query: FindQuery;
  readonly type: (text: string) => void;
  /** Makes what is typed now the window's query. */
  readonly settle: () => void;
} {
  const { view } = useApp();
  const asked = useView(({ findQuery }) => findQuery);
  const [typed, setTyped] = useState<string | null>(null);
  const query = useMemo(() => (typed === null ? asked : { ...asked, text: typed }), [asked, typed]);
  // Read before the next render.
  const waiting = useRef<string | null>(null);
  const settle = (): void => {
    const text = waiting.current;
    waiting.current = null;
    setTyped(null);
    if (text !== null) view.setState(({ findQuery }) => ({ findQuery: { ...findQuery, text } }));
  };
  const settleSoon = useEffectEvent(settle);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => settleSoon(), restMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const type = (text: string): void => {
    waiting.current = text;
    setTyped(text);
  };
  return { query, type, settle };
}
