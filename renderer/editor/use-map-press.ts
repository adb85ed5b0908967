import { type RefObject, useEffect, useRef } from 'react';

/** True while the map is pressed: a card without words goes then; in the panel beside the map it may still be written. */
export function useMapPress(): RefObject<boolean> {
  const isMapPressed = useRef(false);
  useEffect(() => {
    const onPress = ({ type, target }: PointerEvent): void => {
      const isInMap =
        target instanceof Element && target.closest('[data-pane="canvas"], [data-pane="outline"]') !== null;
      isMapPressed.current = type === 'pointerdown' && isInMap;
    };
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('pointerup', onPress, true);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('pointerup', onPress, true);
    };
  }, []);
  return isMapPressed;
}

/** Runs it once the press is over: cards that move under the pointer would lose the click. */
export function afterPress(run: () => void): void {
  document.addEventListener('pointerup', () => void setTimeout(run), { once: true, capture: true });
}
