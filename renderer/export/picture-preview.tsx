import { useCallback } from 'react';
import type { DisplayList } from '../../model/picture/display-list';
import { cssFont } from '../../model/picture/faces';
import { pageOf } from '../../model/picture/pages';
import { paintCanvas } from '../../model/picture/paint-canvas';
import type { Paper, PictureTheme } from '../../model/picture/picture-options';
import { palettes } from '../../model/picture/themes';
import { PaintedPreview } from './painted-preview';

interface PicturePreviewProps {
  readonly list: DisplayList;
  readonly theme: PictureTheme;
  readonly isTransparent: boolean;
  /** Shown on its sheet of paper; null for a picture of its own size. */
  readonly paper: Paper | null;
}

function pageFor(list: DisplayList, paper: Paper | null): ReturnType<typeof pageOf> {
  return paper === null ? { width: list.width, height: list.height, x: 0, y: 0, scale: 1 } : pageOf(list, paper);
}

/** The picture that will be written, painted from the same display list, as large as there is room for. */
export function PicturePreview({ list, theme, isTransparent, paper }: PicturePreviewProps) {
  const paint = useCallback(
    (context: CanvasRenderingContext2D, scale: number) => {
      const { x, y, scale: onPage } = pageFor(list, paper);
      const { width, height } = context.canvas;
      if (paper !== null) {
        context.fillStyle = palettes[theme].canvas;
        context.fillRect(0, 0, width, height);
      }
      context.translate(x * scale, y * scale);
      paintCanvas(context, list, { palette: palettes[theme], isTransparent, scale: onPage * scale, fontOf: cssFont });
    },
    [list, theme, isTransparent, paper],
  );
  const page = pageFor(list, paper);
  return (
    <PaintedPreview
      label={list.description}
      className="export-picture"
      size={page}
      largest={1.5 / page.scale}
      isTransparent={isTransparent}
      paint={paint}
    />
  );
}
