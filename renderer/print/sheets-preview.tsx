import { useEffect, useRef, useState } from 'react';
import type { DisplayList } from '../../model/picture/display-list';
import { cssFont, faces } from '../../model/picture/faces';
import { paintCanvas } from '../../model/picture/paint-canvas';
import type { PictureTheme } from '../../model/picture/picture-options';
import { placeOnSheet, type Poster } from '../../model/picture/poster';
import { palettes } from '../../model/picture/themes';

interface SheetsPreviewProps {
  readonly list: DisplayList;
  readonly poster: Poster;
  readonly theme: PictureTheme;
  /** Said in place of the picture. */
  readonly label: string;
}

/** Points between two sheets. */
const gap = 24;

/** The sheets side by side as they will come out of the printer, as large as there is room for. */
export function SheetsPreview({ list, poster, theme, label }: SheetsPreviewProps) {
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
  const { columns, rows, sheetWidth, sheetHeight } = poster;
  const width = columns * sheetWidth + (columns - 1) * gap;
  const height = rows * sheetHeight + (rows - 1) * gap;
  const fit = room === null ? 0 : Math.min(room.width / width, room.height / height);
  useEffect(() => {
    const target = canvas.current;
    const context = target?.getContext('2d') ?? null;
    if (target === null || context === null || fit <= 0 || !hasFonts) return;
    const scale = fit * window.devicePixelRatio;
    target.width = Math.max(1, Math.round(width * scale));
    target.height = Math.max(1, Math.round(height * scale));
    // The whole picture once; each sheet then shows its part of it.
    const whole = document.createElement('canvas');
    const unit = poster.scale * scale;
    whole.width = Math.max(1, Math.ceil(list.width * unit));
    whole.height = Math.max(1, Math.ceil(list.height * unit));
    const pen = whole.getContext('2d');
    if (pen === null) return;
    paintCanvas(pen, list, { palette: palettes[theme], isTransparent: false, scale: unit, fontOf: cssFont });
    for (const tile of poster.tiles) {
      const left = tile.column * (sheetWidth + gap) * scale;
      const top = tile.row * (sheetHeight + gap) * scale;
      context.fillStyle = palettes[theme].canvas;
      context.fillRect(left, top, sheetWidth * scale, sheetHeight * scale);
      const place = placeOnSheet(poster, tile);
      const [wide, high] = [tile.width * unit, tile.height * unit];
      const to = [left + place.x * scale, top + place.y * scale, wide, high] as const;
      context.drawImage(whole, tile.x * unit, tile.y * unit, wide, high, ...to);
      context.strokeStyle = palettes.print.rule;
      context.strokeRect(left + 0.5, top + 0.5, sheetWidth * scale - 1, sheetHeight * scale - 1);
    }
  }, [list, poster, theme, fit, hasFonts, width, height, sheetWidth, sheetHeight]);
  return (
    <div ref={frame} className="export-preview-room">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        className="print-sheets"
        style={{ width: width * fit, height: height * fit }}
      />
    </div>
  );
}
