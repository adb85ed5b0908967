import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';

/** CSS pixels on the screen. */
const smallestTarget = 24;
/** Map units: every change of the size styles all cards anew, so it is changed in few steps. */
const step = 4;

/** What chips, badges and handles have to measure in map units, to be hit as easily at this zoom as at full size. */
function hitSize(zoom: number): number {
  return zoom >= 1 ? smallestTarget : Math.ceil(smallestTarget / zoom / step) * step;
}

/** Small things on the map are hit in an area that does not shrink with them. */
export function useHitSize(pane: RefObject<HTMLElement | null>): void {
  const flow = useStoreApi();
  useEffect(() => {
    let shown = 0;
    const follow = (): void => {
      const size = hitSize(flow.getState().transform[2]);
      if (size === shown) return;
      shown = size;
      pane.current?.style.setProperty('--hit', `${size}px`);
    };
    follow();
    return flow.subscribe(follow);
  }, [flow, pane]);
}
