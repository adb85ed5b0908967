import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useLayoutEffect, useReducer } from 'react';
import type { ArgumentMap } from '../../model/argument-map';
import type { ClaimId } from '../../model/ids';
import type { Layout, Rectangle } from '../../model/layout/layout';
import { boundsOf } from '../../model/layout/rectangles';
import { indexOf } from '../../model/map-index';
import { findElement, isBox, type LaidElement } from '../commands/walk';
import { useApp, useShownMap } from '../state/app-context';
import type { LayoutSource } from '../state/layout-source';
import type { CameraStage } from './camera';
import { type FirstSight, firstView } from './first-view';
import type { Size, Viewport } from './viewport';

/** Of a note or frame its words, of anything else all of it. */
function headOf(element: LaidElement): Rectangle {
  if (!isBox(element)) return element;
  const { x, y, words } = element;
  return { ...words, x: x + words.x, y: y + words.y };
}

function firstSightOf(map: ArgumentMap, layouts: LayoutSource): FirstSight {
  const layout = layouts.current();
  const { width, height, cards, boxes } = layout;
  // A lone contention leaves room for the questions below it.
  const whole = { ...layouts.origin(), width, height: cards.length === 1 ? height + 380 : height };
  const contention = findElement(layout, map.map.mainClaimId) ?? cards[0] ?? null;
  const steps = new Set(
    indexOf(map)
      .inferencesAt.get(contention?.record as ClaimId)
      ?.map(({ id }) => id),
  );
  const beside = cards.filter(({ inference }) => inference !== null && steps.has(inference));
  return {
    whole,
    parts: [...cards, ...boxes.map(headOf)],
    near: contention === null ? null : boundsOf([contention, ...beside]),
    contention,
  };
}

function cornerOf(pane: RefObject<HTMLElement | null>): Element | null {
  return pane.current?.querySelector('.canvas-corner') ?? null;
}

function isSameViewport(a: Viewport, b: Viewport): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

/** Lends React Flow's viewport to the camera; shows the first view of the map where no earlier one is known. */
export function useStage(pane: RefObject<HTMLElement | null>): void {
  const app = useApp();
  const { layouts, mapStore } = useShownMap();
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
      headOf: ([first]) => {
        const element = findElement(layouts.current(), first ?? null);
        return element === undefined ? null : headOf(element);
      },
      cover: () => {
        const [canvas, tools] = [pane.current?.getBoundingClientRect(), cornerOf(pane)?.getBoundingClientRect()];
        if (canvas === undefined || tools === undefined) return null;
        return { x: tools.x - canvas.x, y: tools.y - canvas.y, width: tools.width, height: tools.height };
      },
      sight: () => firstSightOf(mapStore.store.getState().map, layouts),
    };
    let detach: (() => void) | null = null;
    let first: { readonly viewport: Viewport; readonly layout: Layout } | null = null;
    const place = (viewport: Viewport): void => {
      stage.setViewport(viewport);
      // A new object, also where the place is known: what is placed by the camera is placed now.
      app.view.setState({ viewport: { ...viewport } });
    };
    const placeFirst = (): void => {
      const viewport = firstView(stage.sight(), stage.size(), stage.cover());
      first = { viewport, layout: layouts.current() };
      place(viewport);
    };
    const begin = (): boolean => {
      if (stage.size().width === 0 || flow.getState().panZoom === null) return false;
      const known = app.view.getState().viewport;
      if (known === null) placeFirst();
      else place(known);
      detach = app.camera.attach(stage);
      return true;
    };
    // The canvas learns its size only after it is in the page.
    const stop = begin() ? null : flow.subscribe(() => detach === null && begin());
    const keepSelected = (before: Size): void => app.camera.keepShown(app.view.getState().selection.slice(-1), before);
    // A panel that opens takes room from the map; what is selected stays in view.
    const stopSize = flow.subscribe((now, before) => {
      if (now.width === before.width && now.height === before.height) return;
      if (before.width > 0) keepSelected(before);
    });
    // The tools in the corner grow once the canvas is wide enough, or the map is large enough, for the picture of the whole.
    const corner = cornerOf(pane);
    const observer = new ResizeObserver(() => {
      if (detach === null) return;
      const isUntouched =
        first !== null && first.layout === layouts.current() && isSameViewport(first.viewport, stage.viewport());
      if (isUntouched) placeFirst();
      else keepSelected(stage.size());
    });
    if (corner !== null) observer.observe(corner);
    return () => {
      stop?.();
      stopSize();
      observer.disconnect();
      detach?.();
    };
  }, [app, flow, layouts, mapStore, pane]);
}
