import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { contains } from './overlaps';
import { farZoom } from './viewport';
import type { Rectangle } from '../../model/layout/layout';

/** Screen pixels drawn beyond the edges of the canvas, so that short pans draw nothing new. */
const marginPx = 160;
/** Once less than this is left of them there are more: a few cards every few frames cost no frame, a whole margin of them would. */
const leftPx = 112;

export interface Zone {
  readonly area: Rectangle;
  readonly isFar: boolean;
}

function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
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
      const needed = grown(seen, isFar ? 0 : leftPx / zoom);
      if (current !== null && current.isFar === isFar && contains(current.area, needed) && !isMuchSmaller) return;
      current = { area: grown(seen, marginPx / zoom), isFar };
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
