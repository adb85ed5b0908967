import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useState } from 'react';
import type { LaidCard, Layout } from '../../model/layout/layout';
import { isOver } from '../../model/layout/rectangles';
import { CardText } from './card-text';
import { toMap } from './viewport';

const gapPx = 14;

/** The card whose box is at this place of the canvas, when the map is drawn from far away. */
export function farCardAt(
  layout: Layout,
  transform: readonly [x: number, y: number, zoom: number],
  at: { readonly x: number; readonly y: number },
): LaidCard | undefined {
  const [x, y, zoom] = transform;
  const point = toMap({ x, y, zoom }, at);
  return layout.cards.find(card => isOver(card, point));
}

interface Pointed {
  readonly card: LaidCard;
  readonly left: number;
  readonly top: number;
}

/** Pointing at a box shows its card at 100 %. */
export function FarCard({
  layout,
  pane,
}: {
  readonly layout: Layout;
  readonly pane: RefObject<HTMLDivElement | null>;
}) {
  const flow = useStoreApi();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const onMove = (event: PointerEvent): void => {
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const isOnControl = event.target instanceof Element && event.target.closest('.canvas-control') !== null;
      const card = isOnControl ? undefined : farCardAt(layout, flow.getState().transform, at);
      if (card === undefined) {
        setPointed(null);
        return;
      }
      const left = at.x + gapPx + card.width > box.width ? at.x - gapPx - card.width : at.x + gapPx;
      const top = at.y + gapPx + card.height > box.height ? at.y - gapPx - card.height : at.y + gapPx;
      setPointed({ card, left, top });
    };
    const onLeave = (): void => setPointed(null);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerleave', onLeave);
    return () => {
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [flow, layout, pane]);
  if (pointed === null) return null;
  const { card, left, top } = pointed;
  const isHollow = card.isAssumption || card.kind === 'question';
  return (
    <div className="far-card" style={{ left, top, width: card.width, height: card.height }} aria-hidden>
      <div className={`card card-${card.kind} side-${card.side}${isHollow ? ' card-hollow' : ''}`}>
        <div className="card-sheet">
          <CardText card={card} foot={card.foot} />
        </div>
      </div>
    </div>
  );
}
