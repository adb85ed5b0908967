import type { ArgumentMap } from '../argument-map';
import type { Layout } from '../layout/layout';
import { layOut } from '../layout/lay-out';
import type { Measure } from '../layout/measure';
import type { DisplayItem, DisplayList } from './display-list';
import { footerStrip, headerStrip, moveItems, type Strip } from './frame';
import { layoutItems } from './layout-items';
import { describeMap, titleOf } from './map-description';
import type { PictureOptions } from './picture-options';
import { selectedPart } from './scope-map';

/** Width over height that a picture's columns are filled for: a landscape sheet with its header and legend. */
export const pictureAspect = 1.5;

const margin = 40;
const narrowest = 640;
const frameGap = 32;

/** The part of the map that the scope names, laid out as the options say. */
export function pictureLayout(map: ArgumentMap, options: PictureOptions, measure: Measure): Layout {
  const { scope } = options;
  return layOut({
    map: scope.kind === 'selection' ? selectedPart(map, scope.ids) : map,
    direction: options.direction ?? map.map.direction,
    isMirrored: options.isMirrored,
    folded: new Set(options.folded),
    drafts: new Map(),
    measure,
    aspect: pictureAspect,
    branchOf: scope.kind === 'branch' ? scope.claimId : null,
  });
}

/** Letters of the frame grow with the map, so that on paper a title is a title. */
function frameScale({ width, height }: Layout): number {
  return Math.max(1, Math.min(Math.max(width / 1500, height / 1060), width / narrowest));
}

/** A map as a picture: title, cards and lines, legend, marking. Equal options give equal pictures in every process. */
export function pictureOf(map: ArgumentMap, options: PictureOptions, measure: Measure): DisplayList {
  const layout = pictureLayout(map, options, measure);
  const scale = frameScale(layout);
  const hasFrame =
    options.hasTitle || options.hasDate || options.hasLegend || (options.hasMarking && map.map.marking !== '');
  const content = Math.max(layout.width, hasFrame ? narrowest * scale : 0);
  const strip = (make: typeof headerStrip): Strip => make(map.map, options, layout, content / scale, measure);
  const header = strip(headerStrip);
  const footer = strip(footerStrip);
  const edge = margin * scale;
  const items: DisplayItem[] = [];
  let y = edge;
  if (header.height > 0) {
    items.push(...moveItems(header.items, edge, y, scale));
    y += (header.height + frameGap) * scale;
  }
  items.push(
    ...moveItems(layoutItems(layout, options.theme === 'mono', measure), edge + (content - layout.width) / 2, y),
  );
  y += layout.height;
  if (footer.height > 0) {
    y += frameGap * scale;
    items.push(...moveItems(footer.items, edge, y, scale));
    y += footer.height * scale;
  }
  return {
    width: Math.ceil(content + 2 * edge),
    height: Math.ceil(y + edge),
    background: options.isTransparent ? null : 'canvas',
    isMirrored: options.isMirrored,
    items,
    title: titleOf(map),
    description: describeMap(map),
  };
}
