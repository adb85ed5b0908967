import { startTransition, useEffect, useState } from 'react';

/** The value as it was until what else changed with it is on the screen: for what may follow two frames later. */
export function useAfterPaint<Value>(value: Value, first: Value = value): Value {
  const [shown, setShown] = useState(() => first);
  useEffect(() => {
    if (shown === value) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setShown(() => value)));
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, value]);
  return shown;
}
