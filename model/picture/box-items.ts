import { isRightToLeft } from '../layout/break-lines';
import { boxFaces } from '../layout/free-boxes';
import type { LaidBox } from '../layout/layout';
import type { Measure } from '../layout/measure';
import { boxLineHeight, boxPadding } from '../layout/metrics';
import type { DisplayItem } from './display-list';
import { boxItem, textItem } from './items';

/** A note as a slip of paper, a frame as a field with its title. */
export function boxItems(box: LaidBox, measure: Measure): readonly DisplayItem[] {
  const { x, y, width, height, key, kind, lines, words, tint } = box;
  const isReversed = isRightToLeft(lines.join(' '));
  const room = words.width - 2 * boxPadding.x;
  const place = { x: x + words.x + boxPadding.x, room, lineHeight: boxLineHeight, owner: key };
  return [
    boxItem(x, y, width, height, {
      radius: kind === 'note' ? 2 : 10,
      fill: `tint-${tint}`,
      stroke: `tint-${tint}-edge`,
      strokeWidth: kind === 'note' ? 1 : 1.5,
      owner: key,
    }),
    ...lines.map((line, index) => {
      const top = y + words.y + boxPadding.y + index * boxLineHeight;
      return textItem(line, { ...place, ...boxFaces[kind], top, fill: 'ink' }, measure, isReversed);
    }),
  ];
}
