import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mapFromContents } from '../model/argument-map';
import { readMapJson } from '../model/formats/map-json';
import { measureText } from '../model/layout/measure-text';
import { currentLanguage } from '../model/messages/current-language';
import { loadLanguage } from '../model/messages/load-language';
import type { DisplayItem } from '../model/picture/display-list';
import { pictureOf } from '../model/picture/map-picture';
import { defaultPictureOptions } from '../model/picture/picture-options';
import { root } from '../scripts/node24.mjs';
import type { CruxApp } from './crux-app';
import { expect, test } from './test';

interface Line {
  readonly text: string;
  /** From the left edge of its card or chip, and from its top. */
  readonly left: number;
  readonly baseline: number;
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
    const line = { text, width, left: item.x - box.x, baseline: item.y - box.y };
    lines.set(item.owner, [...(lines.get(item.owner) ?? []), line]);
  }
  return lines;
}

async function expectWordsOfPicture(crux: CruxApp, isMirrored: boolean): Promise<void> {
  const file = path.join(root, 'assets', 'samples', 'european-ports.argmap.json');
  const { contents } = readMapJson(readFileSync(file));
  const options = { ...defaultPictureOptions, isMirrored };
  const picture = linesInPicture(pictureOf(mapFromContents(contents), options, measureText).items);
  await crux.clickMenuItem('file.sample');
  await crux.mapIsOpen();
  // Nothing selected, at 100 %, so that a pixel of the screen is one of the picture.
  await crux.press('Home', 'Control+0');
  const onScreen = await crux.page.evaluate(async () => {
    // Until its face is there, a line is as wide as another face makes it.
    await document.fonts.ready;
    const pen = document.createElement('canvas').getContext('2d');
    const baselineOf = (line: HTMLElement, top: number): number => {
      if (pen === null) return Number.NaN;
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(line);
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      return top + pen.measureText('x').fontBoundingBoxAscent;
    };
    return [...document.querySelectorAll<HTMLElement>('[data-key]')].map(owner => {
      const box = owner.getBoundingClientRect();
      const lines = [...owner.querySelectorAll<HTMLElement>('.card-line, .card-foot-text, .chip-word')].map(line => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const { left, top, width } = range.getBoundingClientRect();
        return { text: line.textContent, left: left - box.left, baseline: baselineOf(line, top) - box.top, width };
      });
      return { key: owner.dataset['key'] ?? '', lines };
    });
  });
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
      const left = line.left - planned.left;
      const width = line.width - planned.width;
      const off = {
        start: isMirrored ? left + width : left,
        // Letters that are in none of the bundled fonts are as wide as the system has them.
        width: /\p{Script=Hebrew}/u.test(line.text) ? 0 : width,
        baseline: line.baseline - planned.baseline,
      };
      if (Object.values(off).some(distance => !(Math.abs(distance) <= 1))) {
        wrong.push(`“${line.text}”: ${JSON.stringify(off)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(80);
}

test('every line of text on the screen is where the picture of the map has it, within a pixel', async ({ crux }) => {
  await expectWordsOfPicture(crux, false);
});

test('the same in a window that is read from right to left', async ({ start }) => {
  const { code } = currentLanguage();
  await loadLanguage('rtl');
  try {
    await expectWordsOfPicture(await start({ parameters: ['--lang', 'rtl'] }), true);
  } finally {
    await loadLanguage(code);
  }
});
