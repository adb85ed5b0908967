import { describe, expect, it } from 'vitest';
import { clampToDisplays } from './window-bounds';

const laptop = { x: 0, y: 0, width: 1920, height: 1040 };
const projector = { x: 1920, y: 0, width: 1280, height: 720 };

describe('where a window opens', () => {
  it('a window that was never open is centred', () => {
    expect(clampToDisplays(null, [laptop])).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
  });

  it('a window opens where it was', () => {
    const bounds = { x: 2000, y: 10, width: 1000, height: 600 };
    expect(clampToDisplays(bounds, [laptop, projector])).toEqual(bounds);
  });

  it('a window of a display that is gone comes back to one that is there', () => {
    const bounds = clampToDisplays({ x: 2000, y: 10, width: 1000, height: 600 }, [laptop]);
    expect(bounds).toEqual({ x: 920, y: 10, width: 1000, height: 600 });
  });

  it('a window is never larger than its display, nor too small to use', () => {
    expect(clampToDisplays({ x: -50, y: -50, width: 9000, height: 10 }, [projector])).toEqual({
      x: 1920,
      y: 0,
      width: 1280,
      height: 480,
    });
  });
});
