export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestSize = { width: 640, height: 480 } as const;
const usualSize = { width: 1440, height: 900 } as const;

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** Remembered bounds moved and cut to the display they lie on, or to the first one where that display is gone. */
export function clampToDisplays(wanted: Bounds | null, workAreas: readonly Bounds[]): Bounds {
  const first = workAreas[0] ?? { x: 0, y: 0, ...usualSize };
  if (wanted === null) {
    const width = Math.min(usualSize.width, first.width);
    const height = Math.min(usualSize.height, first.height);
    const x = first.x + Math.floor((first.width - width) / 2);
    return { x, y: first.y + Math.floor((first.height - height) / 2), width, height };
  }
  const area = workAreas.reduce((best, next) => (overlap(wanted, next) > overlap(wanted, best) ? next : best), first);
  const width = clamp(wanted.width, Math.min(smallestSize.width, area.width), area.width);
  const height = clamp(wanted.height, Math.min(smallestSize.height, area.height), area.height);
  return {
    x: clamp(wanted.x, area.x, area.x + area.width - width),
    y: clamp(wanted.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}
