import type { LaidBox } from '../../model/layout/layout';

/** Notes or frames in the far view; the context is in map units. */
export function drawFarBoxes(
  context: CanvasRenderingContext2D,
  boxes: readonly LaidBox[],
  kind: LaidBox['kind'],
  selected: ReadonlySet<string>,
): void {
  if (boxes.length === 0) return;
  const style = getComputedStyle(document.documentElement);
  for (const box of boxes) {
    if (box.kind !== kind) continue;
    const edge = selected.has(box.record) ? '--accent' : `--tint-${box.tint}-edge`;
    context.fillStyle = style.getPropertyValue(`--tint-${box.tint}`);
    context.strokeStyle = style.getPropertyValue(edge);
    context.lineWidth = kind === 'frame' ? 3 : 2;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.strokeRect(box.x, box.y, box.width, box.height);
  }
}
