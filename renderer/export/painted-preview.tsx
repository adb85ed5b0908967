import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { cssFont, faces } from '../../model/picture/faces';

/** Latin letters have a font file of their own. */
const bothParts = 'aя';

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface PaintedPreviewProps extends Pick<ComponentProps<'canvas'>, 'className'> {
  readonly label: string;
  /** In points, before it is made to fit. */
  readonly size: Size;
  /** Screen pixels per point at the most. */
  readonly largest?: number;
  readonly isTransparent?: boolean;
  /** Called with canvas pixels per point; made anew whenever it would paint something else. */
  readonly paint: (context: CanvasRenderingContext2D, scale: number) => void;
}

/** What is painted on a canvas of its own, as large as there is room for. */
export function PaintedPreview(props: PaintedPreviewProps) {
  const { label, size, largest = Infinity, isTransparent = false, className, paint } = props;
  const { width, height } = size;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [room, setRoom] = useState<Size | null>(null);
  // A canvas draws a fallback, without asking, for a font that is not loaded yet.
  const [hasFonts, setHasFonts] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    let isCurrent = true;
    void Promise.allSettled(faces.map(face => document.fonts.load(cssFont(face, 16), bothParts))).then(() => {
      if (isCurrent) setHasFonts(true);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  const fit = room === null ? 0 : Math.min(room.width / width, room.height / height, largest);
  useEffect(() => {
    const target = canvas.current;
    const context = target?.getContext('2d') ?? null;
    if (target === null || context === null || fit <= 0 || !hasFonts) return;
    const scale = fit * window.devicePixelRatio;
    target.width = Math.max(1, Math.round(width * scale));
    target.height = Math.max(1, Math.round(height * scale));
    paint(context, scale);
  }, [paint, fit, hasFonts, width, height]);
  return (
    <div ref={frame} className="export-preview-room">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        className={className}
        data-is-transparent={isTransparent || undefined}
        style={{ width: width * fit, height: height * fit }}
      />
    </div>
  );
}
