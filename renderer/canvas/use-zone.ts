import { type ReactFlowState, useStoreApi } from '@xyflow/react';
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

/** Nothing is seen on a canvas that has no size yet. */
const nowhere: Zone = { area: { x: 0, y: 0, width: 0, height: 0 }, isFar: false };

type Sight = Pick<ReactFlowState, 'transform' | 'width' | 'height'>;

function seenIn({ transform: [x, y, zoom], width, height }: Sight): Rectangle {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

function zoneAround(sight: Sight): Zone {
  if (sight.width === 0) return nowhere;
  const { x, y, width, height } = seenIn(sight);
  const [, , zoom] = sight.transform;
  const margin = marginPx / zoom;
  return {
    area: { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin },
    isFar: zoom < farZoom,
  };
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
      const sight = flow.getState();
      const [, , zoom] = sight.transform;
      const isMuchSmaller = zoom > lastZoom * 1.5;
      const isSameKind = current?.isFar === zoom < farZoom;
      if (current !== null && isSameKind && contains(current.area, seenIn(sight)) && !isMuchSmaller) return;
      current = zoneAround(sight);
      lastZoom = zoom;
      setZone(current);
    };
    look();
    const stop = flow.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) look();
    });
    return () => {
      stop();
      setZone(null);
    };
  }, [flow, isLarge]);
  // Also before the effect has looked: a map of thousands must not be mounted whole for one picture.
  return isLarge ? (zone ?? zoneAround(flow.getState())) : null;
}
