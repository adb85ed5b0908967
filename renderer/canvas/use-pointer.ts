import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { isEditable } from '../commands/command';
import { runCommand } from '../commands/key-handling';
import { sceneOf } from '../commands/scene';
import { focusCanvas } from '../editor/panes';
import type { RecordId } from '../../model/ids';
import type { LaidCard } from '../../model/layout/layout';
import { useApp, useShownMap } from '../state/app-context';
import { largestUnfolded } from '../state/first-folded';
import { farCardAt } from './far-card';
import { farZoom } from './viewport';
import { BoxDrag } from './box-drag';
import { DragSession } from './drag';
import { Lasso } from './lasso';
import { endPlacing } from './placing';
import { addLooseAt, openPressed, selectPressed } from './pointer';

const edgePx = 7;
const noModifiers = { ctrlKey: false, metaKey: false, shiftKey: false };

function cardUnder(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-record]') : null;
}

function actionUnder(event: Event): string | undefined {
  return event.target instanceof Element
    ? event.target.closest<HTMLElement>('[data-action]')?.dataset['action']
    : undefined;
}

function isOnControl(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('textarea, .canvas-control') !== null;
}

/** Near the lower edge a drag draws a new reason out of the card; elsewhere it moves the card. */
function isOnEdge(element: HTMLElement, event: PointerEvent): boolean {
  return event.clientY > element.getBoundingClientRect().bottom - edgePx;
}

/** All pointer gestures on the map. React Flow keeps panning and zooming. */
export function usePointer(pane: RefObject<HTMLDivElement | null>): void {
  const app = useApp();
  const flow = useStoreApi();
  const { layouts } = useShownMap();
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const viewport = () => {
      const [x, y, zoom] = flow.getState().transform;
      return { x, y, zoom };
    };
    const drag = new DragSession(app, element, () => viewport().zoom);
    const lasso = new Lasso(app, element, viewport);
    const boxDrag = new BoxDrag(app, () => viewport().zoom);
    const placeOf = (event: MouseEvent): { readonly x: number; readonly y: number } => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    /** Where the map is drawn from far away as boxes, which are no elements. */
    const farCard = (event: MouseEvent): LaidCard | undefined => {
      const layout = layouts.current();
      if (layout.cards.length <= largestUnfolded || viewport().zoom >= farZoom || cardUnder(event) !== null)
        return undefined;
      return farCardAt(layout, flow.getState().transform, placeOf(event));
    };
    let hasDragged = false;
    let pressedAt = { x: 0, y: 0 };

    const onPointerDown = (event: PointerEvent): void => {
      hasDragged = false;
      pressedAt = { x: event.clientX, y: event.clientY };
      if (app.view.getState().placing !== null) endPlacing(app, false);
      if (event.button !== 0 || isOnControl(event)) return;
      const card = cardUnder(event);
      const action = actionUnder(event);
      if (card === null && event.shiftKey) {
        event.preventDefault();
        focusCanvas();
        lasso.press(event);
      }
      if (card === null || action === 'unfold') return;
      // Leaves an open editor by its blur, and keeps the focus on the map.
      event.preventDefault();
      focusCanvas();
      const isClaim = card.classList.contains('card') && !card.classList.contains('card-question');
      const canChange = isEditable(sceneOf(app));
      if (card.classList.contains('free-box') && canChange) boxDrag.press(card, action === 'resize', event);
      if (!isClaim || !canChange) return;
      const isLink = action === 'add' || isOnEdge(card, event);
      const isFixed = card.classList.contains('card-contention') || card.classList.contains('card-reference');
      if (isLink || !isFixed) drag.press(card, isLink ? 'link' : 'card', event);
    };
    /** Nothing was let go of here. */
    const cancel = (): void => {
      drag.cancel();
      lasso.release(false);
      boxDrag.release(false);
    };
    const onPointerMove = (event: PointerEvent): void => {
      // The button was let go of where nobody told: over another program, or in a dialog of the system.
      if (event.buttons === 0) {
        cancel();
        return;
      }
      drag.move(event);
      boxDrag.move(event);
      lasso.move(event);
    };
    const onPointerUp = (event: PointerEvent): void => {
      hasDragged = lasso.release(true) || boxDrag.release(true) || drag.release(event);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !(drag.isDragging || boxDrag.isDragging || lasso.isDrawing)) return;
      event.stopPropagation();
      cancel();
    };
    const onClick = (event: MouseEvent): void => {
      if (hasDragged || isOnControl(event)) return;
      const card = cardUnder(event);
      const far = farCard(event);
      if (far !== undefined) {
        app.view.setState({ selection: [far.record], focused: far.key });
        focusCanvas();
        return;
      }
      if (card === null) {
        // The end of a pan is no click on the empty canvas.
        const isPan = Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y) > 4;
        if (!isPan) app.view.setState({ selection: [], carried: null });
        focusCanvas();
        return;
      }
      const action = actionUnder(event);
      if (!(event.detail > 1 && action === undefined))
        selectPressed(app, card, action === undefined ? event : noModifiers);
      if (action === 'unfold') runCommand(app, 'view.fold');
      else if (action === 'add') runCommand(app, 'argument.addReason');
    };
    const onDoubleClick = (event: MouseEvent): void => {
      if (isOnControl(event) || actionUnder(event) !== undefined) return;
      const card = cardUnder(event);
      const far = farCard(event);
      if (card !== null) openPressed(app, card);
      else if (far !== undefined) app.camera.approach([far.key]);
      else addLooseAt(app, viewport(), placeOf(event));
    };
    const onContextMenu = (event: MouseEvent): void => {
      if (isOnControl(event)) return;
      event.preventDefault();
      // A key may send this too, at the element that has the focus.
      if (event.button !== 2 && !event.ctrlKey) {
        runCommand(app, 'view.contextMenu');
        return;
      }
      focusCanvas();
      const card = cardUnder(event);
      const far = farCard(event);
      const record = card?.dataset['record'] ?? far?.record;
      const { selection } = app.view.getState();
      // At one of several selected cards the menu is about them all.
      if (record === undefined) app.view.setState({ selection: [] });
      else if (far !== undefined) app.view.setState({ selection: [far.record], focused: far.key });
      else if (card !== null && !(selection.length > 1 && selection.includes(record as RecordId))) {
        selectPressed(app, card, noModifiers);
      }
      app.view.setState({ contextMenu: { x: event.clientX, y: event.clientY } });
    };

    // With Shift a drag draws a rectangle; React Flow would pan.
    const onMouseDown = (event: MouseEvent): void => {
      if (event.shiftKey && event.button === 0 && cardUnder(event) === null && !isOnControl(event))
        event.stopPropagation();
    };

    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('mousedown', onMouseDown, { capture: true, signal });
    element.addEventListener('pointerdown', onPointerDown, { signal });
    element.addEventListener('click', onClick, { signal });
    element.addEventListener('dblclick', onDoubleClick, { signal });
    element.addEventListener('contextmenu', onContextMenu, { signal });
    document.addEventListener('pointermove', onPointerMove, { signal });
    document.addEventListener('pointerup', onPointerUp, { signal });
    // The system takes the pointer away, as for a gesture of its own.
    document.addEventListener('pointercancel', cancel, { signal });
    document.addEventListener('keydown', onKeyDown, { capture: true, signal });
    return () => {
      cancel();
      listening.abort();
    };
  }, [app, flow, layouts, pane]);
}
