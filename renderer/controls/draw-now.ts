import { flushSync } from 'react-dom';

/** Draws what was changed just now: the next key finds it there, however soon it is pressed. */
export function drawNow(): void {
  flushSync(() => undefined);
}
