import { breakLines } from '../layout/break-lines';
import type { Layout } from '../layout/layout';
import type { Measure } from '../layout/measure';
import { dateInWords } from '../messages/in-words';
import { message } from '../messages/message';
import type { MapRecord } from '../records';
import type { DisplayItem } from './display-list';
import { boxItem, pathItem, textItem } from './items';
import { legendItems } from './legend';
import type { PictureOptions } from './picture-options';
import { movePath } from './symbols';

/** What stands above or below the map: items in a frame of their own, and its height. */
export interface Strip {
  readonly items: readonly DisplayItem[];
  readonly height: number;
}

const titleSize = 32;
const titleHeight = 40;
const bodyHeight = 22;
const nothing: Strip = { items: [], height: 0 };

function dateText(date: number): string {
  return dateInWords(date, { day: 'numeric', month: 'long', year: 'numeric' });
}

function markingItems(marking: string, width: number, top: number, measure: Measure): readonly DisplayItem[] {
  const place = { x: 0, room: width, align: 'centre', top, lineHeight: 20, size: 14, owner: null } as const;
  return [textItem(marking, { ...place, face: 'sans-bold', fill: 'ink' }, measure)];
}

/** Marking, bar, question or title, how to read the map, date. */
export function headerStrip(
  record: MapRecord,
  options: PictureOptions,
  layout: Layout,
  width: number,
  measure: Measure,
): Strip {
  const { isMirrored } = layout;
  // In a mirrored picture everything begins at the right, words of either direction too.
  const start = isMirrored ? 'end' : 'start';
  const items: DisplayItem[] = [];
  let y = 0;
  if (options.hasMarking && record.marking !== '') {
    items.push(...markingItems(record.marking, width, y, measure));
    y += 32;
  }
  if (options.hasTitle) {
    items.push(boxItem(isMirrored ? width - 48 : 0, y, 48, 6, { fill: 'ink' }));
    y += 22;
    const question = record.question.trim();
    const title = question === '' ? record.title.trim() : question;
    const style = { face: 'serif-bold', size: titleSize, width } as const;
    for (const line of breakLines(title === '' ? message('picture.untitled') : title, style, measure)) {
      const place = { x: 0, room: width, align: start, top: y, lineHeight: titleHeight, owner: null } as const;
      items.push(textItem(line, { ...place, face: 'serif-bold', size: titleSize, fill: 'ink' }, measure));
      y += titleHeight;
    }
    y += 6;
  }
  const date = options.hasDate ? dateText(options.date) : '';
  const dateWidth = date === '' ? 0 : measure(date, 'sans', 15) + 32;
  const place = { x: 0, lineHeight: bodyHeight, face: 'sans', size: 15, fill: 'ink-2', owner: null } as const;
  const lines = options.hasTitle
    ? breakLines(message(`picture.howToRead.${layout.direction}`), { ...place, width: width - dateWidth }, measure)
    : [];
  const whole = { ...place, room: width, align: 'end' } as const;
  const [atStart, atEnd] = isMirrored ? [whole, place] : [place, whole];
  lines.forEach((line, index) => items.push(textItem(line, { ...atStart, top: y + index * bodyHeight }, measure)));
  if (date !== '') items.push(textItem(date, { ...atEnd, top: y }, measure));
  y += Math.max(lines.length, date === '' ? 0 : 1) * bodyHeight;
  return items.length === 0 ? nothing : { items, height: y };
}

/** A rule, what the signs mean (those that occur), marking. */
export function footerStrip(
  record: MapRecord,
  options: PictureOptions,
  layout: Layout,
  width: number,
  measure: Measure,
): Strip {
  const items: DisplayItem[] = [];
  let y = 0;
  if (options.hasLegend) {
    const legend = legendItems(layout, width, options.theme === 'mono', measure);
    if (legend.height > 0) {
      items.push(boxItem(0, 0, width, 1, { fill: 'rule' }), ...moveItems(legend.items, 0, 14));
      y = legend.height + 14;
    }
  }
  if (options.hasMarking && record.marking !== '') {
    items.push(...markingItems(record.marking, width, y + 12, measure));
    y += 32;
  }
  return items.length === 0 ? nothing : { items, height: y };
}

/** Scaled about the origin, then moved. */
export function moveItems(items: readonly DisplayItem[], x: number, y: number, scale = 1): readonly DisplayItem[] {
  if (x === 0 && y === 0 && scale === 1) return items;
  return items.map((item): DisplayItem => {
    if (item.type === 'path') {
      return pathItem(movePath(item.commands, x, y, scale), {
        ...item,
        strokeWidth: item.strokeWidth * scale,
        dash: item.dash.map(length => length * scale),
      });
    }
    const place = { x: x + item.x * scale, y: y + item.y * scale, width: item.width * scale };
    if (item.type === 'text') return { ...item, ...place, size: item.size * scale };
    return {
      ...item,
      ...place,
      height: item.height * scale,
      radius: item.radius * scale,
      strokeWidth: item.strokeWidth * scale,
      dash: item.dash.map(length => length * scale),
    };
  });
}
