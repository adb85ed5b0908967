import { useStore as useFlowStore, useStoreApi } from '@xyflow/react';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { LaidBox, LaidCard, Layout, Rectangle } from '../../model/layout/layout';
import { useApp, useShownMap } from '../state/app-context';

const frame = { width: 152, height: 112, margin: 8 };
/** Narrower canvases need the room for the map itself. */
const smallestCanvas = 800;
const fewestCards = 8;

function rectangles(cards: readonly Rectangle[]): string {
  return cards.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
}

function Stands({ boxes, kind }: { readonly boxes: readonly LaidBox[]; readonly kind: LaidBox['kind'] }) {
  return boxes
    .filter(box => box.kind === kind)
    .map(({ key, x, y, width, height, tint }) => (
      <rect
        key={key}
        className="mini-stand"
        {...{ x, y, width, height }}
        style={{ fill: `var(--tint-${tint})`, stroke: `var(--tint-${tint}-edge)` }}
      />
    ));
}

const Boxes = memo(function Boxes({ layout }: { readonly layout: Layout }) {
  const sides = useMemo(() => {
    const of = (test: (card: LaidCard) => boolean): string => rectangles(layout.cards.filter(test));
    return {
      contention: of(({ kind }) => kind === 'contention'),
      support: of(({ kind, side }) => kind !== 'contention' && side === 'support'),
      oppose: of(({ kind, side }) => kind !== 'contention' && side === 'oppose'),
      neutral: of(({ kind, side }) => kind !== 'contention' && side === 'neutral'),
    };
  }, [layout]);
  return (
    <>
      <Stands boxes={layout.boxes} kind="frame" />
      {Object.entries(sides).map(([side, data]) => (
        <path key={side} className={`mini-${side}`} d={data} />
      ))}
      <Stands boxes={layout.boxes} kind="note" />
    </>
  );
});

/** The whole map in a corner, with a frame around what is in view; a press on it goes there, a drag pans. */
export function Minimap({ layout }: { readonly layout: Layout }) {
  const app = useApp();
  const { layouts } = useShownMap();
  const flow = useStoreApi();
  const view = useRef<HTMLDivElement>(null);
  const isShown = useFlowStore(state => state.width >= smallestCanvas) && layout.cards.length >= fewestCards;
  const scale = Math.min(
    (frame.width - 2 * frame.margin) / Math.max(layout.width, 1),
    (frame.height - 2 * frame.margin) / Math.max(layout.height, 1),
  );
  const origin = layouts.origin();
  const left = (frame.width - layout.width * scale) / 2 - origin.x * scale;
  const top = (frame.height - layout.height * scale) / 2 - origin.y * scale;

  // The frame moves with every frame of a pan: React is not asked each time.
  useEffect(() => {
    const place = (): void => {
      const element = view.current;
      if (element === null) return;
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      const from = { x: Math.max(left - (x / zoom) * scale, 0), y: Math.max(top - (y / zoom) * scale, 0) };
      const to = {
        x: Math.min(left + ((width - x) / zoom) * scale, frame.width),
        y: Math.min(top + ((height - y) / zoom) * scale, frame.height),
      };
      element.style.transform = `translate(${from.x}px, ${from.y}px)`;
      element.style.width = `${Math.max(to.x - from.x, 0)}px`;
      element.style.height = `${Math.max(to.y - from.y, 0)}px`;
    };
    place();
    return flow.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) place();
    });
  }, [flow, left, top, scale, isShown]);

  if (!isShown) return null;
  const go = (clientX: number, clientY: number, box: DOMRect): void => {
    const { transform, width, height, panZoom } = flow.getState();
    const [, , zoom] = transform;
    const mapX = (clientX - box.left - left) / scale;
    const mapY = (clientY - box.top - top) / scale;
    const viewport = { x: width / 2 - mapX * zoom, y: height / 2 - mapY * zoom, zoom };
    void panZoom?.setViewport(viewport);
    app.view.setState({ viewport });
  };
  return (
    <div
      className="minimap canvas-control nopan"
      aria-hidden
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect());
      }}
      onPointerMove={event => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        go(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect());
      }}
    >
      <svg width={frame.width} height={frame.height}>
        <g transform={`translate(${left} ${top}) scale(${scale})`}>
          <Boxes layout={layout} />
        </g>
      </svg>
      <div ref={view} className="mini-view" />
    </div>
  );
}
