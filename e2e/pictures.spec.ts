import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mapFromContents } from '../model/argument-map';
import { readMapJson } from '../model/formats/map-json';
import { measureText } from '../model/layout/measure-text';
import type { DisplayItem } from '../model/picture/display-list';
import { pictureOf } from '../model/picture/map-picture';
import { defaultPictureOptions } from '../model/picture/picture-options';
import { root } from '../scripts/node24.mjs';
import { expect, test } from './test';

interface Line {
  readonly text: string;
  /** From the left edge of its card or chip, and from its top. */
  readonly left: number;
  readonly middle: number;
  readonly width: number;
}

/** The lines of each card and chip in the picture, by what they belong to. */
function linesInPicture(items: readonly DisplayItem[]): Map<string, Line[]> {
  const lines = new Map<string, Line[]>();
  for (const item of items) {
    if (item.type !== 'text' || item.owner === null) continue;
    const box = items.find(other => other.type === 'box' && other.owner === item.owner);
    if (box?.type !== 'box') continue;
    const { text, width } = item;
    // The middle of small letters stands about a third of the size above the baseline.
    const line = { text, width, left: item.x - box.x, middle: item.y - item.size * 0.3 - box.y };
    lines.set(item.owner, [...(lines.get(item.owner) ?? []), line]);
  }
  return lines;
}

test('every line of text on the screen is where the picture of the map has it, within a pixel', async ({ crux }) => {
  const file = path.join(root, 'assets', 'samples', 'european-ports.argmap.json');
  const { contents } = readMapJson(readFileSync(file));
  const picture = linesInPicture(pictureOf(mapFromContents(contents), defaultPictureOptions, measureText).items);
  await crux.openSample();
  // Nothing selected, at 100 %, so that a pixel of the screen is one of the picture.
  await crux.press('Home', 'Control+0');
  const onScreen = await crux.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-key]')].map(owner => {
      const box = owner.getBoundingClientRect();
      const lines = [...owner.querySelectorAll<HTMLElement>('.card-line, .card-foot-text, .chip-word')].map(line => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { text: line.textContent, left: left - box.left, middle: top + height / 2 - box.top, width };
      });
      return { key: owner.dataset['key'] ?? '', lines };
    }),
  );
  let compared = 0;
  const wrong: string[] = [];
  for (const { key, lines } of onScreen) {
    for (const line of lines) {
      const planned = picture.get(key)?.find(({ text }) => text === line.text);
      if (planned === undefined) {
        wrong.push(`“${line.text}” is not in the picture`);
        continue;
      }
      compared += 1;
      const off = {
        left: line.left - planned.left,
        width: line.width - planned.width,
        middle: line.middle - planned.middle,
      };
      if (Math.abs(off.left) > 1 || Math.abs(off.width) > 1 || Math.abs(off.middle) > 2) {
        wrong.push(`“${line.text}”: ${JSON.stringify(off)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(80);
});
