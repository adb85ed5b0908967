import { useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useReducer } from 'react';
import type { Layout, Rectangle } from '../../model/layout/layout';
import { boundsOf } from '../../model/layout/rectangles';
import { findElement, isBox } from '../commands/walk';
import { useApp, useShownMap } from '../state/app-context';
import type { CameraStage } from './camera';
import { fitBox } from './viewport';

function headOf(layout: Layout, id: string | undefined): Rectangle | null {
  const element = findElement(layout, id ?? null);
  if (element === undefined || !isBox(element)) return element ?? null;
  const { x, y, words } = element;
  return { ...words, x: x + words.x, y: y + words.y };
}

/** Lends React Flow's viewport to the camera; shows the whole map where no earlier viewport is known. */
export function useStage(): void {
  const app = useApp();
  const { layouts } = useShownMap();
  const flow = useStoreApi();
  // A state that changes here has the effects run before the first picture, which would show the map elsewhere.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(drawAgain, [drawAgain]);
  useEffect(() => {
    const stage: CameraStage = {
      size: () => {
        const { width, height } = flow.getState();
        return { width, height };
      },
      viewport: () => {
        const [x, y, zoom] = flow.getState().transform;
        return { x, y, zoom };
      },
      setViewport: viewport => void flow.getState().panZoom?.setViewport(viewport),
      boxOf: ids => boundsOf(ids.flatMap(id => findElement(layouts.current(), id) ?? [])),
      headOf: ([first]) => headOf(layouts.current(), first),
      cover: () => {
        const canvas = flow.getState().domNode?.getBoundingClientRect();
        const corner = flow.getState().domNode?.parentElement?.querySelector('.canvas-corner')?.getBoundingClientRect();
        if (canvas === undefined || corner === undefined) return null;
        return { x: corner.x - canvas.x, y: corner.y - canvas.y, width: corner.width, height: corner.height };
      },
      bounds: () => {
        const { width, height, cards } = layouts.current();
        // A lone contention leaves room for the questions below it.
        return { ...layouts.origin(), width, height: cards.length === 1 ? height + 380 : height };
      },
    };
    let detach: (() => void) | null = null;
    const begin = (): boolean => {
      if (stage.size().width === 0 || flow.getState().panZoom === null) return false;
      const known = app.view.getState().viewport;
      const viewport = known ?? fitBox(stage.bounds(), stage.size());
      stage.setViewport(viewport);
      // A new object, also where the place is known: what is placed by the camera is placed now.
      app.view.setState({ viewport: { ...viewport } });
      detach = app.camera.attach(stage);
      return true;
    };
    // The canvas learns its size only after it is in the page.
    const stop = begin() ? null : flow.subscribe(() => detach === null && begin());
    // A panel that opens takes room from the map; what is selected stays in view.
    const stopSize = flow.subscribe((now, before) => {
      if (now.width === before.width && now.height === before.height) return;
      if (before.width > 0) app.camera.keepShown(app.view.getState().selection.slice(-1), before);
    });
    return () => {
      stop?.();
      stopSize();
      detach?.();
    };
  }, [app, flow, layouts]);
}
