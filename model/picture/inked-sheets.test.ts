import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText } from '../layout/measure-text';
import { generateMap } from '../testing/generate-map';
import { propertyRuns } from '../testing/property-runs.testing';
import type { DisplayList } from './display-list';
import { inkedPosterOf } from './inked-sheets';
import { pathItem } from './items';
import { pictureOf } from './map-picture';
import { defaultPictureOptions } from './picture-options';
import { itemsOfTiles, posterOf, type PrintLayout, sheetMarks } from './poster';

const layout: PrintLayout = { paper: 'a4', orientation: 'landscape', across: 4 };
const size = { width: 4000, height: 4000 };

function listOf(...items: DisplayList['items']): DisplayList {
  return { ...size, background: null, isMirrored: false, items, title: 'Ports', description: '' };
}

function lineFrom(x: number, y: number, toX: number, toY: number) {
  const style = { stroke: 'ink', strokeWidth: 2 } as const;
  return pathItem(
    [
      ['M', x, y],
      ['L', toX, y],
      ['L', toX, toY],
    ],
    style,
  );
}

describe('the sheets of a poster that are printed', () => {
  test('show every spot of ink that all the sheets would show', () => {
    const line = fc.tuple(
      ...([size.width, size.height, size.width, size.height] as const).map(max => fc.integer({ min: 0, max })),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), lines => {
        const items = lines.map(([x = 0, y = 0, toX = 0, toY = 0]) => lineFrom(x, y, toX, toY));
        const { tiles } = inkedPosterOf(listOf(...items), layout);
        const isShown = (x: number, y: number): boolean =>
          tiles.some(
            tile => x >= tile.x - 1 && x <= tile.x + tile.width + 1 && y >= tile.y - 1 && y <= tile.y + tile.height + 1,
          );
        for (const [x = 0, y = 0, toX = 0, toY = 0] of lines) {
          for (let part = 0; part <= 1; part += 0.05) {
            expect(isShown(x + (toX - x) * part, y)).toBe(true);
            expect(isShown(toX, y + (toY - y) * part)).toBe(true);
          }
        }
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  test('are not those that are blank, nor those inside the bend of a line', () => {
    const poster = inkedPosterOf(listOf(lineFrom(10, 10, size.width - 10, size.height - 10)), layout);
    const places = poster.tiles.map(({ row, column }) => [row, column]);
    const { rows, columns } = poster;
    expect(places.every(([row, column]) => row === 0 || column === columns - 1)).toBe(true);
    expect(places).toHaveLength(rows + columns - 1);
    expect(poster.blankCount).toBe((rows - 1) * (columns - 1));
  });

  test('end with the last row that has ink', () => {
    const poster = inkedPosterOf(listOf(lineFrom(10, 10, size.width - 10, 40)), layout);
    expect([poster.rows, poster.tiles.length]).toEqual([1, poster.columns]);
    expect(poster.blankCount).toBe(posterOf(listOf(), layout).tiles.length - poster.columns);
  });

  test('are numbered as they come out, and keep their row and column', () => {
    const poster = inkedPosterOf(listOf(lineFrom(10, 10, size.width - 10, size.height - 10)), layout);
    const last = poster.tiles.at(-1);
    if (last === undefined) throw new Error('There is no sheet.');
    const { rows, columns } = poster;
    const label = sheetMarks(poster, last, 'Ports', measureText).find(({ type }) => type === 'text');
    const count = poster.tiles.length;
    const words = `Sheet ${count} of ${count} (row ${rows} of ${rows}, column ${columns} of ${columns}) · Ports`;
    expect(label).toMatchObject({ text: words });
  });

  test('show every item of a map', () => {
    const across = fc.integer({ min: 1, max: 6 });
    const list = pictureOf(generateMap({ claims: 60 }), defaultPictureOptions, measureText);
    fc.assert(
      fc.property(across, count => {
        const asked = { ...layout, across: count };
        const poster = inkedPosterOf(list, asked);
        expect(poster.tiles.length + poster.blankCount).toBe(posterOf(list, asked).tiles.length);
        expect(new Set(itemsOfTiles(list.items, poster.tiles).flat()).size).toBe(list.items.length);
      }),
      { numRuns: propertyRuns(12) },
    );
  });
});
