import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { OutlineRow } from '../../model/outline';
import { useApp } from '../state/app-context';
import { TreeDrag } from './tree-drag';

export function useTreeDrag(tree: RefObject<HTMLElement | null>, rows: readonly OutlineRow[]): void {
  const app = useApp();
  const rowAt = useEffectEvent((place: number) => rows[place]);
  useEffect(() => {
    const element = tree.current;
    if (element === null) return undefined;
    const drag = new TreeDrag(app, element, place => rowAt(place));
    const onPointerDown = (event: PointerEvent): void => drag.press(event);
    // Without a button the press ended where nobody told: over another program, or in a dialog of the system.
    const onPointerMove = (event: PointerEvent): void => (event.buttons === 0 ? drag.cancel() : drag.move(event));
    const onPointerCancel = (): void => drag.cancel();
    const swallow = (event: MouseEvent): void => event.stopPropagation();
    const onPointerUp = (): void => {
      if (!drag.release()) return;
      // The click that ends a drag chooses nothing.
      document.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => document.removeEventListener('click', swallow, true));
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !drag.isDragging) return;
      event.stopPropagation();
      drag.cancel();
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('pointerdown', onPointerDown, { signal });
    document.addEventListener('pointermove', onPointerMove, { signal });
    document.addEventListener('pointerup', onPointerUp, { signal });
    document.addEventListener('pointercancel', onPointerCancel, { signal });
    document.addEventListener('keydown', onKeyDown, { capture: true, signal });
    return () => {
      drag.cancel();
      listening.abort();
    };
  }, [app, tree]);
}
