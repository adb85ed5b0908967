import { startTransition, useEffect, useState } from 'react';

const firstCount = 120;
const growth = 2;

/** How many of `count` parts are there: enough for the first look at once, the rest in between what the reader does. */
export function useGradualCount(count: number): number {
  const [shown, setShown] = useState(firstCount);
  useEffect(() => {
    if (shown >= count) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setShown(shown * growth)));
    return () => cancelAnimationFrame(frame);
  }, [shown, count]);
  return Math.min(shown, count);
}
