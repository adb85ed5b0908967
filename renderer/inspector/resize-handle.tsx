import { useRef } from 'react';
import type { PanelWidths } from '../state/view-store';

interface ResizeHandleProps {
  /** The side of the window at which the panel stands. */
  readonly side: 'start' | 'end';
  readonly label: string;
  readonly width: number;
  readonly widths: PanelWidths;
  readonly onWidth: (width: number) => void;
}

const stepPx = 8;

function allowed(width: number, { smallest, largest }: PanelWidths): number {
  const whole = Math.round(width / stepPx) * stepPx;
  return Math.min(largest, Math.max(smallest, whole));
}

/** Screen pixels per pixel of width gained: -1 where a pointer moving to the left makes the panel wider. */
function growthOf(side: 'start' | 'end', element: Element): -1 | 1 {
  return (side === 'start') === (getComputedStyle(element).direction === 'ltr') ? 1 : -1;
}

/** The panel's inner edge: dragged, or moved with the arrow keys. */
export function ResizeHandle({ side, label, width, widths, onWidth }: ResizeHandleProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <div
      className={`resize-handle resize-handle-${side}`}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={widths.smallest}
      aria-valuemax={widths.largest}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={event => {
        if (start.current === null) return;
        const moved = (event.clientX - start.current.x) * growthOf(side, event.currentTarget);
        onWidth(allowed(start.current.width + moved, widths));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onLostPointerCapture={() => {
        start.current = null;
      }}
      onDoubleClick={() => onWidth(widths.usual)}
      onKeyDown={event => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        const by = (event.key === 'ArrowRight' ? stepPx : -stepPx) * growthOf(side, event.currentTarget);
        onWidth(allowed(width + by, widths));
        event.preventDefault();
      }}
    />
  );
}
