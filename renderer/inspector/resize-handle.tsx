import { useRef } from 'react';
import { message } from '../../model/messages/message';
import { inspectorWidths } from '../state/view-store';

interface ResizeHandleProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

const stepPx = 8;

function allowed(width: number): number {
  const whole = Math.round(width / stepPx) * stepPx;
  return Math.min(inspectorWidths.largest, Math.max(inspectorWidths.smallest, whole));
}

/** The panel's inner edge: dragged, or moved with the arrow keys. */
export function ResizeHandle({ width, onWidth }: ResizeHandleProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <div
      className="resize-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={message('inspector.resize')}
      aria-valuenow={width}
      aria-valuemin={inspectorWidths.smallest}
      aria-valuemax={inspectorWidths.largest}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={event => {
        if (start.current !== null) onWidth(allowed(start.current.width + start.current.x - event.clientX));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onLostPointerCapture={() => {
        start.current = null;
      }}
      onDoubleClick={() => onWidth(inspectorWidths.usual)}
      onKeyDown={event => {
        if (event.key === 'ArrowLeft') onWidth(allowed(width + stepPx));
        else if (event.key === 'ArrowRight') onWidth(allowed(width - stepPx));
        else return;
        event.preventDefault();
      }}
    />
  );
}
