import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText } from '../layout/measure-text';
import { generateMap } from '../testing/generate-map';
import { propertyRuns } from '../testing/property-runs.testing';
import { pictureOf } from './map-picture';
import { defaultPictureOptions } from './picture-options';
import {
  itemsOfTiles,
  mostAcross,
  mostSheets,
  orientations,
  placeOnSheet,
  posterOf,
  type PrintLayout,
  printPapers,
  sheetMarks,
} from './poster';

const sizes = fc.record({
  width: fc.integer({ min: 200, max: 60_000 }),
  height: fc.integer({ min: 100, max: 20_000 }),
  isMirrored: fc.boolean(),
});
const layouts: fc.Arbitrary<PrintLayout> = fc.record({
  paper: fc.constantFrom(...printPapers),
  orientation: fc.constantFrom(...orientations),
  across: fc.integer({ min: 1, max: mostAcross }),
});
const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;

describe('a poster', () => {
  test('of a chain that nobody could print says how many sheets it would take and makes none of them', () => {
    const chain = { width: 300, height: 12_000_000, isMirrored: false };
    for (const orientation of orientations) {
      const { tiles, rows, columns } = posterOf(chain, { paper: 'a4', orientation, across: mostAcross });
      expect(tiles).toEqual([]);
      expect(rows * columns).toBeGreaterThan(mostSheets);
    }
  });

  test('covers the whole picture, and nothing beside it', () => {
    fc.assert(
      fc.property(sizes, layouts, (size, layout) => {
        const { tiles, rows, columns } = posterOf(size, layout);
        fc.pre(tiles.length > 0);
        expect(tiles).toHaveLength(rows * columns);
        for (const tile of tiles) {
          const right = tile.column === columns - 1 ? size.width : tiles.find(one => one.column === tile.column + 1)?.x;
          expect(tile.x + tile.width).toBeGreaterThan((right ?? 0) - 0.01);
          expect(tile.x + tile.width).toBeLessThan(size.width + 0.01);
          expect(tile.y + tile.height).toBeLessThan(size.height + 0.01);
        }
        const [first, last] = [tiles[0], tiles.at(-1)];
        const [atLeft, atRight] = size.isMirrored ? [last, first] : [first, last];
        expect(near((atRight?.x ?? 0) + (atRight?.width ?? 0), size.width)).toBe(true);
        expect(near((last?.y ?? 0) + (last?.height ?? 0), size.height)).toBe(true);
        expect([atLeft?.x, first?.y]).toEqual([0, 0]);
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test('lets neighbours share exactly the overlap', () => {
    fc.assert(
      fc.property(sizes, layouts, (size, layout) => {
        const { tiles, columns, overlap, scale } = posterOf(size, layout);
        tiles.forEach((tile, index) => {
          const beside = tile.column < columns - 1 ? tiles[index + (size.isMirrored ? -1 : 1)] : undefined;
          const below = tiles[index + columns];
          if (beside !== undefined) expect(near((tile.x + tile.width - beside.x) * scale, overlap)).toBe(true);
          if (below !== undefined) expect(near((tile.y + tile.height - below.y) * scale, overlap)).toBe(true);
        });
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test('stays inside the printable part of each sheet', () => {
    fc.assert(
      fc.property(sizes, layouts, (size, layout) => {
        const poster = posterOf(size, layout);
        for (const tile of poster.tiles) {
          const { x, y } = placeOnSheet(poster, tile);
          expect(x).toBeGreaterThan(poster.margin - 0.01);
          expect(y).toBeGreaterThan(poster.margin - 0.01);
          expect(x + tile.width * poster.scale).toBeLessThan(poster.sheetWidth - poster.margin + 0.01);
          expect(y + tile.height * poster.scale).toBeLessThan(poster.sheetHeight - poster.margin + 0.01);
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test('turns the paper as asked, and otherwise the way that suits the picture', () => {
    const wide = { width: 3000, height: 1000, isMirrored: false };
    const isUpright = (layout: Partial<PrintLayout>, size = wide): boolean => {
      const poster = posterOf(size, { paper: 'a4', orientation: 'auto', across: 1, ...layout });
      return poster.sheetHeight > poster.sheetWidth;
    };
    expect(isUpright({})).toBe(false);
    expect(isUpright({}, { width: 1000, height: 3000, isMirrored: false })).toBe(true);
    expect(isUpright({ orientation: 'portrait' })).toBe(true);
    expect(isUpright({ orientation: 'landscape', across: 4 })).toBe(false);
  });

  test('shows every part of the picture on some sheet', () => {
    const map = generateMap({ claims: 120 });
    const list = pictureOf(map, defaultPictureOptions, measureText);
    const poster = posterOf(list, { paper: 'a4', orientation: 'auto', across: 4 });
    const shown = itemsOfTiles(list.items, poster.tiles);
    expect(new Set(shown.flat()).size).toBe(list.items.length);
    const most = Math.max(...shown.map(items => items.length));
    expect(most).toBeLessThan(list.items.length / 2);
  });

  test('names each sheet and marks its corners; a single sheet needs neither', () => {
    const size = { width: 4000, height: 2000, isMirrored: false };
    const poster = posterOf(size, { paper: 'a4', orientation: 'landscape', across: 3 });
    const marks = poster.tiles.map(tile => sheetMarks(poster, tile, 'Ports', measureText));
    expect(marks.every(items => items.filter(({ type }) => type === 'path').length === 8)).toBe(true);
    const labels = marks.flatMap(items => items.flatMap(item => (item.type === 'text' ? [item.text] : [])));
    expect(new Set(labels).size).toBe(poster.tiles.length);
    expect(labels[0]).toMatch(/^Sheet 1 of \d+ .*Ports$/);
    const single = posterOf(size, { paper: 'a4', orientation: 'auto', across: 1 });
    expect(single.tiles.flatMap(tile => sheetMarks(single, tile, 'Ports', measureText))).toEqual([]);
  });

  test('of a map that is read from the right begins at the right, in its numbers as in its pages', () => {
    const size = { width: 4000, height: 2000, isMirrored: true };
    const poster = posterOf(size, { paper: 'a4', orientation: 'landscape', across: 3 });
    const labels = poster.tiles.map(tile =>
      sheetMarks(poster, tile, 'Ports', measureText).find(({ type }) => type === 'text'),
    );
    expect(poster.tiles.slice(0, 4).map(({ row, column }) => [row, column])).toEqual([
      [0, 2],
      [0, 1],
      [0, 0],
      [1, 2],
    ]);
    expect(labels[0]).toMatchObject({
      text: expect.stringMatching(/^Sheet 1 of \d+ \(row 1 .*column 1 of 3\)/) as string,
    });
  });
});
