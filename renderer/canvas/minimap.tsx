import { useStore as useFlowStore, useStoreApi } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { LaidCard, Layout } from '../../model/layout/layout';
import { useApp, useShownMap } from '../state/app-context';

const frame = { width: 152, height: 112, margin: 8 };

function rectangles(cards: readonly LaidCard[]): string {
  return cards.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
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
      {Object.entries(sides).map(([side, data]) => (
        <path key={side} className={`mini-${side}`} d={data} />
      ))}
    </>
  );
});

/** The whole map in a corner, with a frame around what is in view; a press on it goes there. */
export function Minimap({ layout }: { readonly layout: Layout }) {
  const app = useApp();
  const flow = useStoreApi();
  const origin = useShownMap().layouts.origin();
  const [x, y, zoom] = useFlowStore(state => state.transform);
  const width = useFlowStore(state => state.width);
  const height = useFlowStore(state => state.height);
  const scale = Math.min(
    (frame.width - 2 * frame.margin) / Math.max(layout.width, 1),
    (frame.height - 2 * frame.margin) / Math.max(layout.height, 1),
  );
  if (width < 800 || layout.cards.length < 8) return null;
  const left = (frame.width - layout.width * scale) / 2 - origin.x * scale;
  const top = (frame.height - layout.height * scale) / 2 - origin.y * scale;
  const go = (clientX: number, clientY: number, box: DOMRect): void => {
    const mapX = (clientX - box.left - left) / scale;
    const mapY = (clientY - box.top - top) / scale;
    void flow.getState().panZoom?.setViewport({ x: width / 2 - mapX * zoom, y: height / 2 - mapY * zoom, zoom });
    app.view.setState({ viewport: { x: width / 2 - mapX * zoom, y: height / 2 - mapY * zoom, zoom } });
  };
  return (
    <svg
      className="minimap canvas-control nopan"
      width={frame.width}
      height={frame.height}
      aria-hidden
      onPointerDown={event => go(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect())}
    >
      <g transform={`translate(${left} ${top}) scale(${scale})`}>
        <Boxes layout={layout} />
        <rect
          className="mini-view"
          x={-x / zoom}
          y={-y / zoom}
          width={width / zoom}
          height={height / zoom}
          strokeWidth={1.5 / scale}
        />
      </g>
    </svg>
  );
}
