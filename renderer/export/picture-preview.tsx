import { useEffect, useRef, useState } from 'react';
import type { DisplayList } from '../../model/picture/display-list';
import { cssFont, faces } from '../../model/picture/faces';
import { pageOf } from '../../model/picture/pages';
import { paintCanvas } from '../../model/picture/paint-canvas';
import type { Paper, PictureTheme } from '../../model/picture/picture-options';
import { palettes } from '../../model/picture/themes';

interface PicturePreviewProps {
  readonly list: DisplayList;
  readonly theme: PictureTheme;
  readonly isTransparent: boolean;
  /** Shown on its sheet of paper; null for a picture of its own size. */
  readonly paper: Paper | null;
}

/** The picture that will be written, painted from the same display list, as large as there is room for. */
export function PicturePreview({ list, theme, isTransparent, paper }: PicturePreviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [room, setRoom] = useState<{ readonly width: number; readonly height: number } | null>(null);
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
    void Promise.allSettled(faces.map(face => document.fonts.load(cssFont(face, 16)))).then(() => {
      if (isCurrent) setHasFonts(true);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  const page = paper === null ? { width: list.width, height: list.height, x: 0, y: 0, scale: 1 } : pageOf(list, paper);
  const fit = room === null ? 0 : Math.min(room.width / page.width, room.height / page.height, 1.5 / page.scale);
  useEffect(() => {
    const target = canvas.current;
    const context = target?.getContext('2d') ?? null;
    if (target === null || context === null || fit <= 0 || !hasFonts) return;
    const density = window.devicePixelRatio;
    target.width = Math.max(1, Math.round(page.width * fit * density));
    target.height = Math.max(1, Math.round(page.height * fit * density));
    if (paper !== null) {
      context.fillStyle = palettes[theme].canvas;
      context.fillRect(0, 0, target.width, target.height);
    }
    context.translate(page.x * fit * density, page.y * fit * density);
    paintCanvas(context, list, {
      palette: palettes[theme],
      isTransparent,
      scale: page.scale * fit * density,
      fontOf: cssFont,
    });
  }, [list, theme, isTransparent, paper, fit, hasFonts, page.x, page.y, page.width, page.height, page.scale]);
  return (
    <div ref={frame} className="export-preview-room">
      <canvas
        ref={canvas}
        role="img"
        aria-label={list.description}
        className="export-picture"
        data-is-transparent={isTransparent || undefined}
        style={{ width: page.width * fit, height: page.height * fit }}
      />
    </div>
  );
}
