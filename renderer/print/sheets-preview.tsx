import { useCallback } from 'react';
import type { DisplayList } from '../../model/picture/display-list';
import { cssFont } from '../../model/picture/faces';
import { paintCanvas } from '../../model/picture/paint-canvas';
import type { PictureTheme } from '../../model/picture/picture-options';
import { placeOnSheet, type Poster } from '../../model/picture/poster';
import { palettes } from '../../model/picture/themes';
import { PaintedPreview } from '../export/painted-preview';

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
  const { columns, rows, sheetWidth, sheetHeight } = poster;
  const width = columns * sheetWidth + (columns - 1) * gap;
  const height = rows * sheetHeight + (rows - 1) * gap;
  const paint = useCallback(
    (context: CanvasRenderingContext2D, scale: number) => {
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
    },
    [list, poster, theme, sheetWidth, sheetHeight],
  );
  return <PaintedPreview label={label} className="print-sheets" size={{ width, height }} paint={paint} />;
}
