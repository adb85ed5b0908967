import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { contains } from '../../model/layout/rectangles';
import { farZoom } from './viewport';
import type { Rectangle } from '../../model/layout/layout';

/** Screen pixels drawn beyond the edges of the canvas, so that short pans draw nothing new. */
const marginPx = 160;

export interface Zone {
  readonly area: Rectangle;
  readonly isFar: boolean;
}

/** The part of the map that is worth drawing; null while the map is small enough to be there whole. */
export function useZone(isLarge: boolean): Zone | null {
  const flow = useStoreApi();
  const [zone, setZone] = useState<Zone | null>(null);
  useEffect(() => {
    if (!isLarge) return undefined;
    let current: Zone | null = null;
    let lastZoom = 0;
    const look = (): void => {
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      const seen: Rectangle = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      const isFar = zoom < farZoom;
      const isMuchSmaller = zoom > lastZoom * 1.5;
      if (current !== null && current.isFar === isFar && contains(current.area, seen) && !isMuchSmaller) return;
      const margin = marginPx / zoom;
      const area = {
        x: seen.x - margin,
        y: seen.y - margin,
        width: seen.width + 2 * margin,
        height: seen.height + 2 * margin,
      };
      current = { area, isFar };
      lastZoom = zoom;
      setZone(current);
    };
    look();
    return flow.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) look();
    });
  }, [flow, isLarge]);
  return isLarge ? zone : null;
}
