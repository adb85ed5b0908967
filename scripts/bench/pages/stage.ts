import type { ClaimId } from '../../../model/ids';
import { layOut } from '../../../model/layout/lay-out';
import type { Layout } from '../../../model/layout/layout';
import { measureText } from '../../../model/layout/measure-text';
import { pictureAspect } from '../../../model/picture/map-picture';
import { type ColourName, palettes } from '../../../model/picture/themes';
import { generateMap } from '../../../model/testing/generate-map';

/** What the app showed when it was measured, so that a page beside it shows the same: sizes in CSS pixels. */
export interface Scene {
  readonly claims: number;
  /** Where the app has its canvas in the window. */
  readonly canvas: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Where it has its outline, when that is measured. */
  readonly list: Scene['canvas'];
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number };
}

export function readScene(): Scene {
  return JSON.parse(decodeURIComponent(location.hash.slice(1))) as Scene;
}

/** The element that takes the place of the app's canvas. */
export function placeStage({ canvas }: Scene): HTMLElement {
  const stage = document.getElementById('stage');
  if (stage === null) throw new Error('The page has no stage.');
  const palette = palettes.light;
  // Without its colours a card paints next to nothing.
  for (const name of Object.keys(palette) as ColourName[]) {
    document.documentElement.style.setProperty(`--${name}`, palette[name]);
  }
  Object.assign(stage.style, {
    position: 'absolute',
    left: `${canvas.x}px`,
    top: `${canvas.y}px`,
    width: `${canvas.width}px`,
    height: `${canvas.height}px`,
    overflow: 'hidden',
  });
  return stage;
}

export function layOutScene({ claims }: Scene): Layout {
  const map = generateMap({ claims });
  return layOut({
    map,
    direction: map.map.direction,
    folded: new Set<ClaimId>(),
    drafts: new Map(),
    measure: measureText,
    aspect: pictureAspect,
    branchOf: null,
  });
}

export function markReady(): void {
  document.body.setAttribute('data-bench-ready', '');
}
