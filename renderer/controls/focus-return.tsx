import { useEffect, useState } from 'react';

interface FocusReturnProps {
  /** Gives the focus to something else than what had it before. */
  readonly onReturn?: (() => void) | undefined;
}

/**
 * Inside what opens over the screen. When it closes, what had the focus before has it again at once, and not in the next frame,
 * as the component library has it: a key that is pressed before would be lost. What has taken the focus meanwhile keeps it.
 */
export function FocusReturn({ onReturn }: FocusReturnProps) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      if (onReturn !== undefined) onReturn();
      else if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
    [opener, onReturn],
  );
  return null;
}
