import type { Mark } from '../../model/compare';
import type { RecordId } from '../../model/ids';
import type { LaidCard, Rectangle } from '../../model/layout/layout';

const colourNames: Readonly<Record<Mark, string>> = { added: '--ok', changed: '--caution', removed: '--danger' };
/** Screen pixels: they stay readable however far away the map is. */
const signPx = 5;
const framePx = 2;

/** The same shapes as beside a card: round for added, a diamond for changed, a square for removed. */
function drawSign(context: CanvasRenderingContext2D, mark: Mark, x: number, y: number, size: number): void {
  context.beginPath();
  if (mark === 'added') context.arc(x, y, size, 0, 2 * Math.PI);
  else if (mark === 'removed') context.rect(x - size, y - size, 2 * size, 2 * size);
  else {
    context.moveTo(x, y - 1.4 * size);
    context.lineTo(x + 1.4 * size, y);
    context.lineTo(x, y + 1.4 * size);
    context.lineTo(x - 1.4 * size, y);
    context.closePath();
  }
  context.fill();
}

/** What became of a card, drawn over its box in the far view; the context is in map units. */
export function drawFarMark(
  context: CanvasRenderingContext2D,
  card: LaidCard,
  marks: ReadonlyMap<RecordId, Mark>,
  zoom: number,
): void {
  const mark = marks.get(card.record);
  if (mark === undefined) return;
  const colour = getComputedStyle(document.documentElement).getPropertyValue(colourNames[mark]);
  const { x, y, width, height }: Rectangle = card;
  const gap = framePx / zoom;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = gap;
  context.setLineDash(mark === 'removed' ? [2 * gap, gap] : []);
  context.strokeRect(x - gap, y - gap, width + 2 * gap, height + 2 * gap);
  context.setLineDash([]);
  drawSign(context, mark, x, y, signPx / zoom);
}
