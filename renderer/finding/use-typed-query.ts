import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useApp, useView } from '../state/app-context';

/** A key is shown at once; the map is looked through when the hand rests, or a key asks for what was found. */
const restMs = 120;

export function useTypedQuery(): {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Looks for what is typed now. */
  readonly settle: () => void;
} {
  const { view } = useApp();
  const asked = useView(({ findQuery }) => findQuery.text);
  const [typed, setTyped] = useState<string | null>(null);
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
  return { text: typed ?? asked, type, settle };
}
