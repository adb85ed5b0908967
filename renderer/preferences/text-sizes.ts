/** Percent of the usual size. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;
export const usualTextSize = 100;

/** Null at the end of the scale. */
export function nextTextSize(size: number, by: -1 | 1): number | null {
  return (by === 1 ? textSizes.find(other => other > size) : textSizes.findLast(other => other < size)) ?? null;
}
